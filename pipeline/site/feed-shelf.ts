import type {Language} from '../language.ts'
import type {Release} from '../read/release.ts'
import {type FeedList, feedArchive, feedLists} from './feed-lists.ts'
import type {ReleaseView} from './release-page.ts'
import type {Site} from './site.ts'

/** Keeps the releases that feeds need again once their pages are made, and no others. */
export interface FeedShelf {
  /** The feeds of a language, with their releases. */
  lists: (language: Language) => readonly FeedList[]
  /** `view` gives what the release's page shows; it is asked for only where a feed holds the release. */
  keep: (release: Release, language: Language, view: () => ReleaseView) => void
  /** Takes the parts of a language's archive off the shelf whose releases are all there. */
  takeArchive: (language: Language) => readonly TakenArchive[]
  /** @throws TypeError for a release that no feed holds. */
  contentOf: (release: Release, language: Language) => ReleaseView
}

/** A part of the archive, and what its releases show. */
interface TakenArchive {
  list: FeedList
  contentOf: (release: Release) => ReleaseView
}

export function createFeedShelf(site: Site): FeedShelf {
  const {languages} = site.newsroom
  const lists = new Map(languages.map((language) => [language, feedLists(site, language)]))
  const archives = new Map(languages.map((language) => [language, feedArchive(site, language)]))
  const key = (release: Release, language: Language) => `${language}/${release.id}`
  const keysOf = (all: ReadonlyMap<Language, readonly FeedList[]>) =>
    new Set(
      [...all].flatMap(([language, feeds]) =>
        feeds.flatMap(({releases}) => releases.map((release) => key(release, language)))
      )
    )
  const inFeeds = keysOf(lists)
  const inArchives = keysOf(archives)
  const kept = new Map<string, () => ReleaseView>()
  const contentOf = (release: Release, language: Language): ReleaseView => {
    const view = kept.get(key(release, language))
    if (!view) throw new TypeError(`no page of ${release.id} in ${language} was made for its feed`)
    return view()
  }
  return {
    lists: (language) => lists.get(language) ?? [],
    contentOf,
    keep: (release, language, view) => {
      const name = key(release, language)
      if (inFeeds.has(name) || inArchives.has(name)) kept.set(name, view)
    },
    takeArchive: (language) => {
      const open = archives.get(language) ?? []
      const isWhole = ({releases}: FeedList) =>
        releases.every((release) => kept.has(key(release, language)))
      const whole = open.filter(isWhole)
      if (whole.length === 0) return []
      archives.set(
        language,
        open.filter((list) => !whole.includes(list))
      )
      return whole.map((list) => {
        const views = new Map(
          list.releases.map((release) => [release, kept.get(key(release, language))])
        )
        for (const release of list.releases) {
          if (!inFeeds.has(key(release, language))) kept.delete(key(release, language))
        }
        return {
          list,
          contentOf: (release) => views.get(release)?.() ?? contentOf(release, language)
        }
      })
    }
  }
}
