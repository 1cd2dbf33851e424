import type {TFunction} from 'i18next'
import type {FeedItem} from '../../pipeline/site/feed.ts'

/** An item's title; of a withdrawn release it says so. */
export const itemTitle = ({title, retracted}: FeedItem, t: TFunction): string =>
  retracted === undefined ? title : t('release.retractedTitle', {title})
