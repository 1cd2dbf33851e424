import {compareText} from '../diagnostic.ts'
import type {Language} from '../language.ts'
import type {FootnoteLabels} from '../markdown/render.ts'
import {createRecognizer, type Recognizer} from '../names/recognition/recognizer.ts'
import type {Registry} from '../names/registry.ts'
import type {Content} from '../read/content.ts'
import type {Newsroom} from '../read/newsroom.ts'
import type {Release} from '../read/release.ts'
import type {SitePath} from '../routes.ts'
import {dateFormatter, type FormatDate} from './dates.ts'
import {createListing, type Listing} from './listing.ts'
import {retractionOf} from './retraction.ts'

/** Everything that pages are composed from. It knows only what is published. */
export interface Site {
  newsroom: Newsroom
  registry: Registry
  recognize: Recognizer
  /** What is published in each language. */
  listings: Readonly<Record<Language, Listing>>
  /** Milliseconds since 1970 at which this site is right. */
  now: number
  drafts: SiteOptions['drafts']
  formatDate: Readonly<Record<Language, FormatDate>>
  /** Path of the style sheet. */
  stylesheet: SitePath
  /** Style sheet of feeds, for whoever opens one in a browser. */
  feedStylesheet: SitePath
  footnotes: (language: Language) => FootnoteLabels
}

export interface SiteOptions {
  /** Milliseconds since 1970. */
  now: number
  /** Whether drafts are published too. */
  drafts: 'include' | 'leave-out'
  stylesheet: SitePath
  /** Style sheet of feeds, for whoever opens one in a browser. */
  feedStylesheet: SitePath
  footnotes: (language: Language) => FootnoteLabels
}

/** Chooses what is published now, and sets out what its pages need. */
export function createSite({newsroom, registry, releases}: Content, options: SiteOptions): Site {
  const {now, drafts, stylesheet, feedStylesheet, footnotes} = options
  const {timezone, locales} = newsroom
  const published = releases.filter((release) => isPublished(release, options)).sort(newestFirst)
  return {
    newsroom,
    registry,
    recognize: createRecognizer(registry),
    listings: {
      en: createListing('en', published, now),
      'zh-Hant': createListing('zh-Hant', published, now)
    },
    now,
    drafts,
    formatDate: {
      en: dateFormatter(locales.en, timezone),
      'zh-Hant': dateFormatter(locales['zh-Hant'], timezone)
    },
    stylesheet,
    feedStylesheet,
    footnotes
  }
}

/** Whether a release is out: neither a draft nor under embargo. */
export function isPublished(
  release: Release,
  {now, drafts}: Pick<SiteOptions, 'now' | 'drafts'>
): boolean {
  return release.date.instant <= now && (release.status === 'ready' || drafts === 'include')
}

/** Order of releases: newest first; of one moment, by id. */
export const newestFirst = (a: Release, b: Release): number =>
  b.date.instant - a.date.instant || compareText(a.id, b.id)

/** An address on this site as a link has it: with the path that the site is served under. */
export function hrefOf({newsroom}: Site, path: SitePath): string {
  return new URL(newsroom.url).pathname.replace(/\/?$/, path)
}

/** An address on this site in full. */
export const absoluteUrl = (site: Site, path: SitePath): string =>
  new URL(hrefOf(site, path), site.newsroom.url).href

/** Whether search engines should leave a release alone: a draft, or one that was withdrawn. */
export const isHidden = (site: Site, release: Release): boolean =>
  release.status === 'draft' || retractionOf(release, site) !== undefined
