import {closeSync, fstatSync, mkdirSync, openSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {brotliCompressSync, constants, gzipSync} from 'node:zlib'
import {digest} from '../digest.ts'
import type {FileState} from './tree-state.ts'

/** A file that was written, by its path below the site's folder. */
export type WrittenFile = readonly [file: string, state: FileState]

/** How texts are written: as they are, or also as `.gz` and `.br`, for hosts that send those. */
export type TextForms = 'plain' | 'compressed'

/** Writes files into the folder of a site in the making. */
export interface FileWriter {
  /** Writes a file, with the digest of its content where that is known; where it is a text, what stands beside it too. */
  write: (file: string, content: string | Uint8Array, known?: string) => WrittenFile[]
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
  const writeOne = (
    file: string,
    content: string | Uint8Array,
    known = digest(content)
  ): WrittenFile => {
    const path = join(folder, file)
    const around = dirname(path)
    if (!made.has(around)) mkdirSync(around, {recursive: true})
    made.add(around)
    const descriptor = openSync(path, 'w')
    try {
      writeFileSync(descriptor, content)
      const {size, mtimeMs, ino} = fstatSync(descriptor)
      return [file, {digest: known, size, mtime: mtimeMs, ino}]
    } finally {
      closeSync(descriptor)
    }
  }
  return {
    write: (file, content, known) => {
      const plain = writeOne(file, content, known)
      const isText = typeof content === 'string' && content.length >= worthCompressing
      if (forms === 'plain' || !isText) return [plain]
      const gzip = gzipSync(content, {level: constants.Z_BEST_COMPRESSION})
      const brotli = brotliCompressSync(content)
      return [plain, writeOne(`${file}.gz`, gzip), writeOne(`${file}.br`, brotli)]
    }
  }
}
