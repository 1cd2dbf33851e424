import type {VFileMessage} from 'vfile-message'
import {ContentFault} from '../content-fault.ts'
import {compareMessages, diagnostic, isError} from '../diagnostic.ts'
import type {Ledger} from '../make/ledger.ts'
import {once} from '../once.ts'
import {findCardFonts} from '../read/card-fonts.ts'
import {type Content, readContent} from '../read/content.ts'
import {loadOwnTemplates, type OwnTemplates} from '../read/own-templates.ts'
import {newestFirst, type Release} from '../read/release.ts'
import {rereadReleases} from '../read/reread-releases.ts'
import {UsageError} from '../usage-error.ts'
import {type DeskOptions, type DeskView, deskView} from './desk-view.ts'
import type {ServedFile} from './on-demand.ts'
import type {SharedView} from './shared-view.ts'
import type {SideBySideView} from './side-by-side-view.ts'
import type {State} from './state.ts'

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
  sideBySide: (id: string) => Promise<SideBySideView | undefined>
  /** A release in a language as it is met elsewhere. */
  shared: (id: string, language: string) => Promise<SharedView | undefined>
  /**
   * The file that is served at a path from the site's root; drafts and embargoed releases are there too.
   *
   * @throws ContentFault where a template of the newsroom's own fails.
   */
  file: (path: string) => Promise<ServedFile | undefined>
  /** Path that the site is served under: `/` or `/press/`. */
  basePath: () => string
  /** Looks at a release that was not looked at yet, or recalls what was found in some; says whether there was one. */
  lookAtOne: () => Promise<boolean>
  /** Keeps what was learnt of files, and what was found in all of them, so that whoever is next need not learn it. */
  keep: () => Promise<void>
}

export interface WorkshopOptions {
  /** Absolute path of the newsroom. */
  root: string
  /** What was learnt of files before, and found in them. */
  ledger?: Pick<Ledger, 'reads' | 'keepReads' | 'looks' | 'keepLooks'> | undefined
  /** The clock, in milliseconds since 1970. */
  now: () => number
}

/** A newsroom as it was last read, and of what cannot be read any more what it was. */
interface Known {
  content: Content
  /** All releases, the newest first. */
  byDate: () => readonly Release[]
  templates: OwnTemplates
}

/** Opens a newsroom; it is read at the first `refresh`, which throws UsageError where there is no `content/`. */
export function createWorkshop({root, ledger, now}: WorkshopOptions): Workshop {
  let known: Known | undefined
  let state: State | undefined
  const reader = createReader(root, ledger)
  const looks = () => ledger?.looks() ?? {releases: {}}
  let problems: readonly VFileMessage[] = []
  // What makes pages takes as long to load as a small newsroom to read, and the desk needs none of it.
  const pageMaker = once(async () => ({
    ...(await import('./state.ts')),
    ...(await import('./on-demand.ts'))
  }))
  /** Does something with the newsroom of this moment; gives nothing where none could be read yet. */
  async function withState<T>(
    act: (state: State, maker: Awaited<ReturnType<typeof pageMaker>>) => T
  ): Promise<T | undefined> {
    const maker = await pageMaker()
    if (!known) return undefined
    if (state?.content !== known.content) state = maker.stateAfter(state, known, looks)
    try {
      return act(state, maker)
    } catch (error) {
      const message = messageOf(error)
      if (!problems.some(({reason}) => reason === message.reason)) problems = [...problems, message]
      throw error
    }
  }
  return {
    refresh: async (changed) => {
      const read = attempt(() => reader.read(changed))
      if (read instanceof Error) {
        if (!known) throw read
        problems = [messageOf(read)]
        return
      }
      const {content, messages} = read
      const errors = messages.filter(isError).sort(compareMessages)
      const after = content && (await knownAfter(known, content, errors, root))
      // A later look may have been faster.
      if (content && !reader.isLast(content)) return
      if (after) known = after.known
      problems = [...errors, ...(after?.problems ?? [])]
    },
    problems: () => problems,
    basePath: () =>
      known ? new URL(known.content.newsroom.url).pathname.replace(/\/?$/, '/') : '/',
    desk: (query, stateName) => {
      if (!known) return undefined
      const {content, byDate} = known
      const messagesOf = ({id}: Release) => state?.looked.get(id)?.messages
      const {newsroom} = content
      return deskView(byDate(), {newsroom, now: now(), query, stateName, messagesOf})
    },
    sideBySide: (id) => withState((current, maker) => maker.sideBySideAt(current, id)),
    shared: (id, language) => withState((current, maker) => maker.sharedAt(current, id, language)),
    file: (path) => withState((current, maker) => maker.fileAt(current, path)),
    lookAtOne: async () =>
      (await withState((current, maker) => maker.lookAtNext(current))) ?? false,
    keep: async () => {
      reader.keep()
      const found = state && (await pageMaker()).looksIn(state)
      if (found) ledger?.keepLooks(found)
    }
  }
}

