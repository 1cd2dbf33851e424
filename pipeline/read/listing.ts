import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync
} from 'node:fs'
import {join} from 'node:path'
import {compareText} from '../diagnostic.ts'
import {digest} from '../digest.ts'
import {UsageError} from '../usage-error.ts'
import {mostBytesOf} from './limits.ts'

/** A file in `content/` or `templates/`. */
export interface ListedFile {
  name: string
  /** Bytes. */
  size: number
  /** SHA-256 of its bytes, in hexadecimal; nothing where it is larger than is read. */
  digest?: string | undefined
}

/** A folder in `content/` or `templates/`, with its plain files and folders in order; hidden entries and links are passed over. */
export interface ListedFolder {
  /** Relative to the newsroom's root, with `/`. */
  path: string
  files: readonly ListedFile[]
  folders: readonly ListedFolder[]
}

/** Everything that a newsroom is read from. */
export interface Listing {
  content: ListedFolder
  /** What the newsroom has instead of the tool's own words and styles. */
  templates?: ListedFolder | undefined
  /** A digest of all of it, names and bytes. */
  digest: string
}

/**
 * Lists `content/` and `templates/` below a root folder, with what identifies every file. Times of files are no part of
 * it: a checkout sets them anew.
 *
 * @param root Absolute path of the newsroom.
 * @throws UsageError where there is no `content/` folder.
 */
export function listContent(root: string): Listing {
  const digests: string[] = []
  const content = listFolder(root, 'content', digests)
  if (!content) throw new UsageError(`No folder \`content\` in ${root}`)
  const templates = listFolder(root, 'templates', digests)
  return {content, templates, digest: digest(digests.join('\n'))}
}

/**
 * Lists a folder below the root, where no folder on the way to it is a link or hidden: those are no part of
 * a newsroom, whoever names them.
 *
 * @param path Relative to the root, with `/`.
 */
export function listPlainFolder(root: string, path: string): ListedFolder | undefined {
  const parts = path.split('/')
  const isPlain = parts.every((part, at) => {
    const above = join(root, ...parts.slice(0, at + 1))
    return !part.startsWith('.') && lstatSync(above, {throwIfNoEntry: false})?.isDirectory()
  })
  return isPlain ? listFolder(root, path, []) : undefined
}

/** Lists a folder below the root; what identifies its files is put into `digests`. Nothing where it is not there. */
function listFolder(root: string, path: string, digests: string[]): ListedFolder | undefined {
  const entries = entriesOf(join(root, path))
  if (!entries) return undefined
  const files: ListedFile[] = []
  const folders: ListedFolder[] = []
  for (const entry of entries) {
    const own = `${path}/${entry.name}`
    if (entry.isFile()) {
      const file = listFile(root, own, entry.name)
      files.push(file)
      digests.push(own, file.digest ?? String(file.size))
    } else if (entry.isDirectory()) {
      const folder = listFolder(root, own, digests)
      if (folder) folders.push(folder)
    }
  }
  return {path, files, folders}
}

function entriesOf(path: string) {
  try {
    return readdirSync(path, {withFileTypes: true})
      .filter(({name}) => !name.startsWith('.'))
      .sort((a, b) => compareText(a.name, b.name))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function listFile(root: string, path: string, name: string): ListedFile {
  const descriptor = openSync(join(root, path), 'r')
  try {
    const {size} = fstatSync(descriptor)
    if (size > mostBytesOf(name)) return {name, size}
    const bytes = size <= scratch.length ? readBytes(descriptor, size) : readFileSync(descriptor)
    return {name, size: bytes.length, digest: digest(bytes)}
  } finally {
    closeSync(descriptor)
  }
}

/** Texts are read into the same bytes one after the other: a newsroom has tens of thousands. */
const scratch = Buffer.allocUnsafeSlow(65_536)

function readBytes(descriptor: number, size: number): Buffer {
  let length = 0
  while (length < size) {
    const read = readSync(descriptor, scratch, length, size - length, length)
    if (read === 0) break
    length += read
  }
  return scratch.subarray(0, length)
}
