import {theme} from '../templates/theme.ts'
import {digest} from './digest.ts'
import type {MakeOptions} from './make-release.ts'
import {print} from './publish/print.ts'
import type {Release} from './read/release.ts'
import type {Composable} from './site/compose.ts'

/**
 * Makes the function that makes the feeds of the archive, or recalls what was made of the same
 * releases before; `keys` are the digests of what the releases were made of.
 */
export function archiveMaker(
  {content, site, translate, cache}: MakeOptions,
  keys: ReadonlyMap<Release, string>
): (part: Composable) => string {
  const {languages, feeds} = content.newsroom
  // A part leads to the parts before and after it, and so depends on how many there are.
  const parts = languages.map((language) =>
    Math.floor(site.listings[language].releases.length / feeds.items)
  )
  return ({path, of = [], compose}) => {
    const releases = of.map((release) => keys.get(release) ?? release.id)
    const key = digest(JSON.stringify([path, parts, releases]))
    const known = cache.recall(key)
    if (known !== undefined) return known
    const text = print(theme(compose(), translate))
    cache.keep(key, text)
    return text
  }
}
