import {constants, copyFileSync, lstatSync, rmSync, utimesSync} from 'node:fs'
import {attempt} from './attempt.ts'
import {makeRoom} from './make-room.ts'
import type {FileState} from './tree-state.ts'

/** Copies a file of a site into another, where its folder is there and nothing is in its place; says how it is there. */
export type CopyNew = (from: string, to: string, state: FileState) => FileState

/** Copies a file of a site into another, in place of what is there. */
export function copyFile(from: string, to: string, state: FileState): FileState {
  makeRoom(to)
  rmSync(to, {force: true})
  return createCopier()(from, to, state)
}

/**
 * Makes the function that copies the files of a site. A copy keeps its time, by which servers tell whoever has it that nothing
 * changed. Where the file system can share blocks, no bytes are copied; that is tried once, for it takes as long as to copy a
 * small file. It is no hard link: what happens to the one must not happen to the other.
 */
export function createCopier(): CopyNew {
  let mode: number | undefined
  return (from, to, state) => {
    mode ??= canClone(from, to) ? constants.COPYFILE_FICLONE : 0
    copyFileSync(from, to, mode)
    utimesSync(to, state.mtime / 1000, state.mtime / 1000)
    const {mtimeMs, ino} = lstatSync(to)
    return {...state, mtime: mtimeMs, ino}
  }
}

const canClone = (from: string, to: string): boolean =>
  attempt(() => copyFileSync(from, to, constants.COPYFILE_FICLONE_FORCE) ?? true) === true
