import {parentPort, workerData} from 'node:worker_threads'
import {openCache} from '../publish/cache.ts'
import {isAsLeft} from '../publish/site-tree.ts'
import {openLedger} from './ledger.ts'
import type {LookedAt, LookSettings, Seen} from './look-over.ts'

const {books, turns}: LookSettings = workerData
const ledger = openLedger(openCache(books.top, books.maker), books.out)

parentPort?.on('message', ({folder, which, turn}: LookedAt) => {
  const isWanted = () => Atomics.load(turns, 0) === turn
  const left = isWanted() ? ledger.seenTree(which) : undefined
  const seen: Seen = {
    turn,
    isAsLeft: left !== undefined && isAsLeft(folder, left, isWanted)
  }
  parentPort?.postMessage(seen)
})
