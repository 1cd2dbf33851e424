import type {Language} from '../language.ts'
import type {PressTime} from '../read/press-time.ts'
import {newestFirst, type Release} from '../read/release.ts'
import {routes, type SitePath} from '../routes.ts'
import type {Composable} from './composable.ts'
import {lastChange} from './last-change.ts'
import {absoluteUrl, isHidden, isPublished, type ListedSite, type Site} from './site.ts'

/** A page for search engines: its address, its last change, and the same page in each language. */
interface SitemapEntry {
  url: string
  changed?: PressTime | undefined
  alternates: readonly {locale: string; url: string}[]
}

export interface Sitemap {
  kind: 'sitemap'
  entries: readonly SitemapEntry[]
}

/** A list of sitemaps, where there are too many releases for one. */
export interface SitemapIndex {
  kind: 'sitemap-index'
  urls: readonly string[]
}

/** Releases of one sitemap: far from the 50,000 pages that it may have (sitemaps.org protocol 0.9), so that little is made anew with a release. */
const releasesInPart = 1_000

/**
 * Composes the sitemap. Where there are many releases it is an index, and its parts are counted from the oldest, so that one
 * that is full changes no more, unless something in it does.
 */
export function* sitemaps(site: ListedSite): Iterable<Composable<Sitemap | SitemapIndex>> {
  const published = site.releases
    .filter((release) => isPublished(release, site))
    .sort((a, b) => newestFirst(b, a))
  if (published.length <= releasesInPart) {
    yield sitemapOf(site, routes.sitemap(), published, 'and general pages')
    return
  }
  const count = Math.ceil(published.length / releasesInPart)
  const urls: string[] = []
  for (let at = 0; at < count; at++) {
    const path = routes.sitemapPart(at + 1)
    const releases = published.slice(at * releasesInPart, (at + 1) * releasesInPart)
    yield sitemapOf(site, path, releases, at === 0 ? 'and general pages' : 'alone')
    urls.push(absoluteUrl(site, path))
  }
  yield {
    path: routes.sitemap(),
    of: {outline: urls, releases: [], shows: 'front matter'},
    compose: () => ({kind: 'sitemap-index', urls})
  }
}

/** A sitemap of some releases, which says no more of them than where they are and when they last changed. */
function sitemapOf(
  site: ListedSite,
  path: SitePath,
  releases: readonly Release[],
  scope: 'and general pages' | 'alone'
): Composable<Sitemap> {
  const {url, locales, published: languages} = site.newsroom
  const listed = releases.filter((release) => !isHidden(site, release))
  const said = listed.map((release) => [
    ...pathsOf(release).map(([, at]) => at),
    lastChange(release, site.now).iso
  ])
  return {
    path,
    of: {outline: [url, locales, languages, scope, said], releases: [], shows: 'front matter'},
    compose: () => ({
      kind: 'sitemap',
      entries: [
        ...(scope === 'alone' ? [] : generalEntries(site)),
        ...listed.flatMap((release) => releaseEntries(site, release))
      ]
    })
  }
}

/** The pages of each language that are there whatever it publishes: home, names, feeds. */
function generalEntries(site: Site): SitemapEntry[] {
  const {published: languages} = site.newsroom
  return [routes.home, routes.names, routes.subscribe].flatMap((route) => {
    const paths = languages.map((tag) => [tag, route(tag)] as const)
    return languages.map((language) => entry(site, language, paths))
  })
}

/** The page of a release in each of its languages. */
function releaseEntries(site: Site, release: Release): SitemapEntry[] {
  const paths = pathsOf(release)
  const changed = lastChange(release, site.now)
  return paths.map(([language]) => ({...entry(site, language, paths), changed}))
}

const pathsOf = (release: Release): readonly (readonly [Language, SitePath])[] =>
  [...release.versions.keys()].map((tag) => [tag, routes.release(tag, release)])

function entry(
  site: Site,
  language: Language,
  paths: readonly (readonly [Language, SitePath])[]
): SitemapEntry {
  const own = paths.find(([tag]) => tag === language)
  if (!own) throw new TypeError(`a page in ${language} has no path in ${language}`)
  const alternates = paths.map(([tag, path]) => ({
    locale: site.newsroom.locales[tag],
    url: absoluteUrl(site, path)
  }))
  return {url: absoluteUrl(site, own[1]), alternates: alternates.length > 1 ? alternates : []}
}

/** A release of the last two days, for news search. */
interface NewsEntry {
  url: string
  title: string
  published: PressTime
  publication: string
  /** ISO 639, with `zh-tw` and `zh-cn` for Chinese, as Google News wants it. */
  language: string
}

export interface NewsSitemap {
  kind: 'news-sitemap'
  entries: readonly NewsEntry[]
  /** The lists of releases: on a day without news, a sitemap must have an address all the same. */
  homes: readonly string[]
}

/** Two days in milliseconds: older articles do not belong into a news sitemap. */
export const recent = 2 * 24 * 60 * 60 * 1000

const newsLanguages: Record<Language, string> = {
  en: 'en',
  'zh-Hant': 'zh-tw',
  'zh-Hans': 'zh-cn'
}

export function newsSitemap(site: ListedSite): NewsSitemap {
  const {published: languages, title} = site.newsroom
  const isRecent = (release: Release) =>
    site.now - release.date.instant < recent && !isHidden(site, release)
  return {
    kind: 'news-sitemap',
    homes: languages.map((language) => absoluteUrl(site, routes.home(language))),
    entries: languages.flatMap((language) =>
      site.listings[language].releases.filter(isRecent).map((release) => ({
        url: absoluteUrl(site, routes.release(language, release)),
        title: release.versions.get(language)?.frontMatter.title ?? release.id,
        published: release.date,
        publication: title[language] ?? '',
        language: newsLanguages[language]
      }))
    )
  }
}

/** What crawlers may read: everything, and where the sitemaps are. */
export interface Robots {
  kind: 'robots'
  sitemaps: readonly string[]
}

export const robots = (site: Site): Robots => ({
  kind: 'robots',
  sitemaps: [absoluteUrl(site, routes.sitemap()), absoluteUrl(site, routes.newsSitemap())]
})
