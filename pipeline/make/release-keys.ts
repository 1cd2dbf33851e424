import {digest} from '../digest.ts'
import type {Newsroom} from '../read/newsroom.ts'
import type {Release} from '../read/release.ts'
import type {Surroundings} from '../rules/surroundings.ts'
import {leadPicture} from '../site/lead-picture.ts'
import type {RelatedRelease} from '../site/related.ts'
import {isPublished, type ListedSite, type Site} from '../site/site.ts'

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
export function releaseKeys(
  site: Site & Pick<ListedSite, 'related'>,
  {newsroom, confirmed}: Surroundings
): ReleaseKeys {
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
  const ofLink = rememberedDigest<RelatedRelease>((link) => link)
  const relatedOf = (release: Release) =>
    Object.entries(site.related(release)).map(([language, links]) => [
      language,
      ...links.map(ofLink)
    ])
  return {
    ofText: rememberedDigest((release) => [
      common,
      stateOf(release),
      release.folder,
      relatedOf(release),
      filesOf(release)
    ]),
    ofFrontMatter: rememberedDigest((release) => [
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

/** Makes the function that gives the digest of what something is made of; of each it is made once. */
function rememberedDigest<T>(ingredientsOf: (whole: T) => unknown): (whole: T) => string {
  const known = new Map<T, string>()
  return (whole) => {
    const key = known.get(whole) ?? digest(JSON.stringify(ingredientsOf(whole)))
    known.set(whole, key)
    return key
  }
}
