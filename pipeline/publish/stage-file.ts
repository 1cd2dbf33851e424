import {closeSync, fstatSync, lstatSync, mkdirSync, openSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {brotliCompressSync, constants, gzipSync} from 'node:zlib'
import {digest} from '../digest.ts'
import {attempt} from './attempt.ts'
import type {FileState} from './site-tree.ts'

/** A file that was written, by its path below the site's folder. */
export type StagedFile = readonly [file: string, state: FileState]

/** How texts are written: as they are, or also as `.gz` and `.br`, for hosts that send those. */
export type TextForms = 'plain' | 'compressed'

/** Writes a text into the folder of a site in the making. */
export function stageText(
  folder: string,
  file: string,
  text: string,
  forms: TextForms
): StagedFile[] {
  const plain = stageBytes(folder, file, text)
  if (forms === 'plain' || text.length < worthCompressing) return [plain]
  const gzip = gzipSync(text, {level: constants.Z_BEST_COMPRESSION})
  return [
    plain,
    stageBytes(folder, `${file}.gz`, gzip),
    stageBytes(folder, `${file}.br`, brotliCompressSync(text))
  ]
}

/** Smaller texts gain nothing that a network would notice. */
const worthCompressing = 1024

/** Writes a file into the folder of a site in the making. A file that is there may be another site's too: it is left to that. */
export function stageBytes(folder: string, file: string, content: string | Uint8Array): StagedFile {
  const descriptor = create(join(folder, file))
  try {
    writeFileSync(descriptor, content)
    const {size, mtimeMs, ino} = fstatSync(descriptor)
    return [file, {digest: digest(content), size, mtime: mtimeMs, ino}]
  } finally {
    closeSync(descriptor)
  }
}

function create(path: string): number {
  try {
    return openSync(path, 'wx')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    if (error.code === 'EEXIST') rmSync(path, {recursive: true})
    else if (error.code === 'ENOENT' || error.code === 'ENOTDIR') makeFolder(dirname(path))
    else throw error
    return openSync(path, 'wx')
  }
}

/** Makes a folder with all that are around it; a file of the site before that stands in the way goes. */
function makeFolder(folder: string): void {
  if (attempt(() => mkdirSync(folder, {recursive: true}) ?? '') !== undefined) return
  const around = dirname(folder)
  if (lstatSync(folder, {throwIfNoEntry: false})?.isFile()) rmSync(folder)
  else if (around !== folder) makeFolder(around)
  mkdirSync(folder, {recursive: true})
}
