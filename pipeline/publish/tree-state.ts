import {digestLength} from '../digest.ts'

/** A file of a site as a build left it. */
export interface FileState {
  /** SHA-256 of its content, in hexadecimal. */
  digest: string
  /** Bytes. */
  size: number
  /** Milliseconds since 1970. */
  mtime: number
  ino: number
}

/** What is in a site, by path below its folder, with `/`. Two sites that have the same hold the same object. */
export interface SitePaths {
  files: readonly string[]
  folders: readonly string[]
}

/** What the files of a site hold, in the order of its paths. */
export interface SiteContents {
  /** SHA-256 of each, in hexadecimal, one after the other. */
  digests: string
}

/**
 * What the disk says of a site, column by column in the order of its paths: of tens of thousands of files, an object
 * each takes several times the memory, and the time to be read.
 */
export interface TreeColumns {
  /** Bytes. */
  sizes: readonly number[]
  /** Milliseconds since 1970. */
  mtimes: readonly number[]
  inos: readonly number[]
  /** Milliseconds since 1970 at which an entry of each folder last came or went. */
  times: readonly number[]
}

/** A site as a build left it. */
export interface TreeState {
  paths: SitePaths
  contents: SiteContents
  columns: TreeColumns
}

/** The same without what is in its files: what can be seen without opening them. */
export type SeenTree = Omit<TreeState, 'contents'>

/** A site of which nothing is known. */
export const noTree: TreeState = {
  paths: {files: [], folders: []},
  contents: {digests: ''},
  columns: {sizes: [], mtimes: [], inos: [], times: []}
}

/** Gives the place of a file in the columns; nothing where there was none. */
type PlaceOf = (file: string) => number | undefined

const places = new WeakMap<SitePaths, PlaceOf>()

function placesIn(paths: SitePaths): PlaceOf {
  const known = places.get(paths)
  if (known) return known
  const made = createPlaces(paths)
  places.set(paths, made)
  return made
}

function createPlaces({files}: SitePaths): PlaceOf {
  const all = new Map(files.map((file, at) => [file, at]))
  // Of the same file, one thing after the other is asked, and of both sites.
  let last: string | undefined
  let place: number | undefined
  return (file) => {
    if (file !== last) place = all.get(file)
    last = file
    return place
  }
}

/** Digest of the content that a file was left with; nothing where there was none. */
export function contentIn({paths, contents}: TreeState, file: string): string | undefined {
  const at = placesIn(paths)(file)
  return at === undefined ? undefined : contentAt(contents, at)
}

const contentAt = ({digests}: SiteContents, at: number): string =>
  digests.slice(at * digestLength, (at + 1) * digestLength)

/** Whether a file was left with a content of this digest. */
export function hasContent({paths, contents}: TreeState, file: string, content: string): boolean {
  const at = placesIn(paths)(file)
  return (
    at !== undefined &&
    content.length === digestLength &&
    contents.digests.startsWith(content, at * digestLength)
  )
}

/** How a file was left; nothing where there was none. */
export function stateIn(tree: TreeState, file: string): FileState | undefined {
  const at = placesIn(tree.paths)(file)
  return at === undefined ? undefined : stateAt(tree, at)
}

const stateAt = ({contents, columns}: TreeState, at: number): FileState => ({
  digest: contentAt(contents, at),
  size: columns.sizes[at] ?? 0,
  mtime: columns.mtimes[at] ?? 0,
  ino: columns.inos[at] ?? 0
})

/** How every file was left. */
export function* statesIn(tree: TreeState): Iterable<[file: string, state: FileState]> {
  for (const [at, file] of tree.paths.files.entries()) yield [file, stateAt(tree, at)]
}

/** Writes down file by file, and folder by folder, how a site is left. */
export interface TreeRecorder {
  addFile: (file: string, state: FileState) => void
  addFolder: (folder: string, time: number) => void
  tree: () => TreeState
}

/**
 * Begins to write down how a site is left.
 *
 * @param like Paths of the site that it was made of; it holds the same object where it has the same.
 */
export function recordTree(like: SitePaths = noTree.paths): TreeRecorder {
  const files: string[] = []
  const digests: string[] = []
  const sizes: number[] = []
  const mtimes: number[] = []
  const inos: number[] = []
  const folders: string[] = []
  const times: number[] = []
  return {
    addFile: (file, {digest, size, mtime, ino}) => {
      files.push(file)
      digests.push(digest)
      sizes.push(size)
      mtimes.push(mtime)
      inos.push(ino)
    },
    addFolder: (folder, time) => {
      folders.push(folder)
      times.push(time)
    },
    tree: () => ({
      paths:
        isSameList(files, like.files) && isSameList(folders, like.folders)
          ? like
          : {files, folders},
      contents: {digests: digests.join('')},
      columns: {sizes, mtimes, inos, times}
    })
  }
}

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, at) => item === b[at])
