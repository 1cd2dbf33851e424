import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {VFileMessage} from 'vfile-message'
import {compareText, diagnostic, type Finding} from '../diagnostic.ts'
import type {Language} from '../language.ts'
import type {Registry} from '../names/registry.ts'
import {decodeUtf8} from './decode.ts'
import {frontMatterSchema} from './front-matter-schema.ts'
import {tooLarge} from './limits.ts'
import {
  type ListedFile,
  type ListedFolder,
  type Listing,
  listContent,
  listFolder
} from './listing.ts'
import {type Newsroom, readNewsroom} from './newsroom.ts'
import {readOverrides} from './overrides.ts'
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
  /** What is there, where it was listed already. */
  listing?: Listing
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
  const {texts = 'opened', listing = listContent(root)} = options
  const {content} = listing
  const messages: VFileMessage[] = []
  const decode = decoder(root, messages)

  const own = readOverrides(listing.templates, decode)
  messages.push(...own.messages)
  const settingsFile = content.files.find(({name}) => name === 'newsroom.yml')
  const settings =
    settingsFile &&
    keep(
      readNewsroom(
        'content/newsroom.yml',
        decode('content/newsroom.yml', settingsFile) ?? '',
        own.overrides
      ),
      messages
    )
  if (!settingsFile) messages.push(missingFile('content/newsroom.yml'))

  const registry = readRegistry(registryFiles(content, decode))
  messages.push(...registry.messages)
  const reads: MadeReads = {timezone: settings?.newsroom.timezone ?? '', versions: {}, pictures: {}}
  if (!settings) return {messages, reads}
  const {newsroom} = settings

  const before = options.before?.timezone === newsroom.timezone ? options.before : undefined
  const schema = frontMatterSchema(newsroom.timezone)
  const releases: Release[] = []
  const reading = {root, schema, newsroom, decode, messages, before, texts, reads}
  const top = content.folders.filter(({path}) => path === 'content/releases')
  for (const {path, files} of top.flatMap((folder) => [...releaseFolders(folder)])) {
    const release = readRelease({...reading, path, files})
    if (release) releases.push(release)
  }
  if (releases.length === 0 && messages.length === 0) messages.push(noReleases())
  releases.sort(byIdAndFolder)
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

/**
 * Reads some folders of releases anew, and takes everything else as it was read before; texts are held.
 *
 * @param folders Folders below `content/releases/`, relative to the root; one that is gone is no release any more.
 */
export function rereadReleases(
  root: string,
  known: {content: Content; messages: readonly VFileMessage[]},
  folders: ReadonlySet<string>
): {content: Content; messages: VFileMessage[]} {
  const {newsroom, releases} = known.content
  const isAnew = ({file = ''}: VFileMessage) =>
    folders.has(file) || folders.has(file.slice(0, file.lastIndexOf('/')))
  const messages = known.messages.filter((message) => !isAnew(message))
  const reading: Omit<ReleaseFolder, 'path' | 'files'> = {
    root,
    newsroom,
    messages,
    schema: frontMatterSchema(newsroom.timezone),
    decode: decoder(root, messages),
    before: undefined,
    texts: 'held',
    reads: {timezone: newsroom.timezone, versions: {}, pictures: {}}
  }
  const anew = [...folders].flatMap((path) => {
    const files = listFolder(root, path, [])?.files ?? []
    if (!files.some(({name}) => name.endsWith('.md'))) return []
    return readRelease({...reading, path, files}) ?? []
  })
  const all = [...releases.filter(({folder}) => !folders.has(folder)), ...anew].sort(byIdAndFolder)
  return {content: {...known.content, releases: all}, messages}
}

const byIdAndFolder = (a: Release, b: Release): number =>
  compareText(a.id, b.id) || compareText(a.folder, b.folder)

