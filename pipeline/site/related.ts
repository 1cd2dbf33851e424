import {type ByLanguage, forLanguages, type Language} from '../language.ts'
import type {PressTime} from '../read/press-time.ts'
import type {Release} from '../read/release.ts'
import type {Version} from '../read/version.ts'
import {routes, type SitePath} from '../routes.ts'

/** An earlier release on the same matter, as a page leads to it; the same object for every page. */
export interface RelatedRelease {
  folder: string
  path: SitePath
  title: string
  date: PressTime
}

/** Earlier releases on the same matter, in each language that has some. */
export type Related = ByLanguage<readonly RelatedRelease[]>

/** How many a page leads to. */
const shown = 3

/** How far back they are looked for in each topic and organisation. */
const horizon = 12

/**
 * Makes the function that finds earlier releases with the same topics and organisations: those that
 * share most, then the latest. Earlier ones alone, so that a new release changes no page but its own.
 *
 * @param published Releases that pages may lead to, newest first.
 */
export function createRelated(published: readonly Release[]): (release: Release) => Related {
  const places = new Map(published.map(({folder}, at) => [folder, at]))
  const bySubject = new Map<string, number[]>()
  for (const [at, release] of published.entries()) {
    for (const subject of subjectsOf(release)) {
      const group = bySubject.get(subject)
      if (group) group.push(at)
      else bySubject.set(subject, [at])
    }
  }
  const linkIn = forLanguages((language) => createLinks(language))
  const known = new Map<Release, Related>()
  const relatedTo = (release: Release): Related => {
    const shared = new Map<number, number>()
    const own = places.get(release.folder)
    for (const subject of own === undefined ? [] : subjectsOf(release)) {
      const group = bySubject.get(subject) ?? []
      const after = placeAfter(group, own ?? 0)
      for (const other of group.slice(after, after + horizon)) {
        shared.set(other, (shared.get(other) ?? 0) + 1)
      }
    }
    const ranked = [...shared]
      .sort(([a, many], [b, more]) => more - many || a - b)
      .flatMap(([at]) => published[at] ?? [])
    const languages = [...release.versions.keys()]
    return Object.fromEntries(
      languages.map((language) => [language, firstLinks(ranked, linkIn[language])])
    )
  }
  return (release) => {
    const made = known.get(release) ?? relatedTo(release)
    known.set(release, made)
    return made
  }
}

/** How many of some numbers, in order, are no greater than another. */
function placeAfter(numbers: readonly number[], number: number): number {
  let from = 0
  let to = numbers.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((numbers[middle] ?? 0) > number) to = middle
    else from = middle + 1
  }
  return from
}

/** What a release is about: topics first, and organisations that cannot be mistaken for them. */
const subjectsOf = ({topics, organisations}: Release): string[] => [
  ...new Set([...topics, ...organisations.map((id) => `organisation ${id}`)])
]

/** Makes the function that gives the link to a release in a language, where it is there in that. */
function createLinks(language: Language): (release: Release) => RelatedRelease | undefined {
  const known = new Map<Release, RelatedRelease>()
  return (release) => {
    const version = release.versions.get(language)
    if (!version) return undefined
    const link = known.get(release) ?? linkTo(release, version)
    known.set(release, link)
    return link
  }
}

/** The link to a release in the language of one of its versions. */
export const linkTo = (release: Release, {language, frontMatter}: Version): RelatedRelease => ({
  folder: release.folder,
  path: routes.release(language, release),
  title: frontMatter.title,
  date: release.date
})

/** Links to the first of some releases that have one. */
function firstLinks(
  releases: readonly Release[],
  linkTo: (release: Release) => RelatedRelease | undefined
): RelatedRelease[] {
  const links: RelatedRelease[] = []
  for (const release of releases) {
    const link = linkTo(release)
    if (link) links.push(link)
    if (links.length === shown) break
  }
  return links
}
