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

/**
 * How a site was left, column by column in the order of its paths: of tens of thousands of files, an object each
 * takes several times the memory, and the time to be read.
 */
export interface TreeColumns {
  /** SHA-256 of the contents of files, in hexadecimal, one after the other. */
  digests: string
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
  columns: TreeColumns
}

/** A site of which nothing is known. */
export const noTree: TreeState = {
  paths: {files: [], folders: []},
  columns: {digests: '', sizes: [], mtimes: [], inos: [], times: []}
}

/** Letters of SHA-256 in hexadecimal. */
export const digestLength = 64

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
export function contentIn({paths, columns}: TreeState, file: string): string | undefined {
  const at = placesIn(paths)(file)
  return at === undefined ? undefined : contentAt(columns, at)
}

const contentAt = ({digests}: TreeColumns, at: number): string =>
  digests.slice(at * digestLength, (at + 1) * digestLength)

/** Whether a file was left with a content of this digest. */
export function hasContent({paths, columns}: TreeState, file: string, content: string): boolean {
  const at = placesIn(paths)(file)
  return (
    at !== undefined &&
    content.length === digestLength &&
    columns.digests.startsWith(content, at * digestLength)
  )
}

/** How a file was left; nothing where there was none. */
export function stateIn(tree: TreeState, file: string): FileState | undefined {
  const at = placesIn(tree.paths)(file)
  return at === undefined ? undefined : stateAt(tree.columns, at)
}

const stateAt = (columns: TreeColumns, at: number): FileState => ({
  digest: contentAt(columns, at),
  size: columns.sizes[at] ?? 0,
  mtime: columns.mtimes[at] ?? 0,
  ino: columns.inos[at] ?? 0
})

/** How every file was left. */
export function* statesIn({paths, columns}: TreeState): Iterable<[file: string, state: FileState]> {
  for (const [at, file] of paths.files.entries()) yield [file, stateAt(columns, at)]
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
      columns: {digests: digests.join(''), sizes, mtimes, inos, times}
    })
  }
}

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, at) => item === b[at])
