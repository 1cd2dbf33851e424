import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {performance} from 'node:perf_hooks'

/** One run of a program. */
export interface Run {
  seconds: number
  /** Most memory that the process had, in MB; nothing where the system does not tell. */
  memory?: number | undefined
}

/** Runs a program in a process of its own, in a folder. */
export function run([program, ...args]: readonly [string, ...string[]], cwd: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(program, args, {cwd, stdio: ['ignore', 'ignore', 'pipe']})
    let said = ''
    let memory: number | undefined
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString('utf8')
    })
    const look = setInterval(() => {
      memory = peakOf(child.pid) ?? memory
    }, 20)
    child.on('error', reject)
    child.on('close', (status) => {
      clearInterval(look)
      if (status !== 0) reject(new Error(`${program} ${args.join(' ')}: ${said.slice(-800)}`))
      else resolve({seconds: (performance.now() - start) / 1000, memory})
    })
  })
}

/** The high-water mark of a process's memory in MB, as Linux tells it. */
export function peakOf(pid: number | undefined): number | undefined {
  try {
    const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return found ? Number(found[1]) / 1000 : undefined
  } catch {
    return undefined
  }
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
