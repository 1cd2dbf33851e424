import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import type {VFileMessage} from 'vfile-message'
import {compareText, diagnostic, type Finding} from '../diagnostic.ts'
import {digest} from '../digest.ts'
import type {Language} from '../language.ts'
import type {Registry} from '../names/registry.ts'
import {UsageError} from '../usage-error.ts'
import {decodeUtf8} from './decode.ts'
import {frontMatterSchema} from './front-matter-schema.ts'
import {mostPictureBytes, tooLarge} from './limits.ts'
import {type Newsroom, readNewsroom} from './newsroom.ts'
import {describePicture, type Picture} from './picture.ts'
import {type RegistryFile, type RegistryPlaces, readRegistry} from './registry.ts'
import {assembleRelease, type Release} from './release.ts'
import {reopen} from './reopen.ts'
import {
  headOf,
  heldVersion,
  openText,
  readVersion,
  type Version,
  type VersionHead,
  versionOf
} from './version.ts'
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

/** What was learnt of files, by path: the same bytes say the same again. */
export interface Reads {
  /** Time zone that dates were read in. */
  timezone: string
  versions: Readonly<Record<string, VersionHead>>
  pictures: Readonly<Record<string, KnownPicture>>
}

/** A picture's description, nothing where it is none that is published, and the digest of the file's bytes. */
interface KnownPicture {
  bytes: string
  picture?: Picture | undefined
}

export interface ReadOptions {
  /** What was learnt before; without it, every file is looked into. */
  before?: Reads | undefined
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
  const folder = listFolder(join(root, 'content'))
  if (!folder) throw new UsageError(`No folder \`content\` in ${root}`)
  const messages: VFileMessage[] = []
  const bytesOf = (path: string): Uint8Array | undefined => {
    const large = tooLarge(path, statSync(join(root, path)).size)
    if (large) messages.push(large)
    return large ? undefined : readFileSync(join(root, path))
  }
  const decode = (path: string, bytes: Uint8Array): string | undefined => {
    const decoded = decodeUtf8(path, bytes)
    if ('text' in decoded) return decoded.text
    messages.push(decoded.message)
    return undefined
  }
  const read = (path: string): string | undefined => {
    const bytes = bytesOf(path)
    return bytes && decode(path, bytes)
  }

  const settings = folder.files.includes('newsroom.yml')
    ? keep(readNewsroom('content/newsroom.yml', read('content/newsroom.yml') ?? ''), messages)
    : undefined
  if (!folder.files.includes('newsroom.yml')) messages.push(missingFile('content/newsroom.yml'))

  const registry = readRegistry(registryFiles(root, folder, read))
  messages.push(...registry.messages)
  const reads: MadeReads = {timezone: settings?.newsroom.timezone ?? '', versions: {}, pictures: {}}
  if (!settings) return {messages, reads}
  const {newsroom} = settings

  const before = options.before?.timezone === newsroom.timezone ? options.before : undefined
  const {texts = 'opened'} = options
  const schema = frontMatterSchema(newsroom.timezone)
  const releases: Release[] = []
  const reading = {root, schema, newsroom, bytesOf, decode, messages, before, texts, reads}
  for (const {path, files} of releaseFolders(root, 'content/releases')) {
    const release = readRelease({...reading, path, files})
    if (release) releases.push(release)
  }
  if (releases.length === 0 && messages.length === 0) messages.push(noReleases())
  releases.sort((a, b) => compareText(a.id, b.id) || compareText(a.folder, b.folder))
  return {
    content: {
      newsroom,
      newsroomPlace: settings.yaml.keyPlace,
      registry: registry.value,
      registryPlace: registry.placeOf,
      releases
    },
    messages,
    reads
  }
}

interface MadeReads extends Reads {
  versions: Record<string, VersionHead>
  pictures: Record<string, KnownPicture>
}

interface ReleaseFolder {
  root: string
  path: string
  files: readonly string[]
  schema: ReturnType<typeof frontMatterSchema>
  newsroom: Newsroom
  bytesOf: (path: string) => Uint8Array | undefined
  decode: (path: string, bytes: Uint8Array) => string | undefined
  messages: VFileMessage[]
  before: Reads | undefined
  texts: 'opened' | 'held'
  reads: MadeReads
}

function readRelease(folder: ReleaseFolder): Release | undefined {
  const {path, files, newsroom, messages} = folder
  const id = path.slice(path.lastIndexOf('/') + 1)
  const before = messages.length
  if (!/^[a-z0-9-]+$/.test(id)) {
    messages.push(
      folderError(
        path,
        `Unexpected folder name \`${id}\`, expected small letters, digits and hyphens`
      )
    )
  }
  const versions: Version[] = []
  for (const file of files.filter((name) => name.endsWith('.md'))) {
    const language = newsroom.languages.find((tag) => file === `${tag}.md`)
    if (!language) {
      messages.push(unknownLanguageFile(`${path}/${file}`, newsroom))
      continue
    }
    const version = readLanguageFile(folder, `${path}/${file}`, language)
    if (version) versions.push(version)
  }
  if (messages.length > before) return undefined
  const order = (version: Version) => newsroom.languages.indexOf(version.language)
  versions.sort((a, b) => order(a) - order(b))
  return keep(assembleRelease(id, path, versions, readPictures(folder)), messages)
}

