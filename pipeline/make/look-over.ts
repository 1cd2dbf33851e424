import {Worker} from 'node:worker_threads'
import type {LeftTrees} from '../publish/staging.ts'
import type {Books, Ledger} from './ledger.ts'

/** A site, and where it is written down how it was left. */
export interface LeftSite {
  /** Absolute path. */
  folder: string
  which: keyof LeftTrees
  books: Books
}

/** A look at a site. */
export interface LookOver {
  /** Whether it is wholly as it was left; where that is not known, it is not said. */
  isAsLeft: Promise<boolean>
  /** Ends looking. */
  end: () => Promise<void>
}

/** What the thread tells: whether the site is as it was left. */
export type Seen = boolean

/** Pages and feeds from which a thread is worth its start; a smaller site is looked at before it has begun. */
const worthThread = 500

/** A site that is not looked at. */
export const noLook: LookOver = {isAsLeft: Promise.resolve(false), end: async () => undefined}

/**
 * Looks over a site on a thread, beside whatever else is done: to ask the disk for every file of ten thousand releases
 * takes as long as to read these.
 *
 * @param folder Absolute path of the site.
 */
export function lookOver(
  {books, summary}: Ledger,
  which: keyof LeftTrees,
  folder: string
): LookOver {
  const {pages = 0, feeds = 0} = summary?.report.published ?? {}
  if (!books || pages + feeds < worthThread) return noLook
  const site: LeftSite = {folder, which, books}
  const thread = new Worker(new URL('./look-over-thread.js', import.meta.url), {workerData: site})
  const isAsLeft = new Promise<boolean>((resolve) => {
    thread.on('message', (seen: Seen) => resolve(seen))
    // Where the thread fails, nothing was seen.
    thread.on('error', () => resolve(false))
    thread.on('exit', () => resolve(false))
  })
  return {
    isAsLeft,
    end: async () => {
      await thread.terminate()
    }
  }
}