/** Makes the function that gives the text of a file, and reports one that is none. */
const decoder =
  (root: string, messages: VFileMessage[]) =>
  (path: string, file: ListedFile): string | undefined => {
    if (file.digest === undefined) {
      messages.push(tooLarge(path, file.size))
      return undefined
    }
    const decoded = decodeUtf8(path, readFileSync(join(root, path)))
    if ('text' in decoded) return decoded.text
    messages.push(decoded.message)
    return undefined
  }

interface MadeReads extends Reads {
  versions: Record<string, VersionHead>
  pictures: Record<string, KnownPicture>
}

interface ReleaseFolder {
  root: string
  path: string
  files: readonly ListedFile[]
  schema: ReturnType<typeof frontMatterSchema>
  newsroom: Newsroom
  decode: (path: string, file: ListedFile) => string | undefined
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
  for (const file of files.filter(({name}) => name.endsWith('.md'))) {
    const language = newsroom.published.find((tag) => file.name === `${tag}.md`)
    if (!language) {
      messages.push(unknownLanguageFile(`${path}/${file.name}`, newsroom))
      continue
    }
    const version = readLanguageFile(folder, file, language)
    if (version) versions.push(version)
  }
  if (messages.length > before) return undefined
  const order = (version: Version) => newsroom.published.indexOf(version.language)
  versions.sort((a, b) => order(a) - order(b))
  return keep(assembleRelease(id, path, versions, readPictures(folder)), messages)
}

/** Reads a language file, or recalls what the same bytes said before. */
function readLanguageFile(
  folder: ReleaseFolder,
  file: ListedFile,
  language: Language
): Version | undefined {
  const {root, schema, decode, messages, before, texts, reads} = folder
  const path = `${folder.path}/${file.name}`
  const known = before?.versions[path]?.digest === file.digest ? before?.versions[path] : undefined
  const text = known && texts === 'opened' ? '' : decode(path, file)
  if (text === undefined) return undefined
  const read = known ?? keep(readVersion(path, language, text, schema, file.digest), messages)
  if (!read) return undefined
  const head = known ?? plainHead(read)
  reads.versions[path] = head
  return texts === 'opened' ? reopenedVersion(head, root) : versionOfText(head, text)
}

// Functions of their own: one that is made beside a text holds it as long as it is there itself.
const reopenedVersion = (head: VersionHead, root: string): Version =>
  versionOf(head, () => reopen(root, head))

const versionOfText = (head: VersionHead, text: string): Version =>
  heldVersion(versionOf(head, () => openText(head.path, text)))

/** A copy that holds on to nothing: a part of a text keeps the whole text in memory. */
const plainHead = (read: VersionHead): VersionHead => JSON.parse(JSON.stringify(headOf(read)))

function readPictures({root, path, files, messages, before, reads}: ReleaseFolder): Picture[] {
  return files
    .filter(({name}) => !name.endsWith('.md'))
    .flatMap(({name, size, digest: ofBytes}) => {
      const own = `${path}/${name}`
      const file = join(root, own)
      if (ofBytes === undefined) {
        messages.push(tooLarge(own, size))
        return []
      }
      const known = before?.pictures[own]
      const picture =
        known?.bytes === ofBytes ? known.picture : describePicture(name, file, readFileSync(file))
      reads.pictures[own] = {bytes: ofBytes, picture}
      return picture ? [{...picture, file}] : []
    })
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

/** Every folder with Markdown in it, at any depth. */
function* releaseFolders(folder: ListedFolder): Iterable<ListedFolder> {
  if (folder.files.some(({name}) => name.endsWith('.md'))) yield folder
  for (const inner of folder.folders) yield* releaseFolders(inner)
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
  const wanted = newsroom.published.map((tag) => `${tag}.md`)
  const near = wanted.find((candidate) => candidate.slice(0, 2) === name.slice(0, 2).toLowerCase())
  return contentError({
    path,
    reason: `Unexpected file \`${name}\`, expected ${near ? `\`${near}\`` : wanted.map((file) => `\`${file}\``).join(' or ')}`,
    expected: near ? [near] : wanted
  })
}
