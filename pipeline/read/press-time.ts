import {Temporal} from 'temporal-polyfill'

/** A moment as a writer gave it: a calendar date in the newsroom's zone, or a date with a time. */
export interface PressTime {
  /** Milliseconds since 1970-01-01T00:00:00Z; of a bare date, its first moment in the newsroom's zone. */
  instant: number
  /** Whether a time of day was given. */
  timed: boolean
  /** ISO 8601 with the newsroom's offset: `2024-03-25T00:00:00+08:00`. */
  iso: string
}

/**
 * Reads an ISO 8601 date (`2024-03-25`) or a date-time with its offset from UTC
 * (`2024-03-25T14:00+08:00`); `undefined` for anything else, and for dates no calendar has.
 */
export function parsePressTime(value: string, timeZone: string): PressTime | undefined {
  const timed = dateTime.test(value)
  if (!timed && !date.test(value)) return undefined
  try {
    const zoned = timed
      ? Temporal.Instant.from(value).toZonedDateTimeISO(timeZone)
      : Temporal.PlainDate.from(value, {overflow: 'reject'}).toZonedDateTime(timeZone)
    return {
      instant: zoned.epochMilliseconds,
      timed,
      iso: zoned.toString({timeZoneName: 'never', smallestUnit: 'second'})
    }
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const date = /^\d{4}-\d\d-\d\d$/
const dateTime = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:[Zz]|[+-]\d\d:?\d\d)$/
