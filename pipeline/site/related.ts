import type {ByLanguage, Language} from '../language.ts'
import type {PressTime} from '../read/press-time.ts'
import type {Release} from '../read/release.ts'
import {routes, type SitePath} from '../routes.ts'

/** An earlier release on the same matter, as a page leads to it. */
interface RelatedRelease {
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
  const order = new Map(published.map(({folder}, at) => [folder, at]))
  const bySubject = new Map<string, Release[]>()
  const placeIn = new Map<string, Map<string, number>>()
  for (const release of published) {
    for (const subject of subjectsOf(release)) {
      const releases = bySubject.get(subject) ?? []
      const places = placeIn.get(subject) ?? new Map<string, number>()
      places.set(release.folder, releases.push(release))
      bySubject.set(subject, releases)
      placeIn.set(subject, places)
    }
  }
  return (release) => {
    const shared = new Map<Release, number>()
    for (const subject of subjectsOf(release)) {
      const after = placeIn.get(subject)?.get(release.folder)
      const older = after === undefined ? [] : bySubject.get(subject)?.slice(after, after + horizon)
      for (const other of older ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    const ranked = [...shared]
      .sort(
        ([a, many], [b, more]) =>
          more - many || (order.get(a.folder) ?? 0) - (order.get(b.folder) ?? 0)
      )
      .map(([other]) => other)
    const languages = [...release.versions.keys()]
    return Object.fromEntries(languages.map((language) => [language, linksTo(ranked, language)]))
  }
}

/** What a release is about: topics first, and organisations that cannot be mistaken for them. */
const subjectsOf = ({topics, organisations}: Release): string[] => [
  ...new Set([...topics, ...organisations.map((id) => `organisation ${id}`)])
]

/** Links to the first of some releases that are there in a language. */
function linksTo(releases: readonly Release[], language: Language): RelatedRelease[] {
  const links: RelatedRelease[] = []
  for (const release of releases) {
    const version = release.versions.get(language)
    if (!version) continue
    const {title} = version.frontMatter
    links.push({path: routes.release(language, release), title, date: release.date})
    if (links.length === shown) break
  }
  return links
}
