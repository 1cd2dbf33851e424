import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import type {VFileMessage} from 'vfile-message'
import {compareText, diagnostic, type Finding} from '../diagnostic.ts'
import type {Registry} from '../names/registry.ts'
import {UsageError} from '../usage-error.ts'
import {decodeUtf8} from './decode.ts'
import {frontMatterSchema} from './front-matter-schema.ts'
import {mostPictureBytes, tooLarge} from './limits.ts'
import {type Newsroom, readNewsroom} from './newsroom.ts'
import {describePicture, type Picture} from './picture.ts'
import {type RegistryFile, type RegistryPlaces, readRegistry} from './registry.ts'
import {assembleRelease, type Release} from './release.ts'
import {readVersion, type Version} from './version.ts'
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
}

/**
 * Reads `content/` below a root folder.
 *
 * @param root Absolute path of the newsroom.
 * @throws UsageError where there is no `content/` folder.
 */
export function readContent(root: string): ReadContent {
  const folder = listFolder(join(root, 'content'))
  if (!folder) throw new UsageError(`No folder \`content\` in ${root}`)
  const messages: VFileMessage[] = []
  const read = (path: string): string | undefined => {
    const large = tooLarge(path, statSync(join(root, path)).size)
    if (large) {
      messages.push(large)
      return undefined
    }
    const decoded = decodeUtf8(path, readFileSync(join(root, path)))
    if ('text' in decoded) return decoded.text
    messages.push(decoded.message)
    return undefined
  }

  const settings = folder.files.includes('newsroom.yml')
    ? keep(readNewsroom('content/newsroom.yml', read('content/newsroom.yml') ?? ''), messages)
    : undefined
  if (!folder.files.includes('newsroom.yml')) messages.push(missingFile('content/newsroom.yml'))

  const registry = readRegistry(registryFiles(root, folder, read))
  messages.push(...registry.messages)
  if (!settings) return {messages}
  const {newsroom} = settings

  const schema = frontMatterSchema(newsroom.timezone)
  const releases: Release[] = []
  for (const {path, files} of releaseFolders(root, 'content/releases')) {
    const release = readRelease({root, path, files, schema, newsroom, read, messages})
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
    messages
  }
}

interface ReleaseFolder {
  root: string
  path: string
  files: readonly string[]
  schema: ReturnType<typeof frontMatterSchema>
  newsroom: Newsroom
  read: (path: string) => string | undefined
  messages: VFileMessage[]
}

function readRelease(folder: ReleaseFolder): Release | undefined {
  const {path, files, schema, newsroom, read, messages} = folder
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
    const text = read(`${path}/${file}`)
    if (text === undefined) continue
    const version = keep(readVersion(`${path}/${file}`, language, text, schema), messages)
    if (version) versions.push(version)
  }
  if (messages.length > before) return undefined
  const order = (version: Version) => newsroom.languages.indexOf(version.language)
  versions.sort((a, b) => order(a) - order(b))
  return keep(assembleRelease(id, path, versions, readPictures(folder)), messages)
}

function readPictures({root, path, files, messages}: ReleaseFolder): Picture[] {
  return files
    .filter((name) => !name.endsWith('.md'))
    .flatMap((name) => {
      const file = join(root, path, name)
      const large = tooLarge(`${path}/${name}`, statSync(file).size, mostPictureBytes)
      if (large) messages.push(large)
      return large ? [] : (describePicture(name, file, readFileSync(file)) ?? [])
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
  try {
    const entries = readdirSync(path, {withFileTypes: true})
      .filter(({name}) => !name.startsWith('.'))
      .sort((a, b) => compareText(a.name, b.name))
    return {
      files: entries.filter((entry) => entry.isFile()).map(({name}) => name),
      folders: entries.filter((entry) => entry.isDirectory()).map(({name}) => name)
    }
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
