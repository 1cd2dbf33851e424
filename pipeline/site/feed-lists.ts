import type {Language} from '../language.ts'
import {tongueOf} from '../language.ts'
import type {Release} from '../read/release.ts'
import {type FeedPaths, routes} from '../routes.ts'
import type {ListedSite} from './site.ts'

/** What a feed is of: the template knows how to call it. */
export type FeedScope =
  | {kind: 'all'}
  | {kind: 'topic'; label: string}
  | {kind: 'organisation'; label: string}
  | {kind: 'corrections'}

/** A feed's releases, newest first, and where it is published in each format. */
export interface FeedList {
  scope: FeedScope
  paths: FeedPaths
  releases: readonly Release[]
  /** Its place among the documents that hold everything older (RFC 5005 §4). */
  archive?: {
    /** Whether it is a part that changes no more, and not the feed that is subscribed to. */
    isArchive: boolean
    current: FeedPaths
    previous?: FeedPaths | undefined
    next?: FeedPaths | undefined
  }
}

/** The feeds of a language: of everything, each topic, each organisation, and corrections alone. */
export function feedLists(site: ListedSite, language: Language): FeedList[] {
  const {newsroom, listings} = site
  const registry = site.registryIn(language)
  const listing = listings[language]
  const newest = (releases: readonly Release[]) => releases.slice(0, newsroom.feeds.items)
  const topics = [...listing.topics].map(([id, releases]) => ({
    scope: {kind: 'topic' as const, label: newsroom.topics[id]?.[language] ?? id},
    paths: routes.topicFeeds(language, id),
    releases: newest(releases)
  }))
  const organisations = [...listing.organisations].map(([id, releases]) => {
    const named = registry.organisations.get(id)
    const label = named?.[tongueOf(language)] ?? named?.en ?? named?.zh ?? id
    return {
      scope: {kind: 'organisation' as const, label},
      paths: routes.organisationFeeds(language, id),
      releases: newest(releases)
    }
  })
  return [
    {
      scope: {kind: 'all'},
      paths: routes.feeds(language),
      releases: newest(listing.releases),
      ...inArchive(site, language, 0)
    },
    ...topics,
    ...organisations,
    {
      scope: {kind: 'corrections'},
      paths: routes.correctionFeeds(language),
      releases: newest(listing.corrected)
    }
  ]
}

/**
 * The archive of the feed of everything (RFC 5005 §4): parts of as many releases as the feed has, counted
 * from the oldest, so that a part that is full never changes. Together with the feed they hold every
 * release.
 */
export function feedArchive(site: ListedSite, language: Language): FeedList[] {
  const {releases} = site.listings[language]
  const {items} = site.newsroom.feeds
  return Array.from({length: archiveSize(site, language)}, (_, at) => ({
    scope: {kind: 'all'},
    paths: routes.feedArchive(language, at + 1),
    releases: releases.slice(releases.length - (at + 1) * items, releases.length - at * items),
    ...inArchive(site, language, at + 1)
  }))
}

/** How many parts the archive has; none where the feed holds everything. */
function archiveSize({listings, newsroom}: ListedSite, language: Language): number {
  const all = listings[language].releases.length
  return all > newsroom.feeds.items ? Math.floor(all / newsroom.feeds.items) : 0
}

/** The links of a part of the archive; part 0 is the feed that is subscribed to. */
function inArchive(site: ListedSite, language: Language, part: number): Pick<FeedList, 'archive'> {
  const size = archiveSize(site, language)
  if (size === 0) return {}
  const older = part === 0 ? size : part - 1
  return {
    archive: {
      isArchive: part > 0,
      current: routes.feeds(language),
      previous: older > 0 ? routes.feedArchive(language, older) : undefined,
      next: part > 0 && part < size ? routes.feedArchive(language, part + 1) : undefined
    }
  }
}
