import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Language} from '../language.ts'
import type {Picture} from '../read/picture.ts'
import type {Release} from '../read/release.ts'
import type {Version} from '../read/version.ts'
import {routes, type SitePath} from '../routes.ts'
import type {Appearances} from './appearances.ts'
import {type Feed, feed} from './feed.ts'
import type {FeedList} from './feed-lists.ts'
import type {FeedShelf} from './feed-shelf.ts'
import type {Headers} from './headers.ts'
import {type ListPage, listPages} from './list-page.ts'
import {type NamesData, type NamesPage, namesData, namesPage} from './names-page.ts'
import {
  type LanguageChoicePage,
  languageChoicePage,
  type NotFoundPage,
  notFoundPage,
  type Opml,
  opml,
  type RedirectPage,
  type SubscribePage,
  subscribePage
} from './plain-pages.ts'
import {type ReleasePage, type ReleaseView, releasePage} from './release-page.ts'
import {absoluteUrl, hrefOf, type Site} from './site.ts'
import {
  type NewsSitemap,
  newsSitemap,
  type Robots,
  robots,
  type Sitemap,
  type SitemapIndex,
  sitemaps
} from './sitemap.ts'
import {type Wire, wireItem} from './wire.ts'

/** Everything that a template can be asked to make, as plain data. */
export type View =
  | ReleasePage
  | Wire
  | ListPage
  | SubscribePage
  | NamesPage
  | NamesData
  | LanguageChoicePage
  | NotFoundPage
  | RedirectPage
  | FeedView
  | Opml
  | Sitemap
  | SitemapIndex
  | NewsSitemap
  | Robots
  | Headers

/** A feed, to be written in a format. */
interface FeedView {
  kind: 'rss' | 'atom' | 'json-feed'
  feed: Feed
}

/** A page or feed, and where it is published. */
export interface Composed<V extends View = View> {
  path: SitePath
  view: V
}

/** The article trees of a release, by language. */
export type Trees = ReadonlyMap<Language, Root>

/** Composes what a single release becomes: its page in each language, what wires get, and redirects from old addresses. */
export function* composeRelease(
  site: Site,
  release: Release,
  trees: Trees
): Iterable<Composed<ReleasePage | Wire | RedirectPage>> {
  for (const version of release.versions.values()) {
    const tree = trees.get(version.language)
    if (!tree) continue
    const path = routes.release(version.language, release)
    const view = releasePage(site, release, version, tree)
    const item = wireItem(site, release, version, tree, view)
    yield {path, view}
    yield {path: routes.releaseText(version.language, release), view: {kind: 'plain-text', item}}
    yield {path: routes.releaseNinjs(version.language, release), view: {kind: 'ninjs', item}}
    yield* redirects(site, version, path)
  }
}

function* redirects(site: Site, version: Version, to: SitePath): Iterable<Composed<RedirectPage>> {
  const {language, frontMatter} = version
  for (const from of frontMatter.redirects ?? []) {
    yield {
      path: /\.[a-z]+$/.test(from) ? asPath(from) : asPath(from.replace(/\/?$/, '/')),
      view: {
        kind: 'redirect',
        language,
        locale: site.newsroom.locales[language],
        title: frontMatter.title,
        href: hrefOf(site, to),
        canonical: absoluteUrl(site, to)
      }
    }
  }
}

const asPath = (path: string): SitePath => `/${path.slice(1)}`

/** The pictures that a release shows: those its texts refer to, and its lead images. */
export function picturesOf(release: Release, trees: Trees): Picture[] {
  const names = new Set<string>()
  for (const {frontMatter} of release.versions.values()) {
    if (frontMatter.image) names.add(frontMatter.image.src)
  }
  for (const tree of trees.values()) visit(tree, 'image', ({url}) => void names.add(url))
  return [...names].flatMap((name) => release.pictures.get(name) ?? [])
}

/** A page or feed that is composed when it is asked for, and where it is published. */
export interface Composable {
  path: SitePath
  compose: () => View
  /** The releases that a part of an archive is of. */
  of?: readonly Release[]
}

/** What all releases together become: lists, feeds, and the pages that belong to none. */
export function* composeSite(
  site: Site,
  shelf: FeedShelf,
  appearances: Appearances
): Iterable<Composable> {
  for (const language of site.newsroom.languages) {
    const lists = shelf.lists(language)
    for (const {path, view} of listPages(site, language)) yield {path, compose: () => view}
    yield {path: routes.subscribe(language), compose: () => subscribePage(site, language, lists)}
    yield {path: routes.names(language), compose: () => namesPage(site, language, appearances)}
    const contentOf = (release: Release) => shelf.contentOf(release, language)
    for (const list of lists) yield* feedsOf(site, language, list, contentOf)
  }
  for (const {path, view} of sitemaps(site)) yield {path, compose: () => view}
  yield {path: routes.newsSitemap(), compose: () => newsSitemap(site)}
  yield {path: routes.robots(), compose: () => robots(site)}
  yield {path: routes.opml(), compose: () => opml(site, shelf.lists)}
  yield {path: routes.namesData(), compose: () => namesData(site, appearances)}
  yield {path: routes.languageChoice(), compose: () => languageChoicePage(site)}
  yield {path: routes.notFound(), compose: () => notFoundPage(site)}
}

/** Composes the parts of the feeds' archives that have all of their releases. */
export function* composeArchive(site: Site, shelf: FeedShelf): Iterable<Composable> {
  for (const language of site.newsroom.languages) {
    for (const {list, contentOf} of shelf.takeArchive(language)) {
      for (const part of feedsOf(site, language, list, contentOf))
        yield {...part, of: list.releases}
    }
  }
}

/** One feed in each format. */
function* feedsOf(
  site: Site,
  language: Language,
  list: FeedList,
  contentOf: (release: Release) => ReleaseView
): Iterable<Composable> {
  let made: Feed | undefined
  const composed = (): Feed => {
    made ??= feed(site, language, list, contentOf)
    return made
  }
  yield {path: list.paths.rss, compose: () => ({kind: 'rss', feed: composed()})}
  yield {path: list.paths.atom, compose: () => ({kind: 'atom', feed: composed()})}
  yield {path: list.paths.json, compose: () => ({kind: 'json-feed', feed: composed()})}
}
