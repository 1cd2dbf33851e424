import type {Language} from '../language.ts'
import type {Release} from '../read/release.ts'
import type {View} from './compose.ts'
import {isInFeed} from './feed.ts'
import type {ReleaseView} from './release-page.ts'
import type {Site} from './site.ts'

/** Keeps the releases that feeds need again once all pages are made, and no others. */
export interface FeedShelf {
  keep: (release: Release, view: View) => void
  /** @throws TypeError for a release that no feed holds. */
  contentOf: (release: Release, language: Language) => ReleaseView
}

export function createFeedShelf(site: Site): FeedShelf {
  const kept = new Map<string, ReleaseView>()
  const key = (release: Release, language: Language) => `${language}/${release.id}`
  return {
    keep: (release, view) => {
      if (view.kind !== 'release' || !isInFeed(site, release, view.frame.language)) return
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
