import type {Language} from '../language.ts'
import type {PressTime} from '../read/press-time.ts'
import type {Release} from '../read/release.ts'
import {routes, type SitePath} from '../routes.ts'
import type {Composable} from './composable.ts'
import {lastChange} from './last-change.ts'
import {absoluteUrl, isHidden, type ListedSite, type Site} from './site.ts'

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

/** A list of sitemaps, where there are more pages than one may hold. */
export interface SitemapIndex {
  kind: 'sitemap-index'
  urls: readonly string[]
}

/** Most entries of one sitemap (sitemaps.org protocol 0.9). */
const maxEntries = 50_000

/** Composes the sitemap; an index and its parts, where there are more than 50,000 pages. */
export function* sitemaps(site: ListedSite): Iterable<Composable<Sitemap | SitemapIndex>> {
  const {url, locales, published: languages} = site.newsroom
  const releases = languages.flatMap((language) => listed(site, language))
  const count = languages.length * generalPages + releases.length
  let composed: readonly SitemapEntry[] | undefined
  const part = (path: SitePath, at: number): Composable<Sitemap> => ({
    path,
    of: {outline: [url, locales, languages, count, at], releases, shows: 'front matter'},
    compose: () => {
      composed ??= [...siteEntries(site)]
      return {kind: 'sitemap', entries: composed.slice(at * maxEntries, (at + 1) * maxEntries)}
    }
  })
  if (count <= maxEntries) {
    yield part(routes.sitemap(), 0)
    return
  }
  const parts = Array.from({length: Math.ceil(count / maxEntries)}, (_, at) =>
    part(routes.sitemapPart(at + 1), at)
  )
  yield* parts
  const urls = parts.map(({path}) => absoluteUrl(site, path))
  yield {
    path: routes.sitemap(),
    of: {outline: urls, releases: [], shows: 'front matter'},
    compose: () => ({kind: 'sitemap-index', urls})
  }
}

/** Pages of a language that are there whatever it publishes: home, names, feeds. */
const generalPages = 3

/** The releases that search engines may list. */
const listed = (site: ListedSite, language: Language): Release[] =>
  site.listings[language].releases.filter((release) => !isHidden(site, release))

function* siteEntries(site: ListedSite): Iterable<SitemapEntry> {
  const {published: languages} = site.newsroom
  for (const language of languages) {
    const everywhere = (path: (tag: Language) => SitePath) =>
      entry(
        site,
        language,
        languages.map((tag) => [tag, path(tag)])
      )
    yield everywhere(routes.home)
    yield everywhere(routes.names)
    yield everywhere(routes.subscribe)
    for (const release of listed(site, language)) {
      const paths = [...release.versions.keys()].map(
        (tag) => [tag, routes.release(tag, release)] as const
      )
      yield {...entry(site, language, paths), changed: lastChange(release, site.now)}
    }
  }
}

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
