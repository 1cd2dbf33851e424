import type {Language} from '../language.ts'
import {routes, type SitePath} from '../routes.ts'
import {absoluteUrl, hrefOf, type Site} from './site.ts'
import {iconPath} from './site-icon.ts'

/** The same page in another language. */
interface Alternate {
  language: Language
  /** BCP 47 tag with region, as `<html lang>` has it. */
  locale: string
  href: string
  /** Address in full. */
  url: string
}

/** What stands around every page. */
export interface Frame {
  language: Language
  locale: string
  siteTitle: string
  /** Title of the page, without the site's; absent on the home page. */
  title?: string | undefined
  description?: string | undefined
  /** Address in full. */
  canonical: string
  /** This page in every language that has it, this one too. */
  alternates: readonly Alternate[]
  /** Address in full for readers of any other language. */
  defaultUrl: string
  links: {
    home: string
    archive?: string | undefined
    names: string
    search?: string | undefined
    subscribe: string
    feed: string
    atom: string
    jsonFeed: string
    stylesheet: string
    icon: string
  }
  /** Whether search engines may list the page. */
  robots: 'index' | 'noindex'
}

export interface FramePage {
  language: Language
  title?: string | undefined
  description?: string | undefined
  robots?: Frame['robots']
  /** Page for readers of any other language; without it, the page in its first language. */
  defaultPath?: SitePath | undefined
  /** Paths of the page by language; a language without the page has none. */
  paths: readonly (readonly [Language, SitePath])[]
}

/** Sets out what stands around a page. */
export function frame(site: Site, page: FramePage): Frame {
  const {newsroom} = site
  const {language, title, description, robots = 'index', defaultPath, paths} = page
  const alternates = paths.map(([tag, path]) => ({
    language: tag,
    locale: newsroom.locales[tag],
    href: hrefOf(site, path),
    url: absoluteUrl(site, path)
  }))
  const own = alternates.find((alternate) => alternate.language === language)
  if (!own) throw new TypeError(`a page in ${language} has no path in ${language}`)
  const latestYear = site.latestYears[language]
  return {
    language,
    locale: own.locale,
    siteTitle: newsroom.title[language] ?? '',
    title,
    description,
    canonical: own.url,
    alternates,
    defaultUrl:
      defaultPath === undefined ? (alternates[0] ?? own).url : absoluteUrl(site, defaultPath),
    links: {
      home: hrefOf(site, routes.home(language)),
      archive:
        latestYear === undefined ? undefined : hrefOf(site, routes.archive(language, latestYear)),
      names: hrefOf(site, routes.names(language)),
      search: newsroom.search ? hrefOf(site, routes.search(language)) : undefined,
      subscribe: hrefOf(site, routes.subscribe(language)),
      feed: hrefOf(site, routes.feeds(language).rss),
      atom: hrefOf(site, routes.feeds(language).atom),
      jsonFeed: hrefOf(site, routes.feeds(language).json),
      stylesheet: hrefOf(site, site.stylesheet),
      icon: hrefOf(site, iconPath(site, language))
    },
    robots
  }
}
