import type {FeedItem} from '../../pipeline/site/feed.ts'
import type {Translator} from '../translate.ts'

/** An item's title; of a withdrawn release it says so. */
export const itemTitle = ({title, retracted}: FeedItem, t: Translator): string =>
  retracted === undefined ? title : t('release.retractedTitle', {title})
