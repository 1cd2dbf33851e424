import {closeSync, openSync, readFileSync, rmSync, writeSync} from 'node:fs'
import {hostname} from 'node:os'
import {UsageError} from '../usage-error.ts'

/**
 * Takes the lock of an output folder, so that two builds do not write into it at once.
 *
 * @param path Absolute path of the lock's file.
 * @returns Gives the lock back.
 * @throws UsageError where another process that is running holds it; a lock of one that is not is taken over.
 */
export function takeLock(path: string): () => void {
  for (;;) {
    try {
      const file = openSync(path, 'wx')
      writeSync(file, `${process.pid} ${hostname()}\n`)
      closeSync(file)
      return () => clearLock(path)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      const holder = holderOf(path)
      if (holder && isRunning(holder)) {
        throw new UsageError(
          `Another build, process ${holder.pid} on ${holder.host}, is writing there; wait for it, or remove ${path} if it is not`
        )
      }
      rmSync(path, {force: true})
    }
  }
}

/** Removes a lock that this process holds, or one that ended; that of another at work stays. */
export function clearLock(path: string): void {
  const holder = holderOf(path)
  if (holder && !isRunning(holder)) rmSync(path, {force: true})
}

interface Holder {
  pid: number
  host: string
}

/** Who holds a lock; nobody where its file is gone, or was cut off before it said so. */
function holderOf(path: string): Holder | undefined {
  try {
    const [, pid, host] = /^(\d+) (\S+)\n$/.exec(readFileSync(path, 'utf8')) ?? []
    return pid === undefined || host === undefined ? undefined : {pid: Number(pid), host}
  } catch {
    return undefined
  }
}

/** Whether the holder may be at work: of another machine, nobody can tell. */
function isRunning({pid, host}: Holder): boolean {
  if (host !== hostname()) return true
  if (pid === process.pid) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // The process is there, and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
