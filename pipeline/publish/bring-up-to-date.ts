import {rmdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {attempt} from './attempt.ts'
import {copyFile} from './copy-file.ts'
import {addFolders} from './folders-around.ts'
import {folderTime, type SiteTree} from './site-tree.ts'
import {type FileState, recordTree, type TreeState} from './tree-state.ts'

/** A file of another site that a new one is to have. */
export interface HeldFile {
  /** Absolute path. */
  path: string
  state: FileState
}

export interface BringUpToDateOptions {
  /** What the site began with. */
  base: SiteTree
  /** Every file that it is to have, with the digest of its content. */
  target: ReadonlyMap<string, string>
  /** Those that were written, and are there already. */
  written: ReadonlyMap<string, FileState>
  /** Finds a file of another site with this content. */
  holderOf: (file: string, content: string) => HeldFile | undefined
}

/** Puts what stays into a site in the making, takes out what goes, and says how it was left. */
export function bringUpToDate(options: BringUpToDateOptions): TreeState {
  const {base, target, written, holderOf} = options
  const {files, folders} = base.state.paths
  const {times} = base.state.columns
  const record = recordTree(base.state.paths)
  const changed = new Set<string>([''])
  for (const [file, content] of target) {
    const there = written.has(file) ? undefined : base.find(file, content)
    if (!there) addFolders(file, changed)
    const state = there ?? written.get(file) ?? copyInto(base.folder, file, holderOf(file, content))
    record.addFile(file, state)
  }
  const gone = new Set<string>()
  for (const file of files.filter((name) => !target.has(name))) {
    // Where a folder became a page, its files are gone already.
    attempt(() => rmSync(join(base.folder, file), {force: true}))
    addFolders(file, changed)
    addFolders(file, gone)
  }
  for (const folder of [...gone].sort((a, b) => b.length - a.length)) {
    attempt(() => rmdirSync(join(base.folder, folder)))
  }
  for (const [at, name] of folders.entries()) {
    const time = changed.delete(name) ? folderTime(join(base.folder, name)) : times[at]
    if (time !== undefined) record.addFolder(name, time)
  }
  for (const name of changed) record.addFolder(name, folderTime(join(base.folder, name)) ?? 0)
  return record.tree()
}

function copyInto(folder: string, file: string, held: HeldFile | undefined): FileState {
  if (!held) throw new TypeError(`${file} was there when it was kept`)
  return copyFile(held.path, join(folder, file), held.state)
}
