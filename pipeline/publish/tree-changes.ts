import {digestLength} from '../digest.ts'
import type {FileState, SeenTree, TreeState} from './tree-state.ts'

/** What became of some files and folders of a site, by path, since it was written down how it was left; nothing of those that are gone. */
export interface TreeChanges {
  files: Readonly<Record<string, FileState | null>>
  /** Milliseconds since 1970 at which an entry of each last came or went. */
  folders: Readonly<Record<string, number | null>>
}

/** What became of a site, and what became of it after that. */
export const followedBy = (before: TreeChanges, after: TreeChanges): TreeChanges => ({
  files: {...before.files, ...after.files},
  folders: {...before.folders, ...after.folders}
})

/** A site with what became of it. */
export const withChanges = (tree: TreeState, changes: TreeChanges): TreeState => ({
  ...seenWithChanges(tree, changes),
  contents: {
    digests: withDigests(tree.contents.digests, placed(tree.paths.files, changes.files))
  }
})

/** What is seen of a site with what became of it. */
export function seenWithChanges({paths, columns}: SeenTree, changes: TreeChanges): SeenTree {
  const files = placed(paths.files, changes.files)
  const folders = placed(paths.folders, changes.folders)
  const isSame = files.paths === paths.files && folders.paths === paths.folders
  const {sizes, mtimes, inos, times} = columns
  return {
    paths: isSame ? paths : {files: files.paths, folders: folders.paths},
    columns: {
      sizes: withValues(sizes, files, ({size}) => size),
      mtimes: withValues(mtimes, files, ({mtime}) => mtime),
      inos: withValues(inos, files, ({ino}) => ino),
      times: withValues(times, folders, (time) => time)
    }
  }
}

/** Changes by the places of their paths. */
interface Placed<T> {
  paths: readonly string[]
  /** Of paths that were there, in order. */
  there: readonly (readonly [place: number, value: T | null])[]
  /** Of those that came. */
  come: readonly T[]
}

function placed<T>(
  paths: readonly string[],
  changes: Readonly<Record<string, T | null>>
): Placed<T> {
  const others = new Map(Object.entries(changes))
  const there: [number, T | null][] = []
  for (const [place, path] of paths.entries()) {
    const value = others.get(path)
    if (value === undefined) continue
    there.push([place, value])
    others.delete(path)
  }
  const come: T[] = []
  const added: string[] = []
  for (const [path, value] of others) {
    if (value === null) continue
    come.push(value)
    added.push(path)
  }
  const gone = new Set(there.flatMap(([place, value]) => (value === null ? place : [])))
  const isSame = gone.size === 0 && added.length === 0
  const kept = isSame ? paths : paths.filter((_, place) => !gone.has(place))
  return {paths: isSame ? paths : [...kept, ...added], there, come}
}

/** A column with what changed in it. */
function withValues<T>(
  column: readonly number[],
  {there, come}: Placed<T>,
  toNumber: (value: T) => number
): readonly number[] {
  const values = [...column]
  // From the end, so that places before stay what they are.
  for (const [place, value] of there.toReversed()) {
    if (value === null) values.splice(place, 1)
    else values[place] = toNumber(value)
  }
  return values.concat(come.map(toNumber))
}

function withDigests(digests: string, {there, come}: Placed<FileState>): string {
  const parts: string[] = []
  let end = 0
  for (const [place, value] of there) {
    parts.push(digests.slice(end, place * digestLength), value?.digest ?? '')
    end = (place + 1) * digestLength
  }
  return [...parts, digests.slice(end), ...come.map(({digest}) => digest)].join('')
}
