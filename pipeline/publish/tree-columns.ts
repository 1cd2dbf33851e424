import {lstatSync} from 'node:fs'
import {type FileState, folderTime, looksAsLeft, type TreeState} from './site-tree.ts'

/** A site as it is written down: column by column, which is a third of the text, and read in a fifth of the time. */
export interface TreeColumns {
  files: readonly string[]
  /** One after the other. */
  digests: string
  sizes: readonly number[]
  mtimes: readonly number[]
  inos: readonly number[]
  folders: readonly string[]
  times: readonly number[]
}

/** Puts how a site was left in columns. */
export function columnsOfTree({files, folders}: TreeState): TreeColumns {
  const states = [...files.values()]
  return {
    files: [...files.keys()],
    digests: states.map(({digest}) => digest).join(''),
    sizes: states.map(({size}) => size),
    mtimes: states.map(({mtime}) => mtime),
    inos: states.map(({ino}) => ino),
    folders: [...folders.keys()],
    times: [...folders.values()]
  }
}

/** How a site was left, of its columns. */
export function treeOfColumns(columns: TreeColumns): TreeState {
  const {digests, sizes, mtimes, inos, times} = columns
  const files = new Map<string, FileState>()
  for (const [at, file] of columns.files.entries()) {
    files.set(file, {
      digest: digests.slice(at * digestLength, (at + 1) * digestLength),
      size: sizes[at] ?? 0,
      mtime: mtimes[at] ?? 0,
      ino: inos[at] ?? 0
    })
  }
  return {files, folders: new Map(columns.folders.map((name, at) => [name, times[at] ?? 0]))}
}

/** Letters of SHA-256 in hexadecimal. */
const digestLength = 64

/** Whether a site is as it was left, to the time of every file; the first that is not ends the look. */
export function isAsLeft(folder: string, columns: TreeColumns): boolean {
  const {files, sizes, mtimes, inos, folders, times} = columns
  for (const [at, name] of folders.entries()) {
    if (folderTime(`${folder}/${name}`) !== times[at]) return false
  }
  for (const [at, file] of files.entries()) {
    const now = lstatSync(`${folder}/${file}`, {throwIfNoEntry: false})
    const left = {size: sizes[at], mtime: mtimes[at], ino: inos[at]}
    if (!now || !looksAsLeft(now, left)) return false
  }
  return folders.includes('')
}
