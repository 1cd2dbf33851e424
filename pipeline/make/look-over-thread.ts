import {parentPort, workerData} from 'node:worker_threads'
import {openCache} from '../publish/cache.ts'
import {isAsLeft} from '../publish/site-tree.ts'
import {openLedger} from './ledger.ts'
import type {LeftSite, Seen} from './look-over.ts'

const {folder, which, books}: LeftSite = workerData
const left = openLedger(openCache(books.top, books.maker), books.out).tree(which)
const seen: Seen = left !== undefined && isAsLeft(folder, left)
parentPort?.postMessage(seen)
