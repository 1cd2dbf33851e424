import {closeSync, fstatSync, mkdirSync, openSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {brotliCompressSync, constants, gzipSync} from 'node:zlib'
import {digest} from '../digest.ts'
import type {FileState} from './site-tree.ts'

/** A file that was written, by its path below the site's folder. */
export type WrittenFile = readonly [file: string, state: FileState]

/** How texts are written: as they are, or also as `.gz` and `.br`, for hosts that send those. */
export type TextForms = 'plain' | 'compressed'

/** Writes files into the folder of a site in the making. */
export interface FileWriter {
  /** Writes a text, and what stands beside it. */
  text: (file: string, text: string) => WrittenFile[]
  bytes: (file: string, content: string | Uint8Array) => WrittenFile
}

/** Smaller texts gain nothing that a network would notice. */
const worthCompressing = 1024

/**
 * Makes what writes files into a folder.
 *
 * @param folder Absolute path.
 */
export function createFileWriter(folder: string, forms: TextForms): FileWriter {
  const made = new Set<string>()
  const bytes = (file: string, content: string | Uint8Array): WrittenFile => {
    const path = join(folder, file)
    const around = dirname(path)
    if (!made.has(around)) mkdirSync(around, {recursive: true})
    made.add(around)
    const descriptor = openSync(path, 'w')
    try {
      writeFileSync(descriptor, content)
      const {size, mtimeMs, ino} = fstatSync(descriptor)
      return [file, {digest: digest(content), size, mtime: mtimeMs, ino}]
    } finally {
      closeSync(descriptor)
    }
  }
  return {
    bytes,
    text: (file, text) => {
      const plain = bytes(file, text)
      if (forms === 'plain' || text.length < worthCompressing) return [plain]
      const gzip = gzipSync(text, {level: constants.Z_BEST_COMPRESSION})
      return [plain, bytes(`${file}.gz`, gzip), bytes(`${file}.br`, brotliCompressSync(text))]
    }
  }
}
