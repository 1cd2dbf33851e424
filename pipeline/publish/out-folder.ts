import {existsSync, mkdirSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {dirname, join, relative, resolve, sep} from 'node:path'
import {UsageError} from '../usage-error.ts'
import {heal, lockOf} from './leftovers.ts'
import {takeLock} from './lock.ts'

/**
 * Refuses an output folder whose replacement would destroy what this tool did not write.
 *
 * @param out Absolute path of the output folder.
 * @param root Absolute path of the newsroom.
 * @throws UsageError with a sentence for the person at the command line.
 */
export function checkOutFolder(out: string, root: string): void {
  const content = join(root, 'content')
  if (isWithin(root, out))
    throw new UsageError(`The output folder ${out} holds the newsroom itself`)
  if (isWithin(out, content)) throw new UsageError(`The output folder ${out} is inside content/`)
  if (!existsSync(out)) return
  if (!statSync(out).isDirectory()) throw new UsageError(`${out} is a file, expected a folder`)
  if (readdirSync(out).length > 0 && !isSite(out)) {
    throw new UsageError(`The output folder ${out} holds files that tonggao did not write`)
  }
}

/**
 * Takes an output folder for a build, so that no other writes into it meanwhile. What one left that was interrupted is put
 * right first.
 *
 * @returns Gives it back.
 * @throws UsageError where another build is writing there.
 */
export function takeOutFolder(out: string): () => void {
  mkdirSync(dirname(out), {recursive: true})
  const unlock = takeLock(lockOf(out))
  heal(out)
  return unlock
}

/** Whether `path` is `folder` or lies below it. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path))
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`))
}

/** A site of ours says so in its first page. */
function isSite(out: string): boolean {
  const index = join(out, 'index.html')
  return (
    existsSync(index) &&
    readFileSync(index, 'utf8').includes('<meta name="generator" content="tonggao">')
  )
}
