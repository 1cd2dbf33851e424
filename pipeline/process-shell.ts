import {availableParallelism} from 'node:os'
import type {Shell} from './shell.ts'

/** The shell that this process was started from. */
export const processShell = (): Shell => ({
  cwd: process.cwd(),
  env: process.env,
  now: Date.now,
  terminal: process.stderr.isTTY,
  processors: availableParallelism(),
  platform: process.platform,
  stopped: () =>
    new Promise((resolve) => {
      process.once('SIGINT', () => resolve())
      process.once('SIGTERM', () => resolve())
    }),
  writesTo: () => undefined,
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text)
})