/** Reads a language file, or recalls what the same bytes said before. */
function readLanguageFile(
  folder: ReleaseFolder,
  path: string,
  language: Language
): Version | undefined {
  const {root, schema, bytesOf, decode, messages, before, texts, reads} = folder
  const bytes = bytesOf(path)
  if (!bytes) return undefined
  const ofBytes = digest(bytes)
  const known = before?.versions[path]?.digest === ofBytes ? before.versions[path] : undefined
  const text = known && texts === 'opened' ? '' : decode(path, bytes)
  if (text === undefined) return undefined
  const read = known ?? keep(readVersion(path, language, text, schema, ofBytes), messages)
  if (!read) return undefined
  const head = headOf(read)
  reads.versions[path] = head
  return texts === 'opened'
    ? versionOf(head, () => reopen(root, head))
    : heldVersion(versionOf(head, () => openText(path, text)))
}

function readPictures({root, path, files, messages, before, reads}: ReleaseFolder): Picture[] {
  return files
    .filter((name) => !name.endsWith('.md'))
    .flatMap((name) => {
      const file = `${path}/${name}`
      const large = tooLarge(file, statSync(join(root, file)).size, mostPictureBytes)
      if (large) messages.push(large)
      if (large) return []
      const bytes = readFileSync(join(root, file))
      const ofBytes = digest(bytes)
      const known = before?.pictures[file]
      const picture =
        known?.bytes === ofBytes ? known.picture : describePicture(name, join(root, file), bytes)
      reads.pictures[file] = {bytes: ofBytes, picture}
      return picture ? [{...picture, file: join(root, file)}] : []
    })
}

function registryFiles(
  root: string,
  folder: Folder,
  read: (path: string) => string | undefined
): RegistryFile[] {
  const single = folder.files
    .filter((name) => name === 'names.yml')
    .map((name) => `content/${name}`)
  const many = folder.folders.includes('names')
    ? (listFolder(join(root, 'content/names'))?.files ?? [])
        .filter((name) => name.endsWith('.yml'))
        .map((name) => `content/names/${name}`)
    : []
  return [...single, ...many].flatMap((path) => {
    const text = read(path)
    return text === undefined ? [] : [{path, text}]
  })
}

interface Folder {
  files: string[]
  folders: string[]
}

/** Plain files and folders in a folder, in order; hidden entries and links are passed over. */
function listFolder(path: string): Folder | undefined {
  const entries = attempt(() => readdirSync(path, {withFileTypes: true}))
    ?.filter(({name}) => !name.startsWith('.'))
    .sort((a, b) => compareText(a.name, b.name))
  return (
    entries && {
      files: entries.filter((entry) => entry.isFile()).map(({name}) => name),
      folders: entries.filter((entry) => entry.isDirectory()).map(({name}) => name)
    }
  )
}

/** What a call of the file system gives; nothing where there is no such file or folder. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Every folder with Markdown in it, at any depth. */
function* releaseFolders(root: string, path: string): Iterable<{path: string; files: string[]}> {
  const folder = listFolder(join(root, path))
  if (!folder) return
  if (folder.files.some((name) => name.endsWith('.md'))) yield {path, files: folder.files}
  for (const name of folder.folders) yield* releaseFolders(root, `${path}/${name}`)
}

function keep<T>(
  read: {value: T} | {messages: VFileMessage[]},
  messages: VFileMessage[]
): T | undefined {
  if ('value' in read) return read.value
  messages.push(...read.messages)
  return undefined
}

const contentError = (finding: Pick<Finding, 'path' | 'reason' | 'expected'>): VFileMessage =>
  diagnostic({...finding, ruleId: 'content', severity: 'error'})

const folderError = (path: string, reason: string): VFileMessage => contentError({path, reason})

const missingFile = (path: string): VFileMessage =>
  folderError(
    path,
    `Missing \`${path}\`, expected a file with the newsroom’s title, address and time zone`
  )

const noReleases = (): VFileMessage =>
  folderError(
    'content/releases',
    'Missing releases, expected a folder such as `content/releases/our-first-release/` with `en.md` in it'
  )

function unknownLanguageFile(path: string, newsroom: Newsroom): VFileMessage {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const wanted = newsroom.languages.map((tag) => `${tag}.md`)
  const near = wanted.find((candidate) => candidate.slice(0, 2) === name.slice(0, 2).toLowerCase())
  return contentError({
    path,
    reason: `Unexpected file \`${name}\`, expected ${near ? `\`${near}\`` : wanted.map((file) => `\`${file}\``).join(' or ')}`,
    expected: near ? [near] : wanted
  })
}
