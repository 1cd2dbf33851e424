import type {PressTime} from '../read/press-time.ts'
import type {Release} from '../read/release.ts'

/** The latest moment at which a release said something new; what is yet to come does not count. */
export function lastChange(release: Release, now: number): PressTime {
  const {date, updated, corrections, retracted} = release
  const changes = [
    date,
    updated,
    retracted?.date,
    ...corrections.map((correction) => correction.date)
  ]
    .filter((time) => time !== undefined)
    .filter(({instant}) => instant <= now)
  return changes.sort((a, b) => b.instant - a.instant)[0] ?? date
}
