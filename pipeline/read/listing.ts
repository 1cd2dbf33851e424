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
import {once} from '../once.ts'
import {UsageError} from '../usage-error.ts'
import {isText, mostBytesOf} from './limits.ts'
import {type ListedTexts, listTexts} from './listed-texts.ts'

/** A file in `content/` or `templates/`. */
export interface ListedFile {
  name: string
  /** Bytes. */
  size: number
  /** SHA-256 of its bytes, in hexadecimal; nothing where it is larger than is read. */
  digest?: string | undefined
  /** Gives its bytes; those that are held for that are let go then. */
  take: () => Buffer
}

/** A folder in `content/` or `templates/`, with its plain files and folders in order; hidden entries and links are passed over. */
export interface ListedFolder {
  /** Relative to the newsroom's root, with `/`. */
  path: string
  files: readonly ListedFile[]
  folders: readonly ListedFolder[]
}

/** Everything that a newsroom is read from. */
export interface Folders {
  content: ListedFolder
  /** What the newsroom has instead of the tool's own words and styles. */
  templates?: ListedFolder | undefined
}

/** The same, and what identifies it. */
export interface Listing extends Folders {
  /** The texts of releases in it. */
  texts: ListedTexts
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
  const lister = listTexts()
  const folders = listFolders(root, (path, name) => {
    const file = openNow(`${root}/${path}`, name)
    lister.add(path, file)
    return file
  })
  const texts = lister.texts()
  return {...folders, texts, digest: digest(`${texts.rest}\n${texts.digests}`)}
}

/**
 * Lists `content/` and `templates/` for whoever reads everything once: a file is opened when it is asked for something.
 *
 * @param root Absolute path of the newsroom.
 * @throws UsageError where there is no `content/` folder.
 */
export const listUnopened = (root: string): Folders =>
  listFolders(root, (path, name) => openLater(`${root}/${path}`, name))

function listFolders(root: string, open: OpenFile): Folders {
  const content = listFolder(root, 'content', open)
  if (!content) throw new UsageError(`No folder \`content\` in ${root}`)
  return {content, templates: listFolder(root, 'templates', open)}
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
  const open: OpenFile = (own, name) => openLater(join(root, own), name)
  return isPlain ? listFolder(root, path, open) : undefined
}

/** How a file is listed, by its path from the root, with `/`, and its name. */
type OpenFile = (path: string, name: string) => ListedFile

/** Lists a folder below the root; nothing where it is not there. */
function listFolder(root: string, path: string, open: OpenFile): ListedFolder | undefined {
  const entries = entriesOf(`${root}/${path}`)
  if (!entries) return undefined
  const files: ListedFile[] = []
  const folders: ListedFolder[] = []
  for (const entry of entries) {
    const own = `${path}/${entry.name}`
    if (entry.isFile()) {
      files.push(open(own, entry.name))
    } else if (entry.isDirectory()) {
      const folder = listFolder(root, own, open)
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

/** Looks at a file at once; its bytes are read again when they are asked for. */
function openNow(path: string, name: string): ListedFile {
  const {size, bytes} = opened(
    path,
    (descriptor) => readSmall(descriptor) ?? readLimited(descriptor, name)
  )
  return {name, size, digest: bytes && digest(bytes), take: () => readFileSync(path)}
}

/** Looks at a file when it is asked for something; a text is held until it was taken, a picture is too large for that. */
function openLater(path: string, name: string): ListedFile {
  let held: Buffer | undefined
  const known = once(() => {
    const {size, bytes} = opened(path, (descriptor) => readLimited(descriptor, name))
    if (isText(name)) held = bytes
    return {size, digest: bytes && digest(bytes)}
  })
  return {
    name,
    get size() {
      return known().size
    },
    get digest() {
      return known().digest
    },
    take: () => {
      const bytes = held ?? readFileSync(path)
      held = undefined
      return bytes
    }
  }
}

/** The size of a file, and its bytes where it is no larger than is read. */
interface FileRead {
  size: number
  bytes?: Buffer
}

/** Reads an open file, of which the name says how large it may be. */
function readLimited(descriptor: number, name: string): FileRead {
  const {size} = fstatSync(descriptor)
  if (size > mostBytesOf(name)) return {size}
  const bytes = readFileSync(descriptor)
  return {size: bytes.length, bytes}
}

/** Small files are read into the same bytes one after the other, and not asked for their size: a newsroom has tens of thousands. */
const scratch = Buffer.allocUnsafeSlow(65_536)

function readSmall(descriptor: number): FileRead | undefined {
  let size = 0
  while (size < scratch.length) {
    const read = readSync(descriptor, scratch, size, scratch.length - size, size)
    if (read === 0) return {size, bytes: scratch.subarray(0, size)}
    size += read
  }
  return undefined
}

function opened<T>(path: string, use: (descriptor: number) => T): T {
  const descriptor = openSync(path, 'r')
  try {
    return use(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
