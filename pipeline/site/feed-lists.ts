import type {Language} from '../language.ts'
import {tongueOf} from '../language.ts'
import type {Release} from '../read/release.ts'
import {type FeedPaths, routes} from '../routes.ts'
import type {Site} from './site.ts'

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
}

/** The feeds of a language: of everything, each topic, each organisation, and corrections alone. */
export function feedLists(site: Site, language: Language): FeedList[] {
  const {newsroom, registry, listings} = site
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
    {scope: {kind: 'all'}, paths: routes.feeds(language), releases: newest(listing.releases)},
    ...topics,
    ...organisations,
    {
      scope: {kind: 'corrections'},
      paths: routes.correctionFeeds(language),
      releases: newest(listing.corrected)
    }
  ]
}
