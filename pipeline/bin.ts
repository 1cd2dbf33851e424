#!/usr/bin/env node
import {availableParallelism} from 'node:os'
import {main} from './cli.ts'

process.exitCode = await main(process.argv.slice(2), {
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
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text)
})
