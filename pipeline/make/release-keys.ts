import {digest} from '../digest.ts'
import type {Newsroom} from '../read/newsroom.ts'
import type {Release} from '../read/release.ts'
import type {Surroundings} from '../rules/surroundings.ts'
import {leadPicture} from '../site/lead-picture.ts'
import {isPublished, type ListedSite} from '../site/site.ts'

/** Digests of what releases are made of, to tell whether the same would be made of them again. */
export interface ReleaseKeys {
  /** Of everything that a release becomes, but for names. */
  ofText: (release: Release) => string
  /** Of what lists show of it, but for names. */
  ofFrontMatter: (release: Release) => string
}

/** What a newsroom says of itself, as plain data. */
export const plainNewsroom = (newsroom: Newsroom): object => ({
  ...newsroom,
  identifiers: newsroom.identifiers.map(String)
})

/** The files of a release, each with its digest. */
export const filesOf = ({versions, pictures}: Release): readonly (readonly string[])[] => [
  ...[...versions.values()].map(({language, path, digest: text}) => [language, path, text]),
  ...[...pictures.values()].map((picture) => [picture.name, picture.digest])
]

/** Makes the function that gives digests of what releases are made of. */
export function releaseKeys(site: ListedSite, {newsroom, confirmed}: Surroundings): ReleaseKeys {
  const common = digest(
    JSON.stringify([
      plainNewsroom(newsroom),
      site.stylesheet,
      site.drafts,
      Object.values(site.cardFonts ?? {}).map(({version}) => version),
      // The frame of a page leads to the latest year.
      site.latestYears,
      confirmed
    ])
  )
  const stateOf = (release: Release) => [
    release.id,
    isPublished(release, site),
    release.corrections.map(({date}) => date.instant <= site.now),
    release.retracted !== undefined && release.retracted.date.instant <= site.now
  ]
  const once = (keyOf: (release: Release) => unknown): ((release: Release) => string) => {
    const known = new Map<Release, string>()
    return (release) => {
      const key = known.get(release) ?? digest(JSON.stringify(keyOf(release)))
      known.set(release, key)
      return key
    }
  }
  return {
    ofText: once((release) => [
      common,
      stateOf(release),
      release.folder,
      site.related(release),
      filesOf(release)
    ]),
    ofFrontMatter: once((release) => [
      stateOf(release),
      [...release.versions.values()].map((version) => [
        version.language,
        // What is derived is as what it is made from.
        version.derivedFrom ?? version.frontMatter,
        version.derivedFrom === undefined && leadPicture(release, version.language)?.digest
      ])
    ])
  }
}
