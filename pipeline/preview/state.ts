import {createTheme, type Theme} from '../../templates/theme.ts'
import type {Looked} from '../check-one.ts'
import {diagnostic} from '../diagnostic.ts'
import {createLooker, type Looker} from '../make/looker.ts'
import type {LookRecord, LookRecords} from '../make/records.ts'
import {readAssets, siteOptions} from '../make/site-options.ts'
import {registryEntries} from '../names/registry-changes.ts'
import type {Content} from '../read/content.ts'
import type {OwnTemplates} from '../read/own-templates.ts'
import type {Release} from '../read/release.ts'
import {type Surroundings, surroundingsOf} from '../rules/surroundings.ts'
import type {Composed} from '../site/compose.ts'
import type {FeedItem} from '../site/feed.ts'
import {createSite, type ListedSite} from '../site/site.ts'
import {withTexts} from '../site/with-texts.ts'
import type {ServedFile} from './on-demand.ts'

/** What is known of the newsroom, and what was made of it since. */
export interface State {
  content: Content
  surroundings: Surroundings
  site: ListedSite
  theme: Theme
  looker: Looker
  /** By id of the release. */
  looked: Map<string, Seen>
  files: Map<string, () => ServedFile>
  /** Releases that something was made of, and what is left to be made. */
  making: Map<Release, Generator<Composed>>
  /** Folder of the release that a path was found to be of: most are asked for again and again. */
  owners: Map<string, string>
  /** By folder, what feeds and the search have of a release, where that was asked for. */
  items: Map<string, {release: Release; items: readonly FeedItem[]}>
}

/** What the desk keeps of a release that was looked at: its trees would not fit for thousands. */
interface Seen {
  release: Release
  record: LookRecord
  messages: Looked['messages']
}

const keepSeen = ({looked}: State, release: Release, record: LookRecord): void => {
  looked.set(release.id, {release, record, messages: record.findings.map(diagnostic)})
}

/** Looks at a release, and keeps what the desk shows of it. */
export function look(state: State, release: Release): Looked {
  const {looked, record} = state.looker.look(release)
  keepSeen(state, release, record)
  return looked
}

/** Recalls what was found in a release; says whether that is known. */
function recall(state: State, release: Release): boolean {
  const record = state.looker.recall(release)
  if (record) keepSeen(state, release, record)
  return record !== undefined
}

/** Ids of everybody who is named in a release. */
export function idsIn(state: State, release: Release): readonly string[] {
  if (!state.looked.has(release.id) && !recall(state, release)) look(state, release)
  return state.looked.get(release.id)?.record.ids ?? []
}

/** Looks at a release that was not looked at yet, or recalls some; says whether there was one. */
export function lookAtNext(state: State): boolean {
  let recalled = 0
  for (const release of state.content.releases) {
    if (state.looked.has(release.id)) continue
    if (!recall(state, release)) {
      look(state, release)
      return true
    }
    if (++recalled === recalledAtOnce) return true
  }
  return recalled > 0
}

/** So many take as long as one release that is looked at. */
const recalledAtOnce = 10

const nothingFound: LookRecords = {releases: {}}

/** What was found in all releases; nothing where some were not looked at. */
export function looksIn({content, looked}: State): LookRecords | undefined {
  const {releases, registry} = content
  const records = releases.flatMap(({id, folder}): [string, LookRecord][] => {
    const record = looked.get(id)?.record
    return record ? [[folder, record]] : []
  })
  return records.length < releases.length
    ? undefined
    : {releases: Object.fromEntries(records), registry: registryEntries(registry)}
}

/**
 * The state of a newsroom that was read anew; a release that is as it was need not be looked at again.
 *
 * @param templates Templates of the newsroom's own.
 * @param looks What was found in releases before.
 */
export function stateAfter(
  before: State | undefined,
  {content, templates}: {content: Content; templates: OwnTemplates},
  looks: () => LookRecords
): State {
  const hasBefore = before && hasSameAddresses(before.content, content)
  const known = (): LookRecords => (before ? looksIn(before) : looks()) ?? nothingFound
  const state = stateOf(content, templates, known, hasBefore ? before : undefined)
  if (!before || !hasSameSettings(before.content, content)) return state
  const unchanged = hasBefore ? undefined : new Set(before.content.releases)
  for (const [at, release] of content.releases.entries()) {
    const known = before.looked.get(release.id)
    const isUnchanged = unchanged?.has(release) ?? before.content.releases[at] === release
    if (known && (isUnchanged || isSameRelease(known.release, release)))
      state.looked.set(release.id, known)
  }
  return state
}

