import type {Root} from 'hast'
import {digest} from '../digest.ts'
import {type Language, tongueOf} from '../language.ts'
import {nameText} from '../markdown/name-text.ts'
import {printedForm} from '../names/printed-form.ts'
import {registryEntries} from '../names/registry-changes.ts'
import {once} from '../once.ts'
import type {Release} from '../read/release.ts'
import {routes, type SitePath} from '../routes.ts'
import type {Composable} from './composable.ts'
import type {DateView} from './dates.ts'
import {type Frame, frame} from './frame.ts'
import {type LeadImage, leadImage} from './lead-image.ts'
import type {Link} from './release-page.ts'
import {retractionOf} from './retraction.ts'
import {hrefOf, type ListedSite, type Site} from './site.ts'

/** A release in a list. */
export interface ListItem {
  href: string
  title: Root
  date: DateView
  summary?: Root | undefined
  retracted: boolean
}

/** What a list is of: the template knows how to call it. */
export type ListOf =
  | {kind: 'home'}
  | {kind: 'topic'; label: string}
  | {kind: 'organisation'; name: string; about?: Root | undefined}
  | {kind: 'archive'; year: number}

/** The release that a home page begins with. */
export interface LeadItem extends ListItem {
  image?: LeadImage | undefined
}

/** The releases of a month. */
export interface ListMonth {
  month: DateView
  items: readonly ListItem[]
}

export interface ListPage {
  kind: 'list'
  of: ListOf
  frame: Frame
  lead?: LeadItem | undefined
  months: readonly ListMonth[]
  /** Releases on all its pages; the first page alone says so. */
  total?: number | undefined
  page: number
  pages: number
  newer?: string | undefined
  older?: string | undefined
  /** Other lists of the same kind, this one among them. */
  siblings: readonly (Link & {current: boolean})[]
  /** Feed of the same list, where it has one of its own. */
  feedHref?: string | undefined
}

/** Releases on one page of a list; on the first, from half of that to half more. */
const pageSize = 20

interface List {
  language: Language
  of: ListOf
  /** What an organisation says of itself. */
  about?: string | undefined
  feed?: SitePath | undefined
  /** Digest of what names in it are known by, where it has any but those of releases. */
  names?: string | undefined
  /** Title of its pages; the home page has the site's alone. */
  title?: string | undefined
  releases: readonly Release[]
  /** The same list in every language that has it, with the number of its pages. */
  languages: readonly (readonly [Language, number])[]
  path: (language: Language, page: number) => SitePath
  siblings: ListPage['siblings']
}

/** Composes every list of a language: home, topics and years, each with its further pages. */
export function* listPages(site: ListedSite, language: Language): Iterable<Composable<ListPage>> {
  const {newsroom, listings, registry} = site
  const namesDigest = once(() => digest(JSON.stringify(registryEntries(registry))))
  const listing = listings[language]
  const languagesWith = (pick: (tag: Language) => readonly Release[] | undefined) =>
    newsroom.published
      .map((tag) => [tag, pageCount(pick(tag)?.length ?? 0)] as const)
      .filter(([tag]) => pick(tag) !== undefined)

  yield* pagesOf(site, {
    language,
    of: {kind: 'home'},
    releases: listing.releases,
    languages: languagesWith((tag) => listings[tag].releases),
    path: (tag, page) => routes.home(tag, page),
    siblings: []
  })
  for (const [topic, releases] of listing.topics) {
    const label = newsroom.topics[topic]?.[language] ?? topic
    yield* pagesOf(site, {
      language,
      of: {kind: 'topic', label},
      title: label,
      releases,
      languages: languagesWith((tag) => listings[tag].topics.get(topic)),
      path: (tag, page) => routes.topic(tag, topic, page),
      feed: routes.topicFeeds(language, topic).rss,
      siblings: []
    })
  }
  const tongue = tongueOf(language)
  for (const [id, releases] of listing.organisations) {
    const organisation = site.registryIn(language).organisations.get(id)
    const name = (organisation && printedForm(organisation, tongue, 'full')?.text) ?? id
    const about = organisation?.about?.[tongue]
    yield* pagesOf(site, {
      language,
      of: {kind: 'organisation', name},
      about,
      names: about === undefined ? undefined : namesDigest(),
      title: name,
      releases,
      languages: languagesWith((tag) => listings[tag].organisations.get(id)),
      path: (tag, page) => routes.organisation(tag, id, page),
      feed: routes.organisationFeeds(language, id).rss,
      siblings: []
    })
  }
  for (const [year, releases] of listing.years) {
    yield* pagesOf(site, {
      language,
      of: {kind: 'archive', year},
      title: String(year),
      releases,
      languages: languagesWith((tag) => listings[tag].years.get(year)),
      path: (tag, page) => routes.archive(tag, year, page),
      siblings: [...listing.years.keys()].map((other) => ({
        href: hrefOf(site, routes.archive(language, other)),
        text: String(other),
        current: other === year
      }))
    })
  }
}

