import {renameSync} from 'node:fs'
import {makeRoom} from './make-room.ts'

/** Moves a file within a file system into the place of what is there: a file, or a folder of another site. */
export function moveFile(from: string, to: string): void {
  makeRoom(to)
  renameSync(from, to)
}
