import {existsSync, readdirSync, renameSync, rmSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {clearLock} from './lock.ts'

/** What a folder beside the output folder is for: new files, the site in the making, the site before. */
export type Role = 'new' | 'base' | 'old'

/** A folder beside the output folder, of this process alone. */
export const beside = (out: string, role: Role): string =>
  join(dirname(out), `.${basename(out)}.${role}-${process.pid}`)

export const lockOf = (out: string): string => join(dirname(out), `.${basename(out)}.lock`)

/** Clears what this process had begun to write, and what others left that are no more. */
export function clearLeftovers(out: string): void {
  if (!existsSync(dirname(out))) return
  heal(out)
  clearLock(lockOf(out))
}

/** Puts the old site back where a build stopped between its two renames, and clears what is left over. */
export function heal(out: string): void {
  const prefix = `.${basename(out)}.`
  for (const name of readdirSync(dirname(out)).filter((entry) => entry.startsWith(prefix))) {
    const {role, pid} = leftover.exec(name.slice(prefix.length))?.groups ?? {}
    if (role === undefined || isRunning(Number(pid))) continue
    const path = join(dirname(out), name)
    if (role === 'old' && !existsSync(out)) renameSync(path, out)
    else rmSync(path, {recursive: true, force: true})
  }
}

const leftover = /^(?<role>new|base|old)-(?<pid>\d+)$/

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