/**
 * Releases on the first page of a list. The others are full, counted from the oldest, so that a new release changes the first
 * page, and one in twenty the numbers of the others.
 */
function onFirstPage(releases: number): number {
  const rest = releases % pageSize
  return Math.min(releases, rest < pageSize / 2 ? rest + pageSize : rest)
}

const pageCount = (releases: number): number => 1 + (releases - onFirstPage(releases)) / pageSize

/** The releases of a page, of all that a list has. */
function onPage(releases: readonly Release[], page: number): readonly Release[] {
  const first = onFirstPage(releases.length)
  if (page === 1) return releases.slice(0, first)
  const start = first + (page - 2) * pageSize
  return releases.slice(start, start + pageSize)
}

function* pagesOf(site: Site, list: List): Iterable<Composable<ListPage>> {
  const {language, of, about, names, title, releases, languages, path, feed, siblings} = list
  const pages = pageCount(releases.length)
  for (let page = 1; page <= pages; page++) {
    const href = (other: number) =>
      other >= 1 && other <= pages ? hrefOf(site, path(language, other)) : undefined
    const shown = onPage(releases, page)
    const outline: Omit<ListPage, 'lead' | 'months'> = {
      kind: 'list',
      of,
      frame: frame(site, {
        language,
        title,
        defaultPath: of.kind === 'home' && page === 1 ? routes.languageChoice() : undefined,
        paths: languages.filter(([, count]) => page <= count).map(([tag]) => [tag, path(tag, page)])
      }),
      total: page === 1 ? releases.length : undefined,
      page,
      pages,
      newer: href(page - 1),
      older: href(page + 1),
      siblings,
      feedHref: feed && hrefOf(site, feed)
    }
    const [first] = of.kind === 'home' && page === 1 ? shown : []
    const compose = (): ListPage => ({
      ...outline,
      of:
        of.kind === 'organisation' && about !== undefined
          ? {...of, about: nameText(about, language, site.recognizeIn(language))}
          : of,
      lead: first && leadItem(site, first, language),
      months: byMonth(site, first ? shown.slice(1) : shown, language)
    })
    yield {
      path: path(language, page),
      of: {outline: {...outline, about, names}, releases: shown, shows: 'front matter'},
      compose
    }
  }
}

/** Releases by the month that they are of, in the order given. */
function byMonth(site: Site, releases: readonly Release[], language: Language): ListMonth[] {
  const months: {month: DateView; items: ListItem[]}[] = []
  for (const release of releases) {
    const month = site.formats[language].month(release.date)
    const item = listItem(site, release, language)
    const last = months.at(-1)
    if (last?.month.datetime === month.datetime) last.items.push(item)
    else months.push({month, items: [item]})
  }
  return months
}

function leadItem(site: Site, release: Release, language: Language): LeadItem {
  return {
    ...listItem(site, release, language),
    image: leadImage(site, release, language, 'home')
  }
}

function listItem(site: Site, release: Release, language: Language): ListItem {
  const {title, summary, subtitle} = release.versions.get(language)?.frontMatter ?? {
    title: release.id
  }
  const lead = summary ?? subtitle
  return {
    href: hrefOf(site, routes.release(language, release)),
    title: nameText(title, language, site.recognizeIn(language)),
    date: site.formats[language].date(release.date),
    summary: lead === undefined ? undefined : nameText(lead, language, site.recognizeIn(language)),
    retracted: retractionOf(release, site) !== undefined
  }
}
