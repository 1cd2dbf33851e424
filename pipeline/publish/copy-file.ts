import {constants, copyFileSync, lstatSync, rmSync, utimesSync} from 'node:fs'
import {makeRoom} from './make-room.ts'
import type {FileState} from './tree-state.ts'

/**
 * Copies a file of a site into another, in place of what is there; it keeps its time, by which servers
 * tell whoever has it that nothing changed. Where the file system can share blocks, no bytes are copied.
 * It is no hard link: what happens to the one must not happen to the other.
 */
export function copyFile(from: string, to: string, state: FileState): FileState {
  makeRoom(to)
  rmSync(to, {force: true})
  copyFileSync(from, to, constants.COPYFILE_FICLONE)
  utimesSync(to, state.mtime / 1000, state.mtime / 1000)
  const {mtimeMs, ino} = lstatSync(to)
  return {...state, mtime: mtimeMs, ino}
}
