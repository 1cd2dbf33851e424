import type {VFileMessage} from 'vfile-message'
import {compareMessages} from './diagnostic.ts'
import {openLedger} from './make/ledger.ts'
import {lookAtReleases} from './make/look-at-releases.ts'
import {noProgress, type Progress} from './progress.ts'
import {type Cache, noCache} from './publish/cache.ts'
import {readContent} from './read/content.ts'
import {checkNewsroom} from './rules/run-rules.ts'

export interface CheckOptions {
  /** Absolute path of the newsroom. */
  root: string
  /** Files and folders below the root to report on, relative to it, with `/`; all where there are none. */
  paths: readonly string[]
  /** Told after every release; where it is left out, nobody is. */
  progress?: Progress
  /** What was found before; where it is left out, every release is looked at anew. */
  cache?: Cache
}

/**
 * Checks a newsroom: reads all of `content/`, looks at every release in which something may be found that was
 * not found before, gives every message in order.
 */
export function check(options: CheckOptions): VFileMessage[] {
  const {root, paths, progress = noProgress, cache = noCache} = options
  const ledger = openLedger(cache, '')
  const {content, messages, reads} = readContent(root, {before: ledger.reads()})
  ledger.keepReads(reads)
  if (content)
    messages.push(...lookAtReleases(content, ledger, progress), ...checkNewsroom(content))
  const wanted = ({file = ''}: VFileMessage) =>
    paths.length === 0 || paths.some((path) => file === path || file.startsWith(`${path}/`))
  return messages.filter(wanted).sort(compareMessages)
}
