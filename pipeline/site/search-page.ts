import type {Language} from '../language.ts'
import {routes} from '../routes.ts'
import type {IndexPart} from '../search/search.ts'
import {type Frame, frame} from './frame.ts'
import {searchParts} from './search-index.ts'
import {hrefOf, type ListedSite} from './site.ts'

/** The page that releases are searched on; the only one with a script. */
export interface SearchPage {
  kind: 'search'
  frame: Frame
  scriptHref: string
  /** The parts of the index that the script loads, the newest first. */
  parts: readonly IndexPart[]
}

export const searchPage = (site: ListedSite, language: Language): SearchPage => ({
  kind: 'search',
  frame: frame(site, {
    language,
    paths: site.newsroom.published.map((tag) => [tag, routes.search(tag)])
  }),
  scriptHref: hrefOf(site, site.searchScript),
  parts: searchParts(site, language).map(({outline: {folder, ...part}}) => ({
    href: hrefOf(site, folder),
    ...part
  }))
})
