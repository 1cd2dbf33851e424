import type {VFileMessage} from 'vfile-message'
import {compareText} from '../diagnostic.ts'
import type {Registry} from '../names/registry.ts'
import {once} from '../once.ts'
import {contentError, keep} from './content-error.ts'
import {decoder} from './decoder.ts'
import {frontMatterSchema} from './front-matter-schema.ts'
import {readOrRecallNewsroom} from './known-newsroom.ts'
import {readOrRecallRegistry} from './known-registry.ts'
import {type Folders, type ListedFile, type ListedFolder, listUnopened} from './listing.ts'
import {type Newsroom, newsroomOf} from './newsroom.ts'
import {readOverrides} from './overrides.ts'
import type {RegistryFile, RegistryPlaces} from './registry.ts'
import type {Release} from './release.ts'
import {type MadeReads, type Reads, readRelease} from './release-folder.ts'
import type {YamlData} from './yaml.ts'

/** Everything that a newsroom's `content/` says. */
export interface Content {
  newsroom: Newsroom
  /** Where a key of `newsroom.yml` stands. */
  newsroomPlace: YamlData['keyPlace']
  registry: Registry
  /** Where the registry's entries stand. */
  registryPlace: RegistryPlaces
  /** By id. */
  releases: readonly Release[]
}

/** What could be read, and every problem met on the way. */
export interface ReadContent {
  /** Absent where `newsroom.yml` cannot be read: nothing else can be judged without it. */
  content?: Content
  messages: VFileMessage[]
  /** What was learnt of files, for the next time. */
  reads: Reads
}

export interface ReadOptions {
  /** What is there, where it was listed already. */
  listing?: Folders
  /** What was learnt before; without it, every file is looked into. */
  before?: Reads | undefined
  /** Folders of the releases that are read, relative to the root; all where it is left out. */
  folders?: ReadonlySet<string>
  /** Whether texts are opened anew whenever somebody asks for them, or held, so that a file may change meanwhile. */
  texts?: 'opened' | 'held'
}

/**
 * Reads `content/` below a root folder.
 *
 * @param root Absolute path of the newsroom.
 * @throws UsageError where there is no `content/` folder; later, where a text is asked for that is no
 *   longer what was read.
 */
export function readContent(root: string, options: ReadOptions = {}): ReadContent {
  const {texts = 'opened', listing = listUnopened(root), folders: wanted} = options
  const {content} = listing
  const messages: VFileMessage[] = []
  const decode = decoder(messages)

  const own = readOverrides(listing.templates, decode)
  messages.push(...own.messages)
  const settingsFile = content.files.find(({name}) => name === 'newsroom.yml')
  const read =
    settingsFile &&
    readOrRecallNewsroom(
      'content/newsroom.yml',
      decode('content/newsroom.yml', settingsFile) ?? '',
      options.before?.newsroom
    )
  const settings = read && keep(read.newsroom, messages)
  if (!read) messages.push(missingFile('content/newsroom.yml'))

  const {registry, known} = readOrRecallRegistry(
    registryFiles(content, decode),
    options.before?.registry
  )
  messages.push(...registry.messages)
  const timezone = settings?.data.timezone ?? ''
  const reads: MadeReads = {timezone, folders: {}, newsroom: read?.known, registry: known}
  if (!settings) return {messages, reads}
  const newsroom = newsroomOf(settings.data, own.overrides)

  const before = options.before?.timezone === timezone ? options.before : undefined
  const schema = once(() => frontMatterSchema(timezone))
  const releases: Release[] = []
  const reading = {root, schema, newsroom, decode, messages, before, texts, reads}
  const top = content.folders.filter(({path}) => path === 'content/releases')
  for (const {path, files} of top.flatMap((folder) => [...releaseFolders(folder)])) {
    if (wanted && !wanted.has(path)) continue
    const release = readRelease({...reading, path, files})
    if (release) releases.push(release)
  }
  if (releases.length === 0 && messages.length === 0) messages.push(noReleases())
  releases.sort(byIdAndFolder)
  return {
    content: {
      newsroom,
      newsroomPlace: settings.keyPlace,
      registry: registry.value,
      registryPlace: registry.placeOf,
      releases
    },
    messages,
    reads
  }
}

function registryFiles(
  content: ListedFolder,
  decode: (path: string, file: ListedFile) => string | undefined
): RegistryFile[] {
  const folder = content.folders.find(({path}) => path === 'content/names')
  const single = content.files.filter(({name}) => name === 'names.yml')
  const many = (folder?.files ?? []).filter(({name}) => name.endsWith('.yml'))
  const all = [
    ...single.map((file) => ({file, path: `content/${file.name}`})),
    ...many.map((file) => ({file, path: `content/names/${file.name}`}))
  ]
  return all.flatMap(({file, path}) => {
    const text = decode(path, file)
    return text === undefined ? [] : [{path, text}]
  })
}

/** Order of releases as they are read. */
export const byIdAndFolder = (a: Release, b: Release): number =>
  compareText(a.id, b.id) || compareText(a.folder, b.folder)

/** Every folder with Markdown in it, at any depth. */
function* releaseFolders(folder: ListedFolder): Iterable<ListedFolder> {
  if (folder.files.some(({name}) => name.endsWith('.md'))) yield folder
  for (const inner of folder.folders) yield* releaseFolders(inner)
}

const missingFile = (path: string): VFileMessage =>
  contentError({
    path,
    reason: `Missing \`${path}\`, expected a file with the newsroom’s title, address and time zone`
  })

const noReleases = (): VFileMessage =>
  contentError({
    path: 'content/releases',
    reason:
      'Missing releases, expected a folder such as `content/releases/our-first-release/` with `en.md` in it'
  })
