import {InvalidArgumentError} from 'commander'
import type {Shard} from './make/part.ts'

/**
 * A time on the command line (ISO 8601, a time of day with its zone), in milliseconds since 1970.
 *
 * @throws InvalidArgumentError for anything else.
 */
export function moment(value: string): number {
  const withZone = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d))?$/.test(
    value
  )
  const time = withZone ? Date.parse(value) : Number.NaN
  if (Number.isNaN(time))
    throw new InvalidArgumentError('Expected a time such as `2024-03-25T14:00+08:00`.')
  return time
}

/**
 * A number of threads on the command line.
 *
 * @throws InvalidArgumentError for anything else.
 */
export function jobsOf(value: string): number {
  const jobs = Number(value)
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 256)
    throw new InvalidArgumentError('Expected a number from 1 to 256.')
  return jobs
}

/**
 * A share of a newsroom on the command line: `3/16` is the third of sixteen.
 *
 * @throws InvalidArgumentError for anything else.
 */
export function shardOf(value: string): Shard {
  const [, number, of] = (/^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? []).map(Number)
  if (number === undefined || of === undefined || number < 1 || number > of)
    throw new InvalidArgumentError('Expected a share such as `3/16`, the third of sixteen.')
  return {number, of}
}

/**
 * A port on the command line; 0 is any that is free.
 *
 * @throws InvalidArgumentError for anything else.
 */
export function portOf(value: string): number {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('Expected a number from 0 to 65535.')
  return port
}
