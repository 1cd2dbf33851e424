import {workerData} from 'node:worker_threads'
import {ContentFault} from '../content-fault.ts'
import type {Finding} from '../diagnostic.ts'
import {releaseOf} from '../read/release-data.ts'
import {UsageError} from '../usage-error.ts'
import {createWork, type Work, type WorkSettings} from './release-work.ts'
import type {StagedRelease} from './stage-release.ts'

/** What was made, nothing of a release that need not be, or why nothing could be. */
export type Done = {staged: (StagedRelease | undefined)[]} | {refused: string} | {fault: Finding}

/** tinypool puts what it was given behind what it needs itself. */
const settingsOf = ([, settings]: [unknown, WorkSettings]): WorkSettings => settings

const settings = settingsOf(workerData)
const make = await createWork(settings)

/** Makes releases in a thread of its own; it is told what it must know when it is started. */
export function work(batch: readonly Work[]): Done {
  try {
    return {staged: batch.map((order) => make(releaseOf(order.release, settings.root), order))}
  } catch (error) {
    // An error loses its class on its way between threads.
    if (error instanceof ContentFault) return {fault: error.finding}
    if (error instanceof UsageError) return {refused: error.message}
    throw error
  }
}
