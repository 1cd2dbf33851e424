import {lstatSync, mkdirSync, renameSync, rmSync} from 'node:fs'
import {dirname} from 'node:path'
import {attempt} from './attempt.ts'

/** Moves a file within a file system into the place of what is there: a file, or a folder of another site. */
export function moveFile(from: string, to: string): void {
  makeFolder(dirname(to))
  if (lstatSync(to, {throwIfNoEntry: false})?.isDirectory()) rmSync(to, {recursive: true})
  renameSync(from, to)
}

/** Makes a folder with all that are around it; a file that stands in the way goes. */
function makeFolder(folder: string): void {
  if (attempt(() => mkdirSync(folder, {recursive: true}) ?? '') !== undefined) return
  const around = dirname(folder)
  if (lstatSync(folder, {throwIfNoEntry: false})?.isFile()) rmSync(folder)
  else if (around !== folder) makeFolder(around)
  mkdirSync(folder, {recursive: true})
}
