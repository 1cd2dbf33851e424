import {Worker} from 'node:worker_threads'
import {processShell} from './process-shell.ts'
import {clearLeftovers} from './publish/leftovers.ts'
import type {Said, ThreadData} from './stoppable-thread.ts'

/**
 * Runs a command in a thread. When somebody wants the program to stop (SIGINT, SIGTERM), the thread ends
 * whatever it does, what it had begun to write is cleared, and the process ends by that signal.
 *
 * @param args Arguments after the program's name.
 * @returns The exit status.
 */
export function runStoppable(args: readonly string[]): Promise<number> {
  const shell = processShell()
  const {terminal, stdout, stderr} = shell
  const workerData: ThreadData = {args, terminal}
  const thread = new Worker(new URL('./stoppable-thread.js', import.meta.url), {workerData})
  let status = 2
  let out: string | undefined

  const stop = async (signal: 'SIGINT' | 'SIGTERM') => {
    await thread.terminate()
    if (out !== undefined) clearLeftovers(out)
    stderr('Stopped.\n')
    process.kill(process.pid, signal)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  thread.on('message', (said: Said) => {
    if (said.kind === 'stdout') stdout(said.text)
    else if (said.kind === 'stderr') stderr(said.text)
    else if (said.kind === 'writes to') out = said.out
    else if (said.kind === 'done') status = said.status
  })
  return new Promise((resolve) => {
    // The thread reports its own faults; what it cannot is that it ended for want of memory.
    thread.on('error', (error) => {
      stderr(`${error.message}\n`)
      if (out !== undefined) clearLeftovers(out)
    })
    thread.on('exit', () => resolve(status))
  })
}
