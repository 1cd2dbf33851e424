import type {Root} from 'hast'
import {type Language, tongueOf} from '../language.ts'
import {nameText} from '../markdown/name-text.ts'
import {type Said, said} from '../names/readings/said.ts'
import type {Organisation, Person} from '../names/registry.ts'
import {routes} from '../routes.ts'
import type {Appearances} from './appearances.ts'
import type {DateView} from './dates.ts'
import {type Frame, frame} from './frame.ts'
import {absoluteUrl, hrefOf, type Site} from './site.ts'

/** A person or an organisation, for somebody who must write about them. */
export interface NameEntry {
  kind: 'person' | 'organisation'
  zh?: string | undefined
  en?: string | undefined
  short: readonly string[]
  said?: Said | undefined
  titles: readonly string[]
  /** The newest published releases that name them. */
  releases: readonly {href: string; title: Root; date: DateView}[]
  /** How many earlier ones do, and where they are found, where the newsroom has a search. */
  more?: {count: number; href?: string | undefined} | undefined
}

/** Releases of each name that a names page leads to: of a mayor, there are thousands. */
const shown = 10

export interface NamesPage {
  kind: 'names'
  frame: Frame
  people: readonly NameEntry[]
  organisations: readonly NameEntry[]
  /** Address of the same as data. */
  dataHref: string
}

/**
 * Composes the names page of a language. It has those who are named in a published release: whoever
 * is registered for a release to come would be told of too early.
 */
export function namesPage(site: Site, language: Language, appearances: Appearances): NamesPage {
  const {people, organisations} = site.registryIn(language)
  return {
    kind: 'names',
    frame: namesFrame(site, language),
    people: entries(people.values(), 'person', site, language, appearances),
    organisations: entries(organisations.values(), 'organisation', site, language, appearances),
    dataHref: hrefOf(site, routes.namesData())
  }
}

/** What stands around the names page of a language. */
export const namesFrame = (site: Site, language: Language): Frame =>
  frame(site, {
    language,
    paths: site.newsroom.published.map((tag) => [tag, routes.names(tag)])
  })

function entries(
  registered: Iterable<Person | Organisation>,
  kind: NameEntry['kind'],
  site: Site,
  language: Language,
  appearances: Appearances
): NameEntry[] {
  const tongue = tongueOf(language)
  const collator = new Intl.Collator(site.newsroom.locales[language])
  const found = [...registered].flatMap((named): NameEntry[] => {
    const all = appearances.of(named.id).flatMap((release) => {
      const title = release.versions.get(language)?.frontMatter.title
      return title === undefined ? [] : [{release, title}]
    })
    if (all.length === 0) return []
    const releases = all.slice(0, shown).map(({release, title}) => ({
      href: hrefOf(site, routes.release(language, release)),
      title: nameText(title, language, site.recognizeIn(language)),
      date: site.formats[language].date(release.date)
    }))
    const count = all.length - releases.length
    const href = searchFor(named[tongue] ?? named.zh ?? named.en, site, language)
    return [{...facts(named, kind, tongue), releases, more: count > 0 ? {count, href} : undefined}]
  })
  const sortKey = ({zh, en}: NameEntry): string => (tongue === 'zh' ? (zh ?? en) : (en ?? zh)) ?? ''
  return found.sort((a, b) => collator.compare(sortKey(a), sortKey(b)))
}

/** Address of a search for a name; nothing where the newsroom has no search. */
function searchFor(name: string | undefined, site: Site, language: Language): string | undefined {
  if (name === undefined || !site.newsroom.search) return undefined
  return `${hrefOf(site, routes.search(language))}?q=${encodeURIComponent(`"${name}"`)}`
}

function facts(
  named: Person | Organisation,
  kind: NameEntry['kind'],
  tongue: 'en' | 'zh'
): Omit<NameEntry, 'releases' | 'more'> {
  const titles =
    'titles' in named ? (named.titles ?? []).flatMap((title) => title[tongue] ?? []) : []
  return {
    kind,
    zh: named.zh,
    en: named.en,
    short: Object.values(named.short ?? {}),
    said: kind === 'person' ? said(named) : undefined,
    titles
  }
}

/** The names of published releases as data, for other programs. */
export interface NamesData {
  kind: 'names-data'
  data: readonly object[]
}

export function namesData(site: Site, appearances: Appearances): NamesData {
  const {people, organisations} = site.registry
  const all = [
    ...[...people.values()].map((person) => ({kind: 'person' as const, named: person})),
    ...[...organisations.values()].map((named) => ({kind: 'organisation' as const, named}))
  ]
  return {
    kind: 'names-data',
    data: all.flatMap(({kind, named}) => {
      const releases = appearances.of(named.id)
      if (releases.length === 0) return []
      const {zh, en, short} = named
      const titles =
        'titles' in named
          ? named.titles?.map(({en: english, zh: chinese}) => ({en: english, zh: chinese}))
          : undefined
      const urls = releases.flatMap((release) =>
        [...release.versions.keys()].map((language) =>
          absoluteUrl(site, routes.release(language, release))
        )
      )
      return [
        {
          kind,
          zh,
          en,
          short,
          said: kind === 'person' ? said(named)?.text : undefined,
          titles,
          releases: urls
        }
      ]
    })
  }
}
