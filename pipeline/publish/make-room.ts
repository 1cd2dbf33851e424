import {lstatSync, mkdirSync, rmSync} from 'node:fs'
import {dirname} from 'node:path'
import {attempt} from './attempt.ts'

/** Makes room for a file in a site: its folder is there then, and no folder of another site is in its place. */
export function makeRoom(path: string): void {
  makeFolder(dirname(path))
  if (lstatSync(path, {throwIfNoEntry: false})?.isDirectory()) rmSync(path, {recursive: true})
}

/** Makes a folder with all that are around it; a file that stands in the way goes. */
function makeFolder(folder: string): void {
  if (attempt(() => mkdirSync(folder, {recursive: true}) ?? '') !== undefined) return
  const around = dirname(folder)
  if (lstatSync(folder, {throwIfNoEntry: false})?.isFile()) rmSync(folder)
  else if (around !== folder) makeFolder(around)
  mkdirSync(folder, {recursive: true})
}
