import type {Language} from '../language.ts'
import type {FeedItem} from '../site/feed.ts'
import type {ReleasePage} from '../site/release-page.ts'

/** A release in one language as it is met elsewhere than on its page. */
export interface SharedView {
  id: string
  language: Language
  locale: string
  title: string
  url: string
  newsroom: string
  description?: string | undefined
  picture?: {src: string; alt: string} | undefined
  /** The item as a reader has it: HTML, which is shown in a frame where nothing runs. */
  content: string
}

/** Puts together what feeds, search engines and shared links have of a release. */
export function sharedView(id: string, {frame, card}: ReleasePage, item: FeedItem): SharedView {
  const {origin} = new URL(item.url)
  // The pictures are not out yet: they are served from here.
  const here = (url: string) => url.replace(origin, '')
  return {
    id,
    language: item.language,
    locale: item.locale,
    title: item.title,
    url: item.url,
    newsroom: frame.siteTitle,
    description: frame.description,
    picture: card.image && {src: here(card.image.url), alt: card.image.alt},
    content: item.content.replaceAll(`src="${origin}`, 'src="')
  }
}
