import type {Language} from '../language.ts'
import type {Release} from '../read/release.ts'
import {routes} from '../routes.ts'
import {rfc822} from './dates.ts'
import type {ReleaseView} from './release-page.ts'
import {absoluteUrl, type Site} from './site.ts'

export interface FeedItem {
  title: string
  /** Address in full. */
  url: string
  /** Made of the release's id and language, so that a new slug or domain brings no old news back. */
  guid: string
  /** RFC 822. */
  date: string
  summary?: string | undefined
  /** Labels of its topics. */
  categories: readonly string[]
  retracted: boolean
  content: ReleaseView
}

/** The newest releases of a language, in full, for subscribers. */
export interface Feed {
  kind: 'rss'
  language: Language
  /** BCP 47 tag with region. */
  locale: string
  title: string
  /** Addresses in full: of the home page, and of the feed itself. */
  homeUrl: string
  selfUrl: string
  /** When its content last changed (RFC 822); absent while it is empty. */
  changed?: string | undefined
  items: readonly FeedItem[]
}

/** Whether a release stands in a language's feed, where its whole text is needed again. */
export const isInFeed = (site: Site, release: Release, language: Language): boolean =>
  feedReleases(site, language).includes(release)

const feedReleases = (site: Site, language: Language): readonly Release[] =>
  site.listings[language].releases.slice(0, site.newsroom.feeds.items)

/** Composes a language's feed; `contentOf` gives what each release shows. */
export function feed(
  site: Site,
  language: Language,
  contentOf: (release: Release) => ReleaseView
): Feed {
  const {newsroom} = site
  const releases = feedReleases(site, language)
  const [changed] = releases
    .map((release) => lastChange(release, site.now))
    .sort((a, b) => b.instant - a.instant)
  return {
    kind: 'rss',
    language,
    locale: newsroom.locales[language],
    title: newsroom.title[language] ?? '',
    homeUrl: absoluteUrl(site, routes.home(language)),
    selfUrl: absoluteUrl(site, routes.rss(language)),
    changed: changed && rfc822(changed),
    items: releases.map((release) => feedItem(site, release, language, contentOf(release)))
  }
}

function feedItem(
  site: Site,
  release: Release,
  language: Language,
  content: ReleaseView
): FeedItem {
  const {title, summary, subtitle} = release.versions.get(language)?.frontMatter ?? {
    title: release.id
  }
  return {
    title,
    url: absoluteUrl(site, routes.release(language, release)),
    guid: `tonggao:${release.id}:${language}`,
    date: rfc822(release.date),
    summary: summary ?? subtitle,
    categories: content.topics.map(({text}) => text),
    retracted: content.notices.some(({kind}) => kind === 'retraction'),
    content
  }
}

/** The latest moment at which a release said something new; what is yet to come does not count. */
function lastChange(release: Release, now: number): Release['date'] {
  const {date, updated, corrections, retracted} = release
  const changes = [
    date,
    updated,
    retracted?.date,
    ...corrections.map((correction) => correction.date)
  ]
    .filter((time) => time !== undefined)
    .filter(({instant}) => instant <= now)
  return changes.sort((a, b) => b.instant - a.instant)[0] ?? date
}
