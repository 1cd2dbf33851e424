import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {brotliCompressSync, constants, gzipSync} from 'node:zlib'
import {digest} from '../digest.ts'
import {outputFile, type SitePath} from '../routes.ts'
import {takeLock} from './lock.ts'

/** Digests of a site's texts, by file below the output folder. */
export type Manifest = Readonly<Record<string, string>>

/** A site in the making, beside the one that readers see. */
export interface Staging {
  /** Writes the file that a path is served from. */
  write: (path: SitePath, content: string) => void
  /** Writes bytes to where a path is served from. */
  writeBytes: (path: SitePath, bytes: Uint8Array) => void
  /** Digests of the texts that were written, by file below the output folder. */
  written: Manifest
  /** Puts the new site in the old one's place. */
  publish: () => void
  /** Ends: a new site that was not published is thrown away, and the next build may begin. */
  discard: () => void
}

/**
 * Opens a staging folder beside the output folder, on the same file system, so that publishing is
 * two renames. What a build that was interrupted left behind is put right first.
 *
 * @param out Absolute path of the output folder.
 * A text that is as it was is not written again but linked, so that it keeps its time, and a server says
 * to whoever has it that nothing changed.
 *
 * @param texts Whether each text is also written as `.gz` and `.br`, for hosts that send those.
 * @param before What the site that is there was made of, as far as that is known.
 */
export function openStaging(
  out: string,
  texts: 'plain' | 'compressed' = 'plain',
  before: Manifest = {}
): Staging {
  const beside = (role: 'new' | 'old', pid: number) =>
    join(dirname(out), `.${basename(out)}.${role}-${pid}`)
  mkdirSync(dirname(out), {recursive: true})
  const unlock = takeLock(join(dirname(out), `.${basename(out)}.lock`))
  heal(out)
  const staged = beside('new', process.pid)
  const replaced = beside('old', process.pid)
  rmSync(staged, {recursive: true, force: true})
  mkdirSync(staged)

  const written: Record<string, string> = {}
  const folders = new Set(['.'])
  // Making a folder with all that are above it asks for each of them every time.
  const makeFolder = (folder: string): void => {
    if (folders.has(folder)) return
    makeFolder(dirname(folder))
    mkdirSync(join(staged, folder))
    folders.add(folder)
  }
  const place = (path: SitePath): string => {
    const file = outputFile(path)
    const folder = dirname(file)
    makeFolder(folder)
    return join(staged, file)
  }
  return {
    written,
    write: (path, content) => {
      const file = place(path)
      const name = outputFile(path)
      const made = digest(content)
      written[name] = made
      const old = join(out, name)
      if (before[name] !== made || !linkText(old, file, content)) writeFileSync(file, content)
      if (texts === 'compressed') writeCompressed(file, content)
    },
    writeBytes: (path, bytes) => writeFileSync(place(path), bytes),
    publish: () => {
      if (existsSync(out)) renameSync(out, replaced)
      renameSync(staged, out)
      rmSync(replaced, {recursive: true, force: true})
    },
    discard: () => {
      rmSync(staged, {recursive: true, force: true})
      unlock()
    }
  }
}

/** Gives a text of the old site to the new one too; says whether it could be. */
function linkText(old: string, file: string, content: string): boolean {
  try {
    if (lstatSync(old).size !== Buffer.byteLength(content)) return false
    linkSync(old, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}

/** Smaller texts gain nothing that a network would notice. */
const worthCompressing = 1024

function writeCompressed(file: string, content: string): void {
  if (content.length < worthCompressing) return
  writeFileSync(`${file}.gz`, gzipSync(content, {level: constants.Z_BEST_COMPRESSION}))
  writeFileSync(`${file}.br`, brotliCompressSync(content))
}

/** Puts the old site back where a build stopped between its two renames, and clears what is left over. */
function heal(out: string): void {
  const prefix = `.${basename(out)}.`
  for (const name of readdirSync(dirname(out)).filter((entry) => entry.startsWith(prefix))) {
    const {role, pid} = leftover.exec(name.slice(prefix.length))?.groups ?? {}
    if (role === undefined || isRunning(Number(pid))) continue
    const path = join(dirname(out), name)
    if (role === 'old' && !existsSync(out)) renameSync(path, out)
    else rmSync(path, {recursive: true, force: true})
  }
}

const leftover = /^(?<role>new|old)-(?<pid>\d+)$/

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
