import type {VFileMessage} from 'vfile-message'
import {ContentFault} from '../content-fault.ts'
import {compareMessages, diagnostic, isError} from '../diagnostic.ts'
import {type Content, readContent} from '../read/content.ts'
import {loadOwnTemplates, type OwnTemplates} from '../read/own-templates.ts'
import type {Release} from '../read/release.ts'
import type {Reads} from '../read/release-folder.ts'
import {rereadReleases} from '../read/reread-releases.ts'
import {routes} from '../routes.ts'
import {hrefOf} from '../site/site.ts'
import {type DeskOptions, type DeskView, deskView} from './desk-view.ts'
import {createNameCards} from './name-card.ts'
import {fileAt, look, type ServedFile, type State, sharedAt, stateOf} from './on-demand.ts'
import type {SharedView} from './shared-view.ts'
import {type SideBySideView, sideBySideView} from './side-by-side-view.ts'

/** A newsroom as its editors have it at this moment, of which pages are made when they are asked for. */
export interface Workshop {
  /**
   * Reads the newsroom anew; where it is known what changed, and that is files of releases, no more than
   * those. What cannot be read stays as it last was, and is told.
   *
   * @param changed Paths relative to the root, with `/`.
   */
  refresh: (changed?: ReadonlySet<string>) => Promise<void>
  /** What could not be read at the last time, and what templates of the newsroom's own failed since. */
  problems: () => readonly VFileMessage[]
  /**
   * The releases that somebody looks for; nothing where nothing could be read yet.
   *
   * @param stateName What the desk calls a state, in its language.
   */
  desk: (query: string, stateName: DeskOptions['stateName']) => DeskView | undefined
  sideBySide: (id: string) => SideBySideView | undefined
  /** A release in a language as it is met elsewhere. */
  shared: (id: string, language: string) => SharedView | undefined
  /**
   * The file that is served at a path from the site's root; drafts and embargoed releases are there too.
   *
   * @throws ContentFault where a template of the newsroom's own fails.
   */
  file: (path: string) => ServedFile | undefined
  /** Path that the site is served under: `/` or `/press/`. */
  basePath: () => string
  /** Looks at a release that was not looked at yet; says whether there was one. */
  lookAtOne: () => boolean
}

export interface WorkshopOptions {
  /** Absolute path of the newsroom. */
  root: string
  /** The clock, in milliseconds since 1970. */
  now: () => number
}

/** Opens a newsroom; it is read at the first `refresh`, which throws UsageError where there is no `content/`. */
export function createWorkshop({root, now}: WorkshopOptions): Workshop {
  let state: State | undefined
  let reads: Reads | undefined
  /** What was read last, without what was good before that. */
  let known: {content: Content; messages: readonly VFileMessage[]} | undefined
  let problems: readonly VFileMessage[] = []
  let templates: OwnTemplates = new Map()
  const readAll = () => {
    const {content, messages, ...read} = readContent(root, {before: reads, texts: 'held'})
    reads = read.reads
    known = content && {content, messages}
    return {content, messages}
  }
  return {
    refresh: async (changed) => {
      const folders =
        changed && known?.content.releases.length ? releaseFolders(changed) : undefined
      if (known && folders) known = rereadReleases(root, known, folders)
      const {content, messages} = known && folders ? known : readAll()
      problems = messages.filter(isError).sort(compareMessages)
      if (!content) return
      try {
        templates = await loadOwnTemplates(root, content.newsroom.templates)
      } catch (error) {
        problems = [...problems, messageOf(error)]
      }
      // A later look may have been faster.
      if (known?.content === content) state = refreshed(content, templates, problems, state)
    },
    problems: () => problems,
    basePath: () =>
      state ? new URL(state.content.newsroom.url).pathname.replace(/\/?$/, '/') : '/',
    desk: (query, stateName) => {
      const current = state
      if (!current) return undefined
      const {content, looked, byDate} = current
      const messagesOf = ({id}: Release) => looked.get(id)?.messages
      return deskView(byDate(), {
        newsroom: content.newsroom,
        now: now(),
        query,
        stateName,
        messagesOf
      })
    },
    sideBySide: (id) => state && sideBySideOf(state, id),
    shared: (id, language) => state && sharedAt(state, id, language),
    file: (path) => {
      try {
        return state && fileAt(state, path)
      } catch (error) {
        const message = messageOf(error)
        if (!problems.some(({reason}) => reason === message.reason))
          problems = [...problems, message]
        throw error
      }
    },
    lookAtOne: () => {
      const current = state
      const release = current?.content.releases.find(({id}) => !current.looked.has(id))
      if (current && release) look(current, release)
      return release !== undefined
    }
  }
}

/** What an error says of a newsroom's own template; another error is a fault of the tool, and goes on. */
function messageOf(error: unknown): VFileMessage {
  if (error instanceof ContentFault) return diagnostic(error.finding)
  throw error
}

/** The folders that changed, where all that changed is in folders of releases. */
function releaseFolders(changed: ReadonlySet<string>): Set<string> | undefined {
  const top = 'content/releases'
  if ([...changed].some((path) => !path.startsWith(`${top}/`))) return undefined
  const folders = [...changed].flatMap((path) => [path, path.slice(0, path.lastIndexOf('/'))])
  return new Set(folders.filter((folder) => folder !== top))
}

/** The new state; a release that is as it was need not be looked at again. */
function refreshed(
  content: Content,
  templates: OwnTemplates,
  problems: readonly VFileMessage[],
  before: State | undefined
): State {
  const releases = withLastGood(content.releases, before?.content.releases ?? [], problems)
  const complete = {...content, releases}
  const state = stateOf(
    complete,
    templates,
    before && hasSameAddresses(before.content, complete) ? before.surroundings : undefined
  )
  if (!before || !hasSameSettings(before.content, content)) return state
  const unchanged = new Set(before.content.releases)
  for (const release of releases) {
    const known = before.looked.get(release.id)
    if (known && (unchanged.has(release) || isSameRelease(known.release, release)))
      state.looked.set(release.id, known)
  }
  return state
}

function sideBySideOf(state: State, id: string): SideBySideView | undefined {
  const {content, site} = state
  const release = content.releases.find((candidate) => candidate.id === id)
  if (!release) return undefined
  const looked = look(state, release)
  const pages = [...release.versions.keys()].map((language) => ({
    language,
    href: hrefOf(site, routes.release(language, release))
  }))
  const messages = [...looked.messages].sort(compareMessages)
  return sideBySideView(looked, messages, createNameCards(state, id), pages)
}

/** The releases that could be read, and of those that cannot any more what they were. */
function withLastGood(
  releases: readonly Release[],
  before: readonly Release[],
  problems: readonly VFileMessage[]
): Release[] {
  const read = new Set(releases.map(({id}) => id))
  const broken = before.filter(
    ({id, folder}) => !read.has(id) && problems.some(({file}) => file?.startsWith(`${folder}/`))
  )
  return [...releases, ...broken]
}

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
