import type {Root} from 'mdast'
import type {Language} from '../language.ts'
import {nodesOf} from '../markdown/nodes-of.ts'
import type {Comparison} from '../parity/compare.ts'
import type {Picture} from '../read/picture.ts'
import type {Release} from '../read/release.ts'
import type {Version} from '../read/version.ts'
import {type FeedPaths, routes, type SitePath} from '../routes.ts'
import type {Appearances} from './appearances.ts'
import {type BilingualPage, bilingualLanguages, bilingualPage} from './bilingual-page.ts'
import type {Composable, Ingredients} from './composable.ts'
import {type Feed, type FeedItem, feedOutline} from './feed.ts'
import type {FeedList} from './feed-lists.ts'
import type {FeedShelf} from './feed-shelf.ts'
import type {Headers} from './headers.ts'
import {type ListPage, listPages} from './list-page.ts'
import {type MediaKit, mediaKit} from './media-kit.ts'
import {
  ingredientsOfNamesData,
  ingredientsOfNamesPage,
  type NamesData,
  type NamesPage,
  namesData,
  namesPage
} from './names-page.ts'
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
import type {Related} from './related.ts'
import {type ReleasePage, releasePage} from './release-page.ts'
import {type SearchIndexFile, searchFiles} from './search-index.ts'
import {type SearchPage, searchPage} from './search-page.ts'
import type {SearchShelf} from './search-shelf.ts'
import {absoluteUrl, hrefOf, type ListedSite, type Site} from './site.ts'
import {iconPath, type SiteIcon, siteIcon} from './site-icon.ts'
import {
  type NewsSitemap,
  newsSitemap,
  type Robots,
  robots,
  type Sitemap,
  type SitemapIndex,
  sitemaps
} from './sitemap.ts'
import {type Wire, type WireItem, wireItem} from './wire.ts'

/** Everything that a template can be asked to make, as plain data. */
export type View =
  | ReleasePage
  | BilingualPage
  | Wire
  | MediaKit
  | ListPage
  | SubscribePage
  | SearchPage
  | SearchIndexFile
  | SiteIcon
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

/** The texts of a release as trees, and each translation beside its source. */
export interface ReleaseTexts {
  trees: Trees
  comparisons: readonly Comparison[]
}

/** Composes what a single release becomes: its page in each language and in both, what wires and editors get, and redirects from old addresses. */
export function* composeRelease(
  site: Site,
  release: Release,
  texts: ReleaseTexts,
  related: Related
): Iterable<Composed<ReleasePage | BilingualPage | Wire | MediaKit | RedirectPage>> {
  const {trees} = texts
  const pictures = picturesOf(release, trees)
  const wires: WireItem[] = []
  const pages = new Map<Language, ReleasePage>()
  for (const version of release.versions.values()) {
    const {derivedFrom} = version
    const written = trees.get(derivedFrom ?? version.language)
    const tree = written && site.treeIn(version.language, written)
    if (!tree) continue
    const path = routes.release(version.language, release)
    const view = releasePage(site, release, version, {tree, pictures, related})
    pages.set(version.language, view)
    const wire = wireItem(site, release, version, tree, view)
    wires.push(wire)
    yield {path, view}
    yield {path: routes.releaseText(version.language, release), view: {kind: 'plain-text', wire}}
    yield {path: routes.releaseNinjs(version.language, release), view: {kind: 'ninjs', wire}}
    yield* redirects(site, version, path)
  }
  if (pictures.length > 0) {
    yield {path: routes.mediaKit(release), view: mediaKit(site, pictures, wires)}
  }
  const [one, two] = bilingualLanguages(release)?.map((language) => pages.get(language)) ?? []
  const comparison = texts.comparisons.find(({target}) => target.language === two?.frame.language)
  if (one && two && comparison) {
    yield {
      path: routes.bilingual(release),
      view: bilingualPage(site, release, [one, two], comparison)
    }
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
  for (const tree of trees.values()) for (const {url} of nodesOf(tree, 'image')) names.add(url)
  return [...names].flatMap((name) => release.pictures.get(name) ?? [])
}

/** What all releases together become: lists, feeds, and the pages that belong to none. */
export function* composeSite(
  site: ListedSite,
  shelf: FeedShelf,
  appearances: Appearances
): Iterable<Composable<View>> {
  for (const language of site.newsroom.published) {
    const lists = shelf.lists(language)
    yield* listPages(site, language)
    yield alone(iconPath(site, language), siteIcon(site, language))
    yield alone(routes.subscribe(language), subscribePage(site, language, lists))
    if (site.newsroom.search) yield alone(routes.search(language), searchPage(site, language))
    yield {
      path: routes.names(language),
      of: ingredientsOfNamesPage(site, language, appearances),
      compose: () => namesPage(site, language, appearances)
    }
    const itemOf = (release: Release) => shelf.itemOf(release, language)
    for (const list of lists) yield* feedsOf(site, language, list, itemOf)
  }
  yield* sitemaps(site)
  yield alone(routes.newsSitemap(), newsSitemap(site))
  yield alone(routes.robots(), robots(site))
  yield alone(routes.opml(), opml(site, shelf.lists))
  yield {
    path: routes.namesData(),
    of: ingredientsOfNamesData(site, appearances),
    compose: () => namesData(site, appearances)
  }
  yield alone(routes.languageChoice(), languageChoicePage(site))
  yield alone(routes.notFound(), notFoundPage(site))
}

/** A page that is composed at once, since it is soon done. */
export const alone = (path: SitePath, view: View): Composable<View> => ({
  path,
  of: {outline: view, releases: [], shows: 'front matter'},
  compose: () => view
})

/** Composes the parts of the feeds' archives that have all of their releases. */
export function* composeArchive(site: ListedSite, shelf: FeedShelf): Iterable<Composable<View>> {
  for (const language of site.newsroom.published) {
    for (const {list, itemOf} of shelf.takeArchive(language))
      yield* feedsOf(site, language, list, itemOf)
  }
}

/** Composes the parts of the search index that have all of their releases. */
export function* composeSearchIndex(shelf: SearchShelf): Iterable<Composable<View>> {
  for (const {part, items} of shelf.takeWhole()) {
    const {outline, releases} = part
    const of: Ingredients = {outline, releases, shows: 'text'}
    for (const file of searchFiles(outline, items)) yield {...file, of}
  }
}

/** A feed in each format. */
function* feedsOf(
  site: ListedSite,
  language: Language,
  list: FeedList,
  itemOf: (release: Release) => FeedItem
): Iterable<Composable<View>> {
  const outline = feedOutline(site, language, list)
  const of: Ingredients = {outline, releases: list.releases, shows: 'text'}
  let made: Feed | undefined
  const composed = (): Feed => {
    made ??= {...outline, items: list.releases.map(itemOf)}
    return made
  }
  for (const {path, compose} of inFormats(list.paths)) {
    yield {path, of, compose: () => compose(composed())}
  }
}

/** Where a feed is published in each format, and how it is asked for in that. */
export const inFormats = (
  paths: FeedPaths
): readonly {path: SitePath; compose: (feed: Feed) => FeedView}[] => [
  {path: paths.rss, compose: (feed) => ({kind: 'rss', feed})},
  {path: paths.atom, compose: (feed) => ({kind: 'atom', feed})},
  {path: paths.json, compose: (feed) => ({kind: 'json-feed', feed})}
]
