import {Worker} from 'node:worker_threads'

/** A site, and how it was left, as `treeText` writes it down. */
export interface LeftSite {
  /** Absolute path. */
  folder: string
  text: string
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

/** Letters that are written down of a site of a thousand files and more; a smaller one is looked at before a thread has begun. */
const worthThread = 200_000

/**
 * Looks over a site on a thread, beside whatever else is done: to ask the disk for every file of ten thousand releases
 * takes as long as to read these.
 */
export function lookOver(site: LeftSite | undefined): LookOver {
  if (!site || site.text.length < worthThread) {
    return {isAsLeft: Promise.resolve(false), end: async () => undefined}
  }
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
