import type {CalendarDate, Reading} from './fact.ts'

/** A date of which a text gives some parts. */
export const date = (parts: Omit<CalendarDate, 'type'>): CalendarDate => ({type: 'date', ...parts})

/** A number such as 2024 is most often a year, and may be a count. */
export const yearAlone = (year: number): Reading[] => [
  date({year}),
  {type: 'quantity', value: year, step: 1, of: {by: 'none'}}
]

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

/** Weekday of a date: 1 (Monday) to 7 (ISO 8601). */
export const weekdayOf = (year: number, month: number, day: number): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7

/** 1 (一) to 7 (日, 天). */
export function chineseWeekday(character: string | undefined): number | undefined {
  const at = character === undefined ? -1 : '一二三四五六日天'.indexOf(character)
  return at < 0 ? undefined : Math.min(at + 1, 7)
}
