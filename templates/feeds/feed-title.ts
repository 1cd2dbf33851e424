import type {FeedScope} from '../../pipeline/site/feed-lists.ts'
import type {Translator} from '../translate.ts'

/** What a feed is called: by what it is of, and whose. */
export function feedTitle(scope: FeedScope, newsroom: string, t: Translator): string {
  switch (scope.kind) {
    case 'all':
      return t('feed.title', {title: newsroom})
    case 'topic':
    case 'organisation':
      return t('feed.titleOf', {title: newsroom, label: scope.label})
    case 'corrections':
      return t('feed.titleCorrections', {title: newsroom})
  }
}

/** What a feed brings, in a sentence. */
export function feedDescription(scope: FeedScope, newsroom: string, t: Translator): string {
  switch (scope.kind) {
    case 'all':
      return t('feed.description', {title: newsroom})
    case 'topic':
    case 'organisation':
      return t('feed.descriptionOf', {title: newsroom, label: scope.label})
    case 'corrections':
      return t('feed.descriptionCorrections', {title: newsroom})
  }
}
