import {lstatSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {digest} from '../digest.ts'
import {once} from '../once.ts'
import {attempt} from './attempt.ts'
import {copyFile} from './copy-file.ts'
import {addFolders} from './folders-around.ts'
import type {Lag} from './lag.ts'
import {beside} from './leftovers.ts'
import {moveFile} from './move-file.ts'
import {folderTime} from './site-tree.ts'
import {exchange} from './swap.ts'
import type {TreeChanges} from './tree-changes.ts'
import type {FileState} from './tree-state.ts'

/** A site in which a few files are written anew, and all others stay as they are. */
export interface Patch {
  /** Folder that new files are written to. */
  folder: () => string
  /** Puts the spare site with the new files in the old one's place; nothing where it cannot be brought up to date. */
  publish: (files: NewFiles) => Patched | undefined
  /** Ends: what was not published is thrown away. */
  discard: () => void
}

interface NewFiles {
  /** Those that were written to the folder. */
  written: ReadonlyMap<string, FileState>
  /** What the spare site lacks of the published one. */
  lag: Lag
}

/** Files from which to patch a site gains nothing over bringing all of it up to date. */
export const mostInPatch = 2_000

/** What was published. */
interface Patched {
  /** What became of the site that was the spare one. */
  changes: TreeChanges
  /** What the next spare site lacks of it; nothing where there is none. */
  lag: Lag | undefined
}

export interface PatchOptions {
  /** Absolute path of the output folder. */
  out: string
  /** Absolute path of the folder of the spare site, which is as it was left. */
  spare: string
}

/**
 * Begins a patch: what staging does for a site of which anything may have changed, for one in which few files did. It costs
 * what those cost. The output folder was taken.
 */
export function openPatch({out, spare}: PatchOptions): Patch {
  const staged = beside(out, 'new')
  const base = beside(out, 'base')
  const folder = once(() => {
    rmSync(staged, {recursive: true, force: true})
    mkdirSync(staged)
    return staged
  })
  return {
    folder,
    publish: ({written, lag}) => {
      const held = heldIn(out, lag, written)
      if (!held) return undefined
      const nextLag = changedIn(out, written)
      rmSync(base, {recursive: true, force: true})
      if (attempt(() => renameSync(spare, base) ?? true) === undefined) return undefined
      const files = {
        ...moveNew(written, folder(), base),
        ...bringHeld(held, out, base)
      }
      const changes = {files, folders: foldersAround(files, base)}
      const isKept = exchange({out, staged: base, spare})
      return {changes, lag: isKept ? nextLag : undefined}
    },
    discard: () => {
      for (const left of [staged, base]) rmSync(left, {recursive: true, force: true})
    }
  }
}

/** Moves those files into a site that it does not have already; says how they are there. */
function moveNew(written: NewFiles['written'], from: string, site: string): TreeChanges['files'] {
  const anew = [...written].filter(([file, state]) => contentOf(join(site, file)) !== state.digest)
  for (const [file] of anew) moveFile(join(from, file), join(site, file))
  return Object.fromEntries(anew)
}

/** Copies files of another site into a site, and takes those out that are gone; says how they are there. */
function bringHeld(held: Held, from: string, site: string): TreeChanges['files'] {
  const brought = [...held].map(([file, state]) => {
    const path = join(site, file)
    if (state) return [file, copyFile(join(from, file), path, state)] as const
    attempt(() => rmSync(path, {force: true}))
    return [file, null] as const
  })
  return Object.fromEntries(brought)
}

/** How files are in a site that another lacks; nothing of those that it has too many. */
type Held = ReadonlyMap<string, FileState | null>

/** Looks for what another site lacks; no answer where something of it is not as it should be. */
function heldIn(site: string, lag: Lag, written: NewFiles['written']): Held | undefined {
  const held = new Map<string, FileState | null>()
  for (const [file, content] of Object.entries(lag)) {
    if (written.has(file)) continue
    const path = join(site, file)
    if (content !== null && contentOf(path) !== content) return undefined
    held.set(file, content === null ? null : stateOf(path, content))
  }
  return held
}

/** Those of some files that a site does not have as they are now. */
function changedIn(site: string, written: NewFiles['written']): Lag {
  const changed = [...written].filter(
    ([file, state]) => contentOf(join(site, file)) !== state.digest
  )
  return Object.fromEntries(changed.map(([file, state]) => [file, state.digest]))
}

/** Takes out of a site the folders that lost all they had; gives the times of all in which something came or went. */
function foldersAround(files: TreeChanges['files'], site: string): Record<string, number | null> {
  const folders = new Set([''])
  for (const file of Object.keys(files)) addFolders(file, folders)
  const gone = new Set<string>()
  for (const [file, state] of Object.entries(files)) if (!state) addFolders(file, gone)
  for (const name of [...gone].sort((a, b) => b.length - a.length)) {
    attempt(() => rmdirSync(join(site, name)))
  }
  return Object.fromEntries(
    [...folders].map((name) => [name, folderTime(join(site, name)) ?? null])
  )
}

const contentOf = (path: string): string | undefined => attempt(() => digest(readFileSync(path)))

function stateOf(path: string, content: string): FileState {
  const {size, mtimeMs, ino} = lstatSync(path)
  return {digest: content, size, mtime: mtimeMs, ino}
}
