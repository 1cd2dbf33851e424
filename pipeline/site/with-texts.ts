import {forLanguages} from '../language.ts'
import type {Release} from '../read/release.ts'
import {listingOf} from './listing.ts'
import type {ListedSite} from './site.ts'

/**
 * The same site, in which some releases have other texts. Their front matter is what it was, so that all lists are what they
 * were; to make those anew takes as long as a page, where there are ten thousand.
 *
 * @param anew Releases of the site as they were, each with what it is now.
 */
export function withTexts(site: ListedSite, anew: ReadonlyMap<Release, Release>): ListedSite {
  const replaced = (releases: readonly Release[]): readonly Release[] => {
    const all = [...releases]
    for (const [before, now] of anew) {
      const at = all.indexOf(before)
      if (at !== -1) all[at] = now
    }
    return all
  }
  return {
    ...site,
    releases: replaced(site.releases),
    listings: forLanguages((language) =>
      listingOf(replaced(site.listings[language].releases), site.now)
    )
  }
}
