import type {Progress} from './progress.ts'
import {UsageError} from './usage-error.ts'

/** What a command needs of the world: arguments, environment, and where to speak. */
export interface Shell {
  cwd: string
  env: Readonly<Record<string, string | undefined>>
  /** The clock, in milliseconds since 1970. */
  now: () => number
  /** Whether standard error is a terminal. */
  terminal: boolean
  /** Processors that a command may use. */
  processors: number
  /** Name of the operating system, as Node has it. */
  platform: string
  /** Resolves when somebody wants the program to stop. */
  stopped: () => Promise<void>
  /** Told of the folder that a site is written to, before anything is written beside it. */
  writesTo: (out: string) => void
  stdout: (text: string) => void
  stderr: (text: string) => void
}

/** Progress is for somebody who waits at a terminal. */
export async function progressOf(
  what: string,
  {terminal, env, now, stderr}: Shell
): Promise<Progress> {
  const {createProgress, noProgress} = await import('./progress.ts')
  const isWatched = terminal && env['CI'] === undefined
  return isWatched ? createProgress({what, now, write: stderr}) : noProgress
}

/** Color is for a terminal whose user has not said no (https://no-color.org). */
export const colorOf = ({env, terminal}: Shell): 'color' | 'plain' =>
  terminal && !env['NO_COLOR'] && env['CI'] === undefined ? 'color' : 'plain'

/**
 * The clock of reproducible builds (https://reproducible-builds.org/specs/source-date-epoch), in milliseconds since 1970.
 *
 * @throws UsageError where it is no number of seconds.
 */
export function sourceDateEpoch({env}: Shell): number | undefined {
  const value = env['SOURCE_DATE_EPOCH']
  if (value === undefined) return undefined
  if (!/^\d{1,12}$/.test(value)) {
    throw new UsageError(`Unexpected SOURCE_DATE_EPOCH \`${value}\`, expected seconds since 1970`)
  }
  return Number(value) * 1000
}
