import {createTheme, type Theme} from '../../templates/theme.ts'
import {checkOne, type Looked} from '../check-one.ts'
import {readAssets, siteOptions} from '../make/site-options.ts'
import type {Content} from '../read/content.ts'
import type {OwnTemplates} from '../read/own-templates.ts'
import type {Release} from '../read/release.ts'
import {type Surroundings, surroundingsOf} from '../rules/surroundings.ts'
import type {Composed} from '../site/compose.ts'
import {createSite, type ListedSite} from '../site/site.ts'
import {withTexts} from '../site/with-texts.ts'
import type {ServedFile} from './on-demand.ts'

/** What is known of the newsroom, and what was made of it since. */
export interface State {
  content: Content
  surroundings: Surroundings
  site: ListedSite
  theme: Theme
  looked: Map<string, Seen>
  files: Map<string, () => ServedFile>
  /** Releases that something was made of, and what is left to be made. */
  making: Map<Release, Generator<Composed>>
  /** Folder of the release that a path was found to be of: most are asked for again and again. */
  owners: Map<string, string>
}

/** What the desk keeps of a release that was looked at: its trees would not fit for thousands. */
interface Seen {
  release: Release
  messages: Looked['messages']
  /** Ids of everybody who is named in it. */
  ids: readonly string[]
}

/** Looks at a release, and keeps what the desk shows of it. */
export function look({surroundings, site, looked}: State, release: Release): Looked {
  const found = checkOne(release, surroundings, site.recognize)
  const {messages, mentions} = found
  const ids = [...mentions.values()].flat().flatMap((mention) => mention.ids)
  looked.set(release.id, {release, messages, ids: [...new Set(ids)]})
  return found
}

/**
 * The state of a newsroom that was read anew; a release that is as it was need not be looked at again.
 *
 * @param templates Templates of the newsroom's own.
 */
export function stateAfter(
  before: State | undefined,
  {content, templates}: {content: Content; templates: OwnTemplates}
): State {
  const hasBefore = before && hasSameAddresses(before.content, content)
  const state = stateOf(content, templates, hasBefore ? before : undefined)
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
 * @param before The newsroom before, where everything is published where it was.
 */
function stateOf(content: Content, templates: OwnTemplates, before: State | undefined): State {
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
  return {
    content,
    surroundings: before?.surroundings ?? surroundingsOf(content),
    site,
    theme,
    looked: new Map(),
    files,
    making: new Map(),
    owners: before?.owners ?? new Map()
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
