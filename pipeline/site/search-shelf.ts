import type {Language} from '../language.ts'
import type {Release} from '../read/release.ts'
import type {FeedItem} from './feed.ts'
import {type SearchPart, searchParts} from './search-index.ts'
import type {ListedSite} from './site.ts'

/** Keeps what is said of releases until all of a part of the search index are there. */
export interface SearchShelf {
  /** `item` gives what is said of it; it is asked for only where the part is made anew. */
  keep: (release: Release, language: Language, item: () => FeedItem) => void
  /** Takes the parts off the shelf whose releases are all there. */
  takeWhole: () => readonly WholePart[]
}

/** A part of the index, and what is said of its releases. */
interface WholePart {
  part: SearchPart
  items: () => readonly FeedItem[]
}

/** A part that waits for releases. */
interface OpenPart {
  part: SearchPart
  kept: Map<Release, () => FeedItem>
}

export function createSearchShelf(site: ListedSite): SearchShelf {
  const open = new Map(
    site.newsroom.published.map((language) => {
      const parts = searchParts(site, language).map((part): OpenPart => ({part, kept: new Map()}))
      return [
        language,
        new Map(parts.flatMap((one) => one.part.releases.map((release) => [release, one])))
      ]
    })
  )
  const whole: WholePart[] = []
  return {
    keep: (release, language, item) => {
      const one = open.get(language)?.get(release)
      if (!one) return
      const {part, kept} = one
      kept.set(release, item)
      if (kept.size < part.releases.length) return
      whole.push({part, items: () => part.releases.flatMap((each) => kept.get(each)?.() ?? [])})
      for (const each of part.releases) open.get(language)?.delete(each)
    },
    takeWhole: () => whole.splice(0)
  }
}
