import type {CalendarDate, Reading, Today} from './fact.ts'

/** A date of which a text gives some parts. */
export const date = (parts: Omit<CalendarDate, 'type'>): CalendarDate => ({type: 'date', ...parts})

/** A number such as 2024 is most often a year, and may be a count. */
export const yearAlone = (year: number): Reading[] => [
  date({year}),
  {type: 'quantity', value: year, step: 1, of: {by: 'none'}}
]

/** What `the same period last year` can be: the year, and each of its parts. */
export const partsOfYear = (year: number): CalendarDate[] => [
  date({year}),
  ...[1, 2].map((half) => date({year, half})),
  ...[1, 2, 3, 4].map((quarter) => date({year, quarter})),
  ...Array.from({length: 12}, (_, at) => date({year, month: at + 1}))
]

/** A year of school, which is called by the year that it begins in; the next may be named with it. */
export const schoolYear = (year: number, next = year + 1): CalendarDate[] =>
  next % 100 === (year + 1) % 100 ? [date({year})] : []

/** The date some days before or after another. */
export function daysFrom(
  {year, month, day}: {year: number; month: number; day: number},
  days: number
): CalendarDate {
  const shifted = new Date(Date.UTC(year, month - 1, day + days))
  return date({
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate()
  })
}

/**
 * The months or quarters that `the previous month` and 上季 can mean on a day: the one before it, and the one before that,
 * since what is told of a month is told in the next.
 */
export const partsBefore = ({year, month}: Today, part: 'month' | 'quarter'): CalendarDate[] =>
  [1, 2].map((back) => {
    const months = year * 12 + month - 1 - back * (part === 'month' ? 1 : 3)
    const inYear = months % 12
    return date({
      year: Math.floor(months / 12),
      ...(part === 'month' ? {month: inYear + 1} : {quarter: Math.floor(inYear / 3) + 1})
    })
  })

/** Weekday of a date: 1 (Monday) to 7 (ISO 8601). */
export const weekdayOf = (year: number, month: number, day: number): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7

/** 1 (一) to 7 (日, 天). */
export function chineseWeekday(character: string | undefined): number | undefined {
  const at = character === undefined ? -1 : '一二三四五六日天'.indexOf(character)
  return at < 0 ? undefined : Math.min(at + 1, 7)
}
