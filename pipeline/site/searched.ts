import type {Root} from 'mdast'
import type {Language} from '../language.ts'
import type {Release} from '../read/release.ts'
import {routes} from '../routes.ts'
import {type DocumentTerms, documentTerms} from '../search/document-terms.ts'
import {linesOf} from './lines-of.ts'
import type {ReleaseView} from './release-page.ts'
import {searchTerms} from './search-terms.ts'
import {hrefOf, isHidden, type Site} from './site.ts'

/** What the search finds a release by, and what it shows of it beside its title. */
export interface Searched {
  href: string
  date: string
  terms: DocumentTerms
}

/** What the search has of a release; nothing where the newsroom has none, or the release must not be found. */
export function searchedIn(
  site: Site,
  release: Release,
  language: Language,
  {tree, view}: {tree: Root; view: ReleaseView}
): Searched | undefined {
  if (!site.newsroom.search || isHidden(site, release)) return undefined
  const {title, subtitle, dateline, date, notices, body} = view
  const lines = [
    ...(subtitle ? [linesOf(subtitle)] : []),
    ...(dateline === undefined ? [] : [dateline]),
    ...notices.map(({text}) => linesOf(text)),
    linesOf(body)
  ]
  return {
    href: hrefOf(site, routes.release(language, release)),
    date: date.text,
    terms: documentTerms({
      title: linesOf(title),
      text: lines.join('\n'),
      names: searchTerms(site, tree)
    })
  }
}
