import type {Language} from '../language.ts'
import type {PressTime} from '../read/press-time.ts'
import type {Release} from '../read/release.ts'
import {type FeedPaths, routes} from '../routes.ts'
import {rfc822} from './dates.ts'
import type {FeedList, FeedScope} from './feed-lists.ts'
import {lastChange} from './last-change.ts'
import {leadPicture} from './lead-picture.ts'
import type {Link, ReleaseView} from './release-page.ts'
import {retractionOf} from './retraction.ts'
import type {Searched} from './searched.ts'
import {absoluteUrl, type ListedSite, type Site} from './site.ts'

/** A moment in the two ways that feeds write it, with the newsroom's offset. */
interface FeedTime {
  /** RFC 3339. */
  iso: string
  /** RFC 822, with a year of four digits. */
  rfc822: string
}

export interface FeedItem {
  title: string
  language: Language
  /** BCP 47 tag with region. */
  locale: string
  /** Address in full. */
  url: string
  /** The release in its other languages. */
  translations: readonly {locale: string; url: string; tag: string}[]
  /** Made of the release's id and language, so that a new slug or domain brings no old news back. */
  guid: string
  /** Tag URI (RFC 4151) of the same. */
  tag: string
  published: FeedTime
  /** When the release last said something new. */
  updated: FeedTime
  summary?: string | undefined
  topics: readonly Link[]
  /** The lead picture: address in full, media type, size in bytes. */
  image?: {url: string; mediaType: string; size: number} | undefined
  retracted?: FeedTime | undefined
  /** The release as HTML. */
  content: string
  /** What the search has of it, where the newsroom has one. */
  searched?: Searched | undefined
}

/** The newest releases of a language, in full, for subscribers; every format says the same of them. */
export interface Feed {
  language: Language
  /** BCP 47 tag with region. */
  locale: string
  scope: FeedScope
  /** Name of the newsroom. */
  newsroom: string
  /** Tag URI of the feed. */
  tag: string
  /** Addresses in full. */
  homeUrl: string
  urls: Readonly<Record<keyof FeedPaths, string>>
  /** Address of the style sheet for people. */
  stylesheet: string
  hub?: string | undefined
  /** When its content last changed; of an empty feed, when the newsroom last published something. */
  updated?: FeedTime | undefined
  items: readonly FeedItem[]
  /** Addresses, by format, of the other documents that hold what is older. */
  archive?: FeedArchiveLinks | undefined
}

/** The links of RFC 5005 §4. */
interface FeedArchiveLinks {
  isArchive: boolean
  current: Feed['urls']
  previous?: Feed['urls'] | undefined
  next?: Feed['urls'] | undefined
}

/** Composes everything of a feed but its items. */
export function feedOutline(
  site: ListedSite,
  language: Language,
  {scope, paths, releases, archive}: FeedList
): Omit<Feed, 'items'> {
  const {newsroom} = site
  const [latest] = (releases.length > 0 ? releases : site.listings[language].releases)
    .map((release) => lastChange(release, site.now))
    .sort((a, b) => b.instant - a.instant)
  return {
    language,
    locale: newsroom.locales[language],
    scope,
    newsroom: newsroom.title[language] ?? '',
    // The parts of an archive are one feed (RFC 5005 §4).
    tag: tagUri(site, (archive?.current ?? paths).atom.slice(1).replace(/\/?atom\.xml$/, '')),
    homeUrl: absoluteUrl(site, routes.home(language)),
    urls: urlsOf(site, paths),
    stylesheet: absoluteUrl(site, site.feedStylesheet),
    hub: newsroom.feeds.hub,
    updated: latest && feedTime(latest),
    archive: archive && {
      isArchive: archive.isArchive,
      current: urlsOf(site, archive.current),
      previous: archive.previous && urlsOf(site, archive.previous),
      next: archive.next && urlsOf(site, archive.next)
    }
  }
}

/** Composes what feeds, and the search, say of a release. */
export function feedItem(
  site: Site,
  release: Release,
  language: Language,
  {view, searched}: {view: ReleaseView; searched?: Searched | undefined}
): FeedItem {
  const {title, summary, subtitle} = release.versions.get(language)?.frontMatter ?? {
    title: release.id
  }
  const picture = leadPicture(release, language)
  const retraction = retractionOf(release, site)
  const url = absoluteUrl(site, routes.release(language, release))
  const others = [...release.versions.keys()].filter((other) => other !== language)
  return {
    title,
    language,
    locale: site.newsroom.locales[language],
    url,
    translations: others.map((other) => ({
      locale: site.newsroom.locales[other],
      url: absoluteUrl(site, routes.release(other, release)),
      tag: tagUri(site, `${release.id}:${other}`)
    })),
    guid: `tonggao:${release.id}:${language}`,
    tag: tagUri(site, `${release.id}:${language}`),
    published: feedTime(release.date),
    updated: feedTime(lastChange(release, site.now)),
    summary: summary ?? subtitle,
    topics: view.topics,
    image: picture && {
      url: absoluteUrl(site, routes.picture(picture)),
      mediaType: picture.mediaType,
      size: picture.size
    },
    retracted: retraction && feedTime(retraction.date),
    content: site.printContent(view, language, url),
    searched
  }
}

const urlsOf = (site: Site, {rss, atom, json}: FeedPaths): Feed['urls'] => ({
  rss: absoluteUrl(site, rss),
  atom: absoluteUrl(site, atom),
  json: absoluteUrl(site, json)
})

const feedTime = (time: PressTime): FeedTime => ({iso: time.iso, rfc822: rfc822(time)})

/**
 * A tag URI (RFC 4151). Its authority is the newsroom's host unless `feeds.tag` says otherwise: a
 * newsroom that moves to another domain keeps its old authority there, and its subscribers keep their
 * place.
 */
function tagUri({newsroom}: Site, specific: string): string {
  const authority = newsroom.feeds.tag ?? `${new URL(newsroom.url).hostname},2024`
  return `tag:${authority}:${specific}`
}
