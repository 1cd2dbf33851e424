import {parentPort, workerData} from 'node:worker_threads'
import {main} from './cli.ts'
import {processShell} from './process-shell.ts'

export interface ThreadData {
  /** Arguments after the program's name. */
  args: readonly string[]
  /** Whether standard error is a terminal, which only the main thread can tell. */
  terminal: boolean
}

/** What the thread tells the one that watches it. */
export type Said =
  | {kind: 'stdout'; text: string}
  | {kind: 'stderr'; text: string}
  | {kind: 'writes to'; out: string}
  | {kind: 'done'; status: number}

const {args, terminal}: ThreadData = workerData
const say = (said: Said) => parentPort?.postMessage(said)

const status = await main(args, {
  ...processShell(),
  terminal,
  writesTo: (out) => say({kind: 'writes to', out}),
  stdout: (text) => say({kind: 'stdout', text}),
  stderr: (text) => say({kind: 'stderr', text})
})
say({kind: 'done', status})
