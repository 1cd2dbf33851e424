import type {Root} from 'hast'
import {digest} from '../digest.ts'
import {type Language, tongueOf} from '../language.ts'
import {nameText} from '../markdown/name-text.ts'
import {type Said, said} from '../names/readings/said.ts'
import type {Organisation, Person} from '../names/registry.ts'
import {registryEntries} from '../names/registry-changes.ts'
import type {Release} from '../read/release.ts'
import {routes} from '../routes.ts'
import type {Appearances} from './appearances.ts'
import type {Ingredients} from './composable.ts'
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
const namesFrame = (site: Site, language: Language): Frame =>
  frame(site, {
    language,
    paths: site.newsroom.published.map((tag) => [tag, routes.names(tag)])
  })

/** What the names page of a language is composed of. */
export function ingredientsOfNamesPage(
  site: Site,
  language: Language,
  appearances: Appearances
): Ingredients {
  const {people, organisations} = site.registryIn(language)
  const named = [...people.values(), ...organisations.values()].map(({id}) => ({
    id,
    ...appearancesOf(id, language, appearances)
  }))
  return {
    outline: [
      namesFrame(site, language),
      digest(JSON.stringify(registryEntries(site.registry))),
      named.map(({id, newest, count}) => [id, newest.length, count])
    ],
    releases: named.flatMap(({newest}) => newest),
    shows: 'front matter'
  }
}

/** The newest releases in a language that name somebody, and how many earlier ones do. */
function appearancesOf(
  id: string,
  language: Language,
  appearances: Appearances
): {newest: readonly Release[]; count: number} {
  const all = appearances.of(id).filter(({versions}) => versions.has(language))
  const newest = all.slice(0, shown)
  return {newest, count: all.length - newest.length}
}

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
    const {newest, count} = appearancesOf(named.id, language, appearances)
    if (newest.length === 0) return []
    const releases = newest.map((release) => ({
      href: hrefOf(site, routes.release(language, release)),
      title: nameText(
        release.versions.get(language)?.frontMatter.title ?? release.id,
        language,
        site.recognizeIn(language)
      ),
      date: site.formats[language].date(release.date)
    }))
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

/** What the names as data are composed of: who is registered, and who is named where. */
export function ingredientsOfNamesData(site: Site, appearances: Appearances): Ingredients {
  const {url, published} = site.newsroom
  const named = [...appearances.all()].map(([release, ids]) => [
    ids,
    [...release.versions.keys()].map((language) => routes.release(language, release))
  ])
  return {
    outline: [url, published, digest(JSON.stringify([registryEntries(site.registry), named]))],
    releases: [],
    shows: 'front matter'
  }
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
