import {lstatSync, readdirSync, readFileSync, type Stats} from 'node:fs'
import {join} from 'node:path'
import {digest} from '../digest.ts'
import {once} from '../once.ts'
import {attempt} from './attempt.ts'
import {
  type FileState,
  hasContent,
  noTree,
  type SeenTree,
  type SitePaths,
  stateIn,
  statesIn,
  type TreeState
} from './tree-state.ts'

/** A site in a folder, and whether it is still as a build left it. */
export interface SiteTree {
  /** Absolute path. */
  folder: string
  state: TreeState
  /** Whether a file is there with this content still. */
  has: (file: string, content: string) => boolean
  /** What is known of a file that is there with this content; nothing where it is not, or not any more. */
  find: (file: string, content: string) => FileState | undefined
  /** Whether every file is as it was left, and nothing else came. */
  isWhole: () => boolean
  /** Whether nothing came and nothing went since. */
  isTidy: () => boolean
  /** The same site, whose folder was moved: what was seen of its files was seen. */
  movedTo: (folder: string) => SiteTree
}

export interface TreeOptions {
  /** Whether all of it was seen to be as it was left, so that nothing needs to be looked at. */
  isAsLeft?: boolean
  /** What was seen of its files. */
  seen?: Map<string, FileState | undefined>
}

/** Opens a site that may be there; `state` is what a build wrote down of it. */
export function openTree(
  folder: string,
  state: TreeState = noTree,
  {isAsLeft = false, seen = new Map()}: TreeOptions = {}
): SiteTree {
  if (isAsLeft) return untouchedTree(folder, state)
  const {folders} = state.paths
  const children = once(() => childrenOf(state.paths))
  const timesNow = once(() => folders.map((name) => folderTime(join(folder, name))))
  const isFolderAsLeft = (name: string, at: number): boolean => {
    const now = timesNow()[at]
    if (now === undefined) return false
    return now === state.columns.times[at] || hasOnly(join(folder, name), children().get(name))
  }
  const isTidy = once(() => folders.includes('') && folders.every(isFolderAsLeft))
  const find = (file: string, content: string): FileState | undefined => {
    if (!hasContent(state, file, content)) return undefined
    if (!seen.has(file)) seen.set(file, unchanged(join(folder, file), stateIn(state, file)))
    return seen.get(file)
  }
  return {
    folder,
    state,
    has: (file, content) => find(file, content) !== undefined,
    find,
    isTidy,
    movedTo: (other) => {
      const {columns} = state
      const times = isTidy() ? timesNow().map((time = 0) => time) : columns.times
      return openTree(other, {...state, columns: {...columns, times}}, {seen})
    },
    isWhole: () =>
      isTidy() &&
      [...statesIn(state)].every(([file, known]) => unchanged(join(folder, file), known))
  }
}

/** A site that was looked over. */
const untouchedTree = (folder: string, state: TreeState): SiteTree => ({
  folder,
  state,
  has: (file, content) => hasContent(state, file, content),
  find: (file, content) => (hasContent(state, file, content) ? stateIn(state, file) : undefined),
  isTidy: () => true,
  isWhole: () => true,
  movedTo: (other) => untouchedTree(other, state)
})

/** What each folder of a site has in it, by name. */
function childrenOf({files, folders}: SitePaths): Map<string, Set<string>> {
  const children = new Map<string, Set<string>>()
  for (const path of [...files, ...folders]) {
    if (path === '') continue
    const end = path.lastIndexOf('/')
    const around = path.slice(0, Math.max(end, 0))
    const known = children.get(around) ?? new Set()
    children.set(around, known.add(path.slice(end + 1)))
  }
  return children
}

/** Whether a folder whose time changed, as when it was unpacked elsewhere, has in it what it had. */
function hasOnly(folder: string, names: ReadonlySet<string> = new Set()): boolean {
  const found = attempt(() => readdirSync(folder))
  return found?.length === names.size && found.every((name) => names.has(name))
}

/** A file that looks as it was left is that; of another, its content decides. */
function unchanged(path: string, known: FileState | undefined): FileState | undefined {
  const now = lstatSync(path, {throwIfNoEntry: false})
  if (!now || !known) return undefined
  if (looksAsLeft(now, known)) return known
  if (!now.isFile() || now.size !== known.size || !isReadable(now)) return undefined
  const content = attempt(() => digest(readFileSync(path)))
  return content === known.digest ? {...known, mtime: now.mtimeMs, ino: now.ino} : undefined
}

/**
 * Whether a site is as it was left, to the time of every file; the first that is not ends the look.
 *
 * @param isWanted Whether somebody wants to know still, asked now and then; without an answer, it is not.
 */
export function isAsLeft(
  folder: string,
  {paths, columns}: SeenTree,
  isWanted = () => true
): boolean {
  const {sizes, mtimes, inos, times} = columns
  for (const [at, name] of paths.folders.entries()) {
    if (at % looksAtOnce === 0 && !isWanted()) return false
    if (folderTime(`${folder}/${name}`) !== times[at]) return false
  }
  for (const [at, file] of paths.files.entries()) {
    if (at % looksAtOnce === 0 && !isWanted()) return false
    const now = lstatSync(`${folder}/${file}`, {throwIfNoEntry: false})
    const left = {size: sizes[at], mtime: mtimes[at], ino: inos[at]}
    if (!now || !looksAsLeft(now, left)) return false
  }
  return paths.folders.includes('')
}

/** How much is looked at before it is asked whether that is wanted still. */
const looksAtOnce = 500

/** Whether nothing but its bytes could have changed in a file, by what the disk says of it. */
const looksAsLeft = (
  now: Stats,
  {size, mtime, ino}: Record<'size' | 'mtime' | 'ino', number | undefined>
): boolean =>
  now.mtimeMs === mtime && now.ino === ino && now.size === size && now.isFile() && isReadable(now)

/** Whether its owner may read a file: a server could not send another. */
const isReadable = ({mode}: {mode: number}): boolean => (mode & 0o400) !== 0

/** When an entry of a folder last came or went; nothing where it is none. */
export function folderTime(path: string): number | undefined {
  const now = lstatSync(path, {throwIfNoEntry: false})
  return now?.isDirectory() ? now.mtimeMs : undefined
}
