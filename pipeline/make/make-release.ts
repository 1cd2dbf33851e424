import type {VFileMessage} from 'vfile-message'
import type {Theme} from '../../templates/theme.ts'
import {checkOne, namedIn} from '../check-one.ts'
import {asWritten} from '../derive/derived-release.ts'
import {print} from '../publish/print.ts'
import type {Release} from '../read/release.ts'
import type {SitePath} from '../routes.ts'
import {ownLinksOf} from '../rules/link-dead.ts'
import type {Surroundings} from '../rules/surroundings.ts'
import {composeRelease, picturesOf} from '../site/compose.ts'
import type {FeedItem} from '../site/feed.ts'
import type {Related} from '../site/related.ts'
import {isPublished, type Site} from '../site/site.ts'

/** What a build makes of one release. */
export interface MadeRelease {
  messages: readonly VFileMessage[]
  /** Its texts and what is made of them, printed; none where it is not published. */
  files: readonly MadeFile[]
  /** File names of the pictures that it shows. */
  pictures: readonly string[]
  /** Ids of everybody who is named in it. */
  ids: readonly string[]
  /** What feeds say of it in each of its languages. */
  items: readonly FeedItem[]
  /** The paths on this site that it links to. */
  links: readonly string[]
}

/** A file, and where it is published. */
interface MadeFile {
  path: SitePath
  content: string | Uint8Array
}

export interface MakeOptions {
  surroundings: Surroundings
  site: Site
  theme: Theme
}

/** Looks at a release and renders it. */
export function makeRelease(
  release: Release,
  related: Related,
  {surroundings, site, theme}: MakeOptions
): MadeRelease {
  const looked = checkOne(asWritten(release), surroundings, site.recognize)
  const {messages, trees} = looked
  const ids = namedIn(looked)
  const links = [...ownLinksOf(looked, surroundings.newsroom)].map(({path}) => path)
  if (!isPublished(release, site)) {
    return {messages, files: [], pictures: [], ids, items: [], links}
  }
  const composed = [...composeRelease(site, release, looked, related)]
  const files = composed.map(({path, view}) => ({path, content: print(theme.render(view))}))
  const items = composed.flatMap(({view}) => (view.kind === 'ninjs' ? [view.wire.item] : []))
  const pictures = picturesOf(release, trees).map(({name}) => name)
  return {messages, files, pictures, ids, items, links}
}
