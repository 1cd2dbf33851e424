import type {ByLanguage, Language} from '../language.ts'
import type {Lag} from '../publish/lag.ts'
import type {Trace} from '../publish/leak-check.ts'
import {foldersOf, type ListedTexts, textPaths} from '../read/listed-texts.ts'
import type {Listing} from '../read/listing.ts'
import type {FeedPaths} from '../routes.ts'
import {feedArchive, feedLists} from '../site/feed-lists.ts'
import {firstFile, searchParts} from '../site/search-index.ts'
import {isPublished, type Site, type SiteOptions} from '../site/site.ts'
import type {SitePlan} from './plan-site.ts'

/**
 * What stands where nothing but the texts of a few releases changes, as plain data: everything of all releases together that
 * must be known to make these few anew. Releases are told by the places of their folders among those with texts.
 */
export interface Standing {
  drafts: SiteOptions['drafts']
  texts: ListedTexts
  latestYears: Site['latestYears']
  /** Whether any translation of the newsroom is confirmed. */
  confirmed: boolean
  /** Whether releases are held: the texts of the others say by what these can be told. */
  holds: boolean
  traces: readonly Trace[]
  /** Earlier releases that pages lead to, of each release. */
  related: readonly ByLanguage<readonly number[]>[]
  collections: readonly StandingCollection[]
  /** What the spare site lacks of the published one. */
  lag: Lag
}

/** What shows releases whole: a feed, or a part of the search index. */
export interface StandingCollection {
  language: Language
  /** Where a feed is published; nothing of a part of the index. */
  paths?: FeedPaths | undefined
  /** Digest of what it is made of. */
  of: string
  releases: readonly number[]
}

export interface StandingOptions {
  listing: Pick<Listing, 'texts' | 'content'>
  plan: Pick<SitePlan, 'site' | 'surroundings' | 'traces'>
  /** Digests of the ingredients of feeds and of parts of the search index, by path. */
  ofTexts: ReadonlyMap<string, string>
  lag: Lag
}

/** Sets out what stands where texts alone change. */
export function standingOf({listing, plan, ofTexts, lag}: StandingOptions): Standing {
  const {site, surroundings, traces} = plan
  const folders = foldersOf(textPaths(listing.content))
  const places = new Map(folders.map((folder, at) => [folder, at]))
  const placesOf = (releases: readonly {folder: string}[]): number[] =>
    releases.flatMap(({folder}) => places.get(folder) ?? [])
  const byFolder = new Map(site.releases.map((release) => [release.folder, release]))
  return {
    drafts: site.drafts,
    texts: listing.texts,
    latestYears: site.latestYears,
    confirmed: surroundings.confirmed,
    holds: site.releases.some((release) => !isPublished(release, site)),
    traces,
    related: folders.map((folder) => {
      const release = byFolder.get(folder)
      const related = Object.entries(release ? site.related(release) : {})
      return Object.fromEntries(related.map(([language, links]) => [language, placesOf(links)]))
    }),
    collections: site.newsroom.published.flatMap((language) => {
      const feeds = [...feedLists(site, language), ...feedArchive(site, language)]
      const parts = searchParts(site, language)
      const all = [
        ...feeds.map(({paths, releases}) => ({at: paths.rss, paths, releases})),
        ...parts.map(({outline, releases}) => ({at: firstFile(outline), releases}))
      ]
      return all.flatMap(({at, releases, ...feed}): StandingCollection[] => {
        const of = ofTexts.get(at)
        return of === undefined ? [] : [{...feed, language, of, releases: placesOf(releases)}]
      })
    }),
    lag
  }
}
