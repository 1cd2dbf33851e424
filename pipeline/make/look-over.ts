import {Worker} from 'node:worker_threads'
import type {LeftTrees} from '../publish/staging.ts'
import type {Books, Ledger} from './ledger.ts'

/** A site that is to be looked at. */
export interface LookedAt {
  /** Absolute path. */
  folder: string
  which: keyof LeftTrees
  /** Number of the look: what was asked for before it is not wanted any more. */
  turn: number
}

/** What a thread is told that looks over sites, where it is written down how they were left. */
export interface LookSettings {
  books: Books
  /** The number of the look that is wanted, for both threads to see. */
  turns: Int32Array
}

/** What the thread tells: whether a site is as it was left. */
export interface Seen {
  turn: number
  isAsLeft: boolean
}

/** Looks over sites, one at a time. */
export interface Lookout {
  /** Says whether a site is wholly as it was left; nothing where that is not known. What is looked at meanwhile is left. */
  lookAt: (which: keyof LeftTrees) => Promise<boolean | undefined>
  end: () => Promise<void>
}

/** Pages and feeds from which a thread is worth its start; a smaller site is looked at before it has begun. */
const worthThread = 500

const noLookout: Lookout = {lookAt: async () => undefined, end: async () => undefined}

/**
 * Opens what looks over sites on a thread, beside whatever else is done: to ask the disk for every file of ten thousand
 * releases takes as long as to read these.
 *
 * @param folders Absolute paths of both sites.
 */
export function openLookout(
  {books, summary}: Ledger,
  folders: Readonly<Record<keyof LeftTrees, string | undefined>>
): Lookout {
  const {pages = 0, feeds = 0} = summary?.report.published ?? {}
  if (!books || pages + feeds < worthThread) return noLookout
  const turns = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const workerData: LookSettings = {books, turns}
  const thread = new Worker(new URL('./look-over-thread.js', import.meta.url), {workerData})
  return {
    lookAt: async (which) => {
      const folder = folders[which]
      if (folder === undefined) return undefined
      const turn = Atomics.add(turns, 0, 1) + 1
      const wanted: LookedAt = {which, folder, turn}
      thread.postMessage(wanted)
      return new Promise((resolve) => {
        thread.on('message', (seen: Seen) => {
          if (seen.turn === turn) resolve(seen.isAsLeft)
        })
        // Where the thread fails, nothing was seen.
        thread.on('error', () => resolve(undefined))
        thread.on('exit', () => resolve(undefined))
      })
    },
    end: async () => {
      await thread.terminate()
    }
  }
}
