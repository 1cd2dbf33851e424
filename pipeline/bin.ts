#!/usr/bin/env node
import {keepMemoryLean} from './lean-memory.ts'

const args = process.argv.slice(2)
process.exitCode = await run()

/**
 * What writes a site works in a thread, so that this one can stop it at once when somebody says so; most builds
 * make few releases, and are over before memory matters.
 */
async function run(): Promise<number> {
  if (args[0] === 'build' || args[0] === 'merge') {
    const {runStoppable} = await import('./stoppable.ts')
    return runStoppable(args)
  }
  keepMemoryLean()
  const {main} = await import('./cli.ts')
  const {processShell} = await import('./process-shell.ts')
  return main(args, processShell())
}