/**
 * Begins anew with a newsroom in which drafts and embargoed releases are out.
 *
 * @param templates Templates of the newsroom's own.
 * @param known What was found in releases before.
 * @param before The newsroom before, where everything is published where it was.
 */
function stateOf(
  content: Content,
  templates: OwnTemplates,
  known: () => LookRecords,
  before: State | undefined
): State {
  const assets = readAssets(content.newsroom)
  const theme = createTheme(content.newsroom.words, templates)
  const shown = {now: Number.MAX_SAFE_INTEGER, drafts: 'include' as const}
  const site =
    (before && siteWithTexts(before, content)) ??
    createSite(content, siteOptions(shown, assets, theme.translate))
  const css = 'text/css; charset=utf-8'
  const files = new Map<string, () => ServedFile>([
    [site.stylesheet, () => ({body: assets.site.text, mediaType: css})],
    [site.feedStylesheet, () => ({body: assets.feed.text, mediaType: css})],
    [
      site.searchScript,
      () => ({body: assets.search.text, mediaType: 'text/javascript; charset=utf-8'})
    ]
  ])
  const surroundings = before?.surroundings ?? surroundingsOf(content)
  return {
    content,
    surroundings,
    site,
    theme,
    looker: before?.looker ?? createLooker(surroundings, site.recognize, known()),
    looked: new Map(),
    files,
    making: new Map(),
    owners: before?.owners ?? new Map(),
    items: before?.items ?? new Map()
  }
}

/** The site as it was but for texts; nothing where what lists show of a release differs. */
function siteWithTexts({content, site}: State, {releases}: Content): ListedSite | undefined {
  const anew = new Map<Release, Release>()
  for (const [at, release] of releases.entries()) {
    const before = content.releases[at]
    const shown = site.releases[at]
    if (before === release) continue
    if (!before || !shown || shownOf(before) !== shownOf(release)) return undefined
    anew.set(shown, site.complete(release))
  }
  return withTexts(site, anew)
}

/** Everything of a release that is shown outside its own pages. */
const shownOf = ({id, versions, pictures}: Release): string =>
  JSON.stringify([
    id,
    [...versions.values()].map(({language, frontMatter}) => [language, frontMatter]),
    [...pictures.values()].map(({name, digest}) => [name, digest])
  ])

/** Whether what all releases depend on is as it was. */
const hasSameSettings = (a: Content, b: Content): boolean =>
  (a.newsroom === b.newsroom && a.registry === b.registry) ||
  (JSON.stringify(a.newsroom) === JSON.stringify(b.newsroom) &&
    JSON.stringify([...a.registry.people, ...a.registry.organisations, ...a.registry.terms]) ===
      JSON.stringify([...b.registry.people, ...b.registry.organisations, ...b.registry.terms]))

/** Whether everything is published where it was: what a release links to is there as it was. */
function hasSameAddresses(a: Content, b: Content): boolean {
  if (a.newsroom !== b.newsroom || a.registry !== b.registry) return false
  if (a.releases.length !== b.releases.length) return false
  return b.releases.every((release, at) => {
    const other = a.releases[at]
    return other === release || (other && addressesOf(other) === addressesOf(release))
  })
}

const addressesOf = ({folder, date, status, versions}: Release): string =>
  JSON.stringify([
    folder,
    date.iso.slice(0, 4),
    status,
    [...versions.values()].map(({language, frontMatter}) => [
      language,
      frontMatter.slug,
      frontMatter.redirects,
      frontMatter['translated-from'] !== undefined
    ])
  ])

/** Whether every file of a release is as it was. */
function isSameRelease(a: Release, b: Release): boolean {
  const filesOf = ({versions, pictures}: Release) => [
    ...[...versions.values()].map(({path, digest}) => path + digest),
    ...[...pictures.values()].map(({name, digest}) => name + digest)
  ]
  return filesOf(a).join('\n') === filesOf(b).join('\n')
}
