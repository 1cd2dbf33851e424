import {lstatSync, readdirSync, readFileSync, type Stats} from 'node:fs'
import {join} from 'node:path'
import {digest} from '../digest.ts'
import {once} from '../once.ts'
import {attempt} from './attempt.ts'

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

/** A site as a build left it. */
export interface TreeState {
  /** By path below the site's folder, with `/`. */
  files: ReadonlyMap<string, FileState>
  /** Milliseconds since 1970 at which an entry of each folder last came or went. */
  folders: ReadonlyMap<string, number>
}

/** A site of which nothing is known. */
export const noTree: TreeState = {files: new Map(), folders: new Map()}

/** A site in a folder, and whether it is still as a build left it. */
export interface SiteTree {
  /** Absolute path. */
  folder: string
  state: TreeState
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
  const times = new Map<string, number>()
  const children = once(() => childrenOf(state))
  const isFolderAsLeft = ([name, mtime]: [string, number]): boolean => {
    const now = folderTime(join(folder, name))
    if (now === undefined) return false
    times.set(name, now)
    return now === mtime || hasOnly(join(folder, name), children().get(name))
  }
  const isTidy = once(() => state.folders.has('') && [...state.folders].every(isFolderAsLeft))
  return {
    folder,
    state,
    find: (file, content) => {
      const known = state.files.get(file)
      if (known?.digest !== content) return undefined
      if (!seen.has(file)) seen.set(file, unchanged(join(folder, file), known))
      return seen.get(file)
    },
    isTidy,
    movedTo: (other) =>
      openTree(other, {...state, folders: isTidy() ? times : state.folders}, {seen}),
    isWhole: () =>
      isTidy() && [...state.files].every(([file, known]) => unchanged(join(folder, file), known))
  }
}

/** A site that was looked over. */
const untouchedTree = (folder: string, state: TreeState): SiteTree => ({
  folder,
  state,
  find: (file, content) => {
    const known = state.files.get(file)
    return known?.digest === content ? known : undefined
  },
  isTidy: () => true,
  isWhole: () => true,
  movedTo: (other) => untouchedTree(other, state)
})

/** What each folder of a site has in it, by name. */
function childrenOf({files, folders}: TreeState): Map<string, Set<string>> {
  const children = new Map<string, Set<string>>()
  for (const path of [...files.keys(), ...folders.keys()]) {
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
function unchanged(path: string, known: FileState): FileState | undefined {
  const now = lstatSync(path, {throwIfNoEntry: false})
  if (now && looksAsLeft(now, known)) return known
  if (!now?.isFile() || now.size !== known.size || !isReadable(now)) return undefined
  const content = attempt(() => digest(readFileSync(path)))
  return content === known.digest ? {...known, mtime: now.mtimeMs, ino: now.ino} : undefined
}

/** Whether nothing but its bytes could have changed in a file, by what the disk says of it. */
export const looksAsLeft = (
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
