import type {Element, ElementContent, Root, RootContent} from 'hast'
import {type Language, tongueOf} from '../language.ts'
import type {Comparison} from '../parity/compare.ts'
import type {Release} from '../read/release.ts'
import {routes} from '../routes.ts'
import type {DateView} from './dates.ts'
import {type Frame, frame} from './frame.ts'
import type {ReleasePage, ReleaseView} from './release-page.ts'
import type {Site} from './site.ts'

/** A release in two languages, side by side: to be printed, or to be read by whoever reads both. */
export interface BilingualPage {
  kind: 'bilingual'
  frame: Frame
  languages: readonly [Language, Language]
  /** BCP 47 tags of the two. */
  locales: readonly [string, string]
  titles: readonly [Root, Root]
  hrefs: readonly [string, string]
  dates: readonly [DateView, DateView]
  notices: readonly [ReleaseView['notices'], ReleaseView['notices']]
  /** Parts of the text that say the same, in order; one of a pair may be empty. */
  rows: readonly (readonly [Root, Root])[]
}

/** The two languages of a release that stand side by side: its source, and the first in the other tongue. */
export function bilingualLanguages(release: Release): [Language, Language] | undefined {
  const [source, ...others] = release.versions.keys()
  const other = others.find((language) => source && tongueOf(language) !== tongueOf(source))
  return source && other && [source, other]
}

/** Composes the page of both languages of what is on the page of each. */
export function bilingualPage(
  site: Site,
  release: Release,
  pages: readonly [ReleasePage, ReleasePage],
  {beads}: Pick<Comparison, 'beads'>
): BilingualPage {
  const [one, two] = pages
  const {language} = one.frame
  return {
    kind: 'bilingual',
    frame: frame(site, {
      language,
      title: one.frame.title,
      description: one.frame.description,
      robots: 'noindex',
      paths: [[language, routes.bilingual(release)]]
    }),
    languages: [language, two.frame.language],
    locales: [one.frame.locale, two.frame.locale],
    titles: [one.title, two.title],
    hrefs: [pathOf(one), pathOf(two)],
    dates: [one.date, two.date],
    notices: [one.notices, two.notices],
    rows: rowsOf(one.body, two.body, beads)
  }
}

const pathOf = ({frame: {language, alternates}}: ReleasePage): string =>
  alternates.find((alternate) => alternate.language === language)?.href ?? ''

/** Puts the parts of two texts side by side that the beads say are the same. */
function rowsOf(source: Root, target: Root, beads: Comparison['beads']): [Root, Root][] {
  const [left, right] = [partsOf(source), partsOf(target)]
  const rows: [Root, Root][] = []
  let [one, two] = [0, 0]
  const take = (toLeft: number, toRight: number): void => {
    if (toLeft <= one && toRight <= two) return
    const [ends, others] = [Math.max(one, toLeft), Math.max(two, toRight)]
    rows.push([rootOf(left.slice(one, ends)), rootOf(right.slice(two, others))])
    one = ends
    two = others
  }
  for (const bead of beads) {
    const endLeft = endOf(left, bead.source)
    const endRight = endOf(right, bead.target)
    // A list that several beads are of stays in one piece: the row ends where both sides go on.
    take(endLeft ?? one, endRight ?? two)
  }
  take(left.length, right.length)
  return rows
}

/** The number of parts up to the one that the last of some blocks is in. */
function endOf(
  parts: readonly Element[],
  blocks: Comparison['beads'][number]['source']
): number | undefined {
  const offset = blocks.at(-1)?.place?.start.offset
  if (offset === undefined) return undefined
  const at = parts.findLastIndex(({position}) => (position?.start.offset ?? Infinity) <= offset)
  return at < 0 ? undefined : at + 1
}

const partsOf = ({children}: Root): Element[] =>
  children.filter((node: RootContent): node is Element => node.type === 'element')

const rootOf = (elements: readonly Element[]): Root => ({
  type: 'root',
  children: elements.map(withoutSharedIds)
})

/** Both texts stand in one document: what would name a place in each of them names none. */
function withoutSharedIds(element: Element): Element {
  const {id, ariaDescribedBy: _, ...properties} = element.properties
  const isHeading = /^h[1-6]$/.test(element.tagName)
  return {
    ...element,
    properties: id === undefined || isHeading ? properties : {...properties, id},
    children: element.children.map(
      (child): ElementContent => (child.type === 'element' ? withoutSharedIds(child) : child)
    )
  }
}
