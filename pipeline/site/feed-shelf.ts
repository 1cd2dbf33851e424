import type {Language} from '../language.ts'
import type {Release} from '../read/release.ts'
import type {View} from './compose.ts'
import {type FeedList, feedLists} from './feed-lists.ts'
import type {ReleaseView} from './release-page.ts'
import type {Site} from './site.ts'

/** Keeps the releases that feeds need again once all pages are made, and no others. */
export interface FeedShelf {
  /** The feeds of a language, with their releases. */
  lists: (language: Language) => readonly FeedList[]
  keep: (release: Release, view: View) => void
  /** @throws TypeError for a release that no feed holds. */
  contentOf: (release: Release, language: Language) => ReleaseView
}

export function createFeedShelf(site: Site): FeedShelf {
  const lists = new Map(
    site.newsroom.languages.map((language) => [language, feedLists(site, language)])
  )
  const key = (release: Release, language: Language) => `${language}/${release.id}`
  const wanted = new Set(
    [...lists].flatMap(([language, feeds]) =>
      feeds.flatMap(({releases}) => releases.map((release) => key(release, language)))
    )
  )
  const kept = new Map<string, ReleaseView>()
  return {
    lists: (language) => lists.get(language) ?? [],
    keep: (release, view) => {
      if (view.kind !== 'release' || !wanted.has(key(release, view.frame.language))) return
      kept.set(key(release, view.frame.language), view)
    },
    contentOf: (release, language) => {
      const view = kept.get(key(release, language))
      if (!view)
        throw new TypeError(`no page of ${release.id} in ${language} was made for its feed`)
      return view
    }
  }
}
