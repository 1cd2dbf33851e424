import type {Language} from '../language.ts'
import {once} from '../once.ts'
import type {Release} from '../read/release.ts'
import {yearOf} from './dates.ts'
import {retractionOf} from './retraction.ts'

/** What is published in one language, newest first, in every order that pages list it in. */
export interface Listing {
  releases: readonly Release[]
  /** Latest year first. */
  years: ReadonlyMap<number, readonly Release[]>
  topics: ReadonlyMap<string, readonly Release[]>
  organisations: ReadonlyMap<string, readonly Release[]>
  /** Those that were corrected or withdrawn by now. */
  corrected: readonly Release[]
}

/** Lists the releases that have a text in a language; `published` is newest first. */
export const createListing = (
  language: Language,
  published: readonly Release[],
  now: number
): Listing =>
  listingOf(
    published.filter(({versions}) => versions.has(language)),
    now
  )

/** Lists releases, newest first, that all have a text in the same language. */
export function listingOf(releases: readonly Release[], now: number): Listing {
  // Whoever shows one page needs none of the orders, or one.
  const years = once(() => groupBy(releases, ({date}) => [yearOf(date)]))
  const topics = once(() => groupBy(releases, (release) => release.topics))
  const organisations = once(() => groupBy(releases, (release) => release.organisations))
  const corrected = once(() => releases.filter((release) => isCorrected(release, now)))
  return {
    releases,
    get years() {
      return years()
    },
    get topics() {
      return topics()
    },
    get organisations() {
      return organisations()
    },
    get corrected() {
      return corrected()
    }
  }
}

const isCorrected = (release: Release, now: number): boolean =>
  retractionOf(release, {now}) !== undefined ||
  release.corrections.some(({date}) => date.instant <= now)

function groupBy<K>(
  releases: readonly Release[],
  keys: (release: Release) => readonly K[]
): Map<K, Release[]> {
  const groups = new Map<K, Release[]>()
  for (const release of releases) {
    for (const key of new Set(keys(release))) {
      const group = groups.get(key)
      if (group) group.push(release)
      else groups.set(key, [release])
    }
  }
  return groups
}
