import type {Language} from '../language.ts'
import {routes} from '../routes.ts'
import {type Frame, frame} from './frame.ts'
import {hrefOf, type Site} from './site.ts'

/** The page that releases are searched on; the only one with a script. */
export interface SearchPage {
  kind: 'search'
  frame: Frame
  scriptHref: string
  /** What the script loads to search with. */
  indexHref: string
}

export const searchPage = (site: Site, language: Language): SearchPage => ({
  kind: 'search',
  frame: frame(site, {
    language,
    paths: site.newsroom.published.map((tag) => [tag, routes.search(tag)])
  }),
  scriptHref: hrefOf(site, site.searchScript),
  indexHref: hrefOf(site, routes.searchIndex('pagefind.js'))
})
