import type {Root} from 'mdast'
import {tongueOf} from '../language.ts'
import {nodesOf} from '../markdown/nodes-of.ts'
import {printedForm} from '../names/printed-form.ts'
import type {Release} from '../read/release.ts'
import type {Version} from '../read/version.ts'
import {routes} from '../routes.ts'
import {type FeedItem, feedItem} from './feed.ts'
import {leadPicture} from './lead-picture.ts'
import type {ReleaseView} from './release-page.ts'
import {searchedIn} from './searched.ts'
import {absoluteUrl, type Site} from './site.ts'

/** A release for newsrooms' own systems: what a feed says of it, and who and where. */
export interface WireItem {
  /** What feeds say of it. */
  item: FeedItem
  /** What its page shows. */
  view: ReleaseView
  newsroom: string
  homeUrl: string
  located?: string | undefined
  /** Names in the release's language. */
  people: readonly string[]
  organisations: readonly string[]
  picture?:
    | {name: string; url: string; mediaType: string; width: number; height: number; size: number}
    | undefined
}

/** A release to be written for a wire: as IPTC ninjs, or as text for pasting. */
export interface Wire {
  kind: 'ninjs' | 'plain-text'
  wire: WireItem
}

/** Composes what a wire gets of a release in one language. */
export function wireItem(
  site: Site,
  release: Release,
  version: Version,
  tree: Root,
  view: ReleaseView
): WireItem {
  const {language, frontMatter} = version
  const {people, organisations} = site.registryIn(version.language)
  const picture = leadPicture(release, language)
  const mentioned = new Set(nodesOf(tree, 'nameMention').map(({mention}) => mention.id))
  const named = (id: string, from: typeof people | typeof organisations): string[] => {
    const entry = from.get(id)
    return entry ? [printedForm(entry, tongueOf(language), 'full')?.text ?? id] : []
  }
  return {
    item: feedItem(site, release, language, {
      view,
      searched: searchedIn(site, release, language, {tree, view})
    }),
    view,
    newsroom: site.newsroom.title[language] ?? '',
    homeUrl: absoluteUrl(site, routes.home(language)),
    located: frontMatter.dateline,
    people: [...mentioned].flatMap((id) => named(id, people)),
    organisations: release.organisations.flatMap((id) => named(id, organisations)),
    picture: picture && {
      name: picture.name,
      url: absoluteUrl(site, routes.picture(picture)),
      mediaType: picture.mediaType,
      width: picture.width,
      height: picture.height,
      size: picture.size
    }
  }
}
