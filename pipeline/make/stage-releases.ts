import {setImmediate} from 'node:timers/promises'
import {ContentFault} from '../content-fault.ts'
import {asWritten} from '../derive/derived-release.ts'
import {keepMemoryLean} from '../lean-memory.ts'
import type {Release} from '../read/release.ts'
import {releaseData} from '../read/release-data.ts'
import {UsageError} from '../usage-error.ts'
import {createWork, type Work, type WorkSettings} from './release-work.ts'
import type {Done} from './release-worker.ts'
import type {StagedRelease} from './stage-release.ts'

/** A release to be made. */
export interface Order extends Omit<Work, 'release'> {
  release: Release
}

/** Releases in one batch: enough that handing it over costs nothing beside making it. */
const batchSize = 16

/** Below so many releases, threads take longer to warm up than they save. */
const worthThreads = 300

/** How many releases that are only looked at take as long as one that is made. */
const looksInOne = 8

const weightOf = (orders: readonly Order[]): number => {
  const looks = orders.filter(({holds}) => holds !== undefined).length
  return orders.length - looks + looks / looksInOne
}

/**
 * Makes releases, on as many threads as are given; gives them in order, and nothing for one that need not
 * be made again. `settingsOf` is asked once, where there is something to do.
 *
 * @throws UsageError where a file changed since it was read; ContentFault where a template of the newsroom's own fails.
 */
export async function* stageReleases(
  orders: readonly Order[],
  settingsOf: () => WorkSettings,
  jobs: number
): AsyncGenerator<StagedRelease | undefined> {
  if (orders.length === 0) return
  const settings = settingsOf()
  if (jobs === 1 || weightOf(orders) < worthThreads) {
    const make = await createWork(settings)
    for (const [at, order] of orders.entries()) {
      if (at % batchSize === 0) await setImmediate()
      yield make(order.release, order)
    }
    return
  }
  keepMemoryLean()
  const {Tinypool} = await import('tinypool')
  const pool = new Tinypool({
    filename: new URL('./release-worker.js', import.meta.url).href,
    runtime: 'worker_threads',
    minThreads: jobs,
    maxThreads: jobs,
    // A thread that waits without a turn of its event loop frees nothing of what is not JavaScript's.
    useAtomics: false,
    workerData: settings
  })
  try {
    yield* inBatches(orders, jobs, (batch) => pool.run(batch, {name: 'work'}))
  } finally {
    await pool.destroy()
  }
}

/** Keeps every thread busy, and no more batches waiting than that takes. */
async function* inBatches(
  orders: readonly Order[],
  jobs: number,
  run: (batch: readonly Work[]) => Promise<Done>
): AsyncGenerator<StagedRelease | undefined> {
  const under: Promise<Done>[] = []
  let next = 0
  while (next < orders.length || under.length > 0) {
    while (next < orders.length && under.length < 2 * jobs) {
      const batch = orders.slice(next, next + batchSize)
      next += batchSize
      const working = run(
        batch.map((order) => ({...order, release: releaseData(asWritten(order.release))}))
      )
      // Where one batch fails, nobody waits for those behind it, which end with their threads.
      working.catch(() => undefined)
      under.push(working)
    }
    const done = await under.shift()
    if (done && 'fault' in done) throw new ContentFault(done.fault)
    if (done && 'refused' in done) throw new UsageError(done.refused)
    yield* done?.staged ?? []
  }
}
