import {parentPort, workerData} from 'node:worker_threads'
import type {LeftSite, Seen} from './look-over.ts'
import {isAsLeft} from './site-tree.ts'
import {readTree} from './tree-text.ts'

const {folder, text}: LeftSite = workerData
const seen: Seen = isAsLeft(folder, readTree(text))
parentPort?.postMessage(seen)
