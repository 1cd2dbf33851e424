import type {Language} from '../language.ts'
import type {Release} from '../read/release.ts'
import type {FeedItem} from './feed.ts'
import {type FeedList, feedArchive, feedLists} from './feed-lists.ts'
import type {ListedSite} from './site.ts'

/** Keeps the releases that feeds need again once their pages are made, and no others. */
export interface FeedShelf {
  /** The feeds of a language, with their releases. */
  lists: (language: Language) => readonly FeedList[]
  /** `item` gives what feeds say of it; it is asked for only where a feed holds the release. */
  keep: (release: Release, language: Language, item: () => FeedItem) => void
  /** Takes the parts of a language's archive off the shelf whose releases are all there. */
  takeArchive: (language: Language) => readonly TakenArchive[]
  /** @throws TypeError for a release that no feed holds. */
  itemOf: (release: Release, language: Language) => FeedItem
}

/** A part of the archive, and what it says of its releases. */
interface TakenArchive {
  list: FeedList
  itemOf: (release: Release) => FeedItem
}

/** A part of the archive, and the releases that it waits for. */
interface ArchivePart {
  list: FeedList
  awaited: Set<string>
}

export function createFeedShelf(site: ListedSite): FeedShelf {
  const {published: languages} = site.newsroom
  const lists = new Map(languages.map((language) => [language, feedLists(site, language)]))
  const key = (release: Release, language: Language) => `${language}/${release.id}`
  const keysOf = (language: Language, {releases}: FeedList) =>
    releases.map((release) => key(release, language))
  const inFeeds = new Set(
    [...lists].flatMap(([language, feeds]) => feeds.flatMap((list) => keysOf(language, list)))
  )
  const parts = languages.flatMap((language) =>
    feedArchive(site, language).map(
      (list): ArchivePart => ({list, awaited: new Set(keysOf(language, list))})
    )
  )
  const partOf = new Map(parts.flatMap((part) => [...part.awaited].map((name) => [name, part])))
  const whole = new Map(languages.map((language): [Language, FeedList[]] => [language, []]))
  const kept = new Map<string, () => FeedItem>()
  const itemOf = (release: Release, language: Language): FeedItem => {
    const item = kept.get(key(release, language))
    if (!item) throw new TypeError(`nothing of ${release.id} in ${language} was kept for its feed`)
    return item()
  }
  return {
    lists: (language) => lists.get(language) ?? [],
    itemOf,
    keep: (release, language, item) => {
      const name = key(release, language)
      const part = partOf.get(name)
      if (inFeeds.has(name) || part) kept.set(name, item)
      if (part?.awaited.delete(name) && part.awaited.size === 0)
        whole.get(language)?.push(part.list)
    },
    takeArchive: (language) => {
      const taken = whole.get(language)?.splice(0) ?? []
      return taken.map((list) => {
        const items = new Map(
          list.releases.map((release) => [release, kept.get(key(release, language))])
        )
        for (const release of list.releases) {
          if (!inFeeds.has(key(release, language))) kept.delete(key(release, language))
        }
        return {
          list,
          itemOf: (release) => items.get(release)?.() ?? itemOf(release, language)
        }
      })
    }
  }
}
