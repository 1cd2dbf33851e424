import {rmdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {attempt} from './attempt.ts'
import {copyFile} from './copy-file.ts'
import {type FileState, folderTime, type SiteTree, type TreeState} from './site-tree.ts'

/**
 * Puts what stays into a site in the making, takes out what goes, and says how it was left.
 *
 * @param base What the site began with.
 * @param target Every file that it is to have; `written` are there already.
 * @param holderOf Gives the absolute path of another site's file with this content.
 */
export function bringUpToDate(
  base: SiteTree,
  target: ReadonlyMap<string, FileState>,
  written: ReadonlySet<string>,
  holderOf: (file: string, content: string) => string
): TreeState {
  const files = new Map<string, FileState>()
  const changed = new Set<string>([''])
  for (const [file, state] of target) {
    const there = written.has(file) ? state : base.find(file, state.digest)
    if (!there || written.has(file)) addFolders(file, changed)
    files.set(file, there ?? copyFile(holderOf(file, state.digest), join(base.folder, file), state))
  }
  const gone = new Set<string>()
  for (const file of [...base.state.files.keys()].filter((name) => !target.has(name))) {
    // Where a folder became a page, its files are gone already.
    attempt(() => rmSync(join(base.folder, file), {force: true}))
    addFolders(file, changed)
    addFolders(file, gone)
  }
  gone.delete('')
  for (const folder of [...gone].sort((a, b) => b.length - a.length)) {
    attempt(() => rmdirSync(join(base.folder, folder)))
  }
  return {files, folders: foldersOf(base, target, changed)}
}

/** When an entry of each folder of a site last came or went. */
function foldersOf(
  base: SiteTree,
  target: ReadonlyMap<string, FileState>,
  changed: ReadonlySet<string>
): Map<string, number> {
  const names = new Set([''])
  for (const file of target.keys()) addFolders(file, names)
  const times = new Map<string, number>()
  for (const name of names) {
    const known = changed.has(name) ? undefined : base.state.folders.get(name)
    times.set(name, known ?? folderTime(join(base.folder, name)) ?? 0)
  }
  return times
}

/** Adds the folder of a file, and all that are around it. */
function addFolders(file: string, folders: Set<string>): void {
  let end = file.lastIndexOf('/')
  while (end > 0) {
    const folder = file.slice(0, end)
    if (folders.has(folder)) return
    folders.add(folder)
    end = folder.lastIndexOf('/')
  }
}
