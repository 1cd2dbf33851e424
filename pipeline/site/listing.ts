import type {Language} from '../language.ts'
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
export function createListing(
  language: Language,
  published: readonly Release[],
  now: number
): Listing {
  const releases = published.filter(({versions}) => versions.has(language))
  return {
    releases,
    years: groupBy(releases, ({date}) => [yearOf(date)]),
    topics: groupBy(releases, ({topics}) => topics),
    organisations: groupBy(releases, ({organisations}) => organisations),
    corrected: releases.filter((release) => isCorrected(release, now))
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