/**
 * What is known of a newsroom that was read, and what is wrong with it beside what its files say.
 *
 * @throws UsageError where it asks for what is not installed, and nothing was known before.
 */
async function knownAfter(
  before: Known | undefined,
  content: Content,
  errors: readonly VFileMessage[],
  root: string
): Promise<{known: Known | undefined; problems: readonly VFileMessage[]}> {
  const {newsroom, releases} = content
  // What a newsroom asks for when it is opened must be there; later, it can be asked for by mistake.
  const lacks = attempt(() => newsroom.cards && findCardFonts(newsroom.published))
  if (lacks instanceof UsageError && !before) throw lacks
  const loaded = await loadOwnTemplates(root, newsroom.templates).catch((error: unknown) => error)
  const problems = [lacks, loaded].flatMap((error) =>
    error instanceof Error ? messageOf(error) : []
  )
  if (lacks instanceof Error) return {known: before, problems}
  const templates = loaded instanceof Map ? loaded : (before?.templates ?? new Map())
  const all = withLastGood(releases, before?.content.releases ?? [], [...errors, ...problems])
  const byDate = once(() => [...all].sort(newestFirst))
  return {known: {content: {...content, releases: all}, byDate, templates}, problems}
}

/** Makes what reads a newsroom, the first time all of it, then what changed. */
function createReader(root: string, ledger: WorkshopOptions['ledger']) {
  let reads = ledger?.reads()
  /** What was read last, without what was good before that. */
  let last: {content: Content; messages: VFileMessage[]} | undefined
  const readAll = (): {content?: Content | undefined; messages: VFileMessage[]} => {
    const {content, messages, ...read} = readContent(root, {before: reads, texts: 'held'})
    reads = read.reads
    last = content && {content, messages}
    return {content, messages}
  }
  return {
    /** Reads the releases that changed, where nothing else did, else everything. */
    read: (changed: ReadonlySet<string> | undefined): ReturnType<typeof readAll> => {
      const folders = changed && last?.content.releases.length ? releaseFolders(changed) : undefined
      if (!last || !folders) return readAll()
      last = rereadReleases(root, last, folders)
      return last
    },
    /** Keeps what was learnt of files for the next time. */
    keep: () => {
      if (reads) ledger?.keepReads(reads)
    },
    /** Whether this was read last. */
    isLast: (content: Content): boolean => last?.content === content
  }
}

/** What a function gives, or the error that it throws. */
function attempt<T>(act: () => T): T | Error {
  try {
    return act()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** What an error says of a newsroom's own template or settings; another error is a fault of the tool, and goes on. */
function messageOf(error: unknown): VFileMessage {
  if (error instanceof ContentFault) return diagnostic(error.finding)
  if (error instanceof UsageError) {
    const {message: reason} = error
    return diagnostic({path: 'content/newsroom.yml', ruleId: 'newsroom', severity: 'error', reason})
  }
  throw error
}

/** The folders that changed, where all that changed is in folders of releases. */
function releaseFolders(changed: ReadonlySet<string>): Set<string> | undefined {
  const top = 'content/releases'
  if ([...changed].some((path) => !path.startsWith(`${top}/`))) return undefined
  const folders = [...changed].flatMap((path) => [path, path.slice(0, path.lastIndexOf('/'))])
  return new Set(folders.filter((folder) => folder !== top))
}

/** The releases that could be read, and of those that cannot any more what they were. */
function withLastGood(
  releases: readonly Release[],
  before: readonly Release[],
  problems: readonly VFileMessage[]
): Release[] {
  if (problems.length === 0) return [...releases]
  const read = new Set(releases.map(({id}) => id))
  const broken = before.filter(
    ({id, folder}) => !read.has(id) && problems.some(({file}) => file?.startsWith(`${folder}/`))
  )
  return [...releases, ...broken]
}
