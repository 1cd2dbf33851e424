import type {Tongue} from '../language.ts'
import {chineseWeekday} from './calendar.ts'
import {chineseDates} from './chinese-dates.ts'
import {englishDates} from './english-dates.ts'
import type {CalendarDate, FoundFact, Reading, Today} from './fact.ts'
import {type Form, type Groups, readForms} from './form.ts'
import {duration} from './units.ts'

/** Reads dates: `Monday, March 25, 2024`, 民國113年3月25日（一）, `2024-03-25`, 第三季, 上半年, `the 1990s`, 去年. */
export const dates = (text: string, tongue: Tongue, today: Today): FoundFact[] =>
  mayHaveDate[tongue].test(text) ? readForms(text, forms[tongue], today) : []

/** A weekday in brackets behind a date. */
const weekdayBehind = '(?: ?\\( ?(?:星期|週|周|禮拜|礼拜)?(?<weekday>[一二三四五六日天]) ?\\))?'

const month = '(?<month>0?[1-9]|1[0-2])'
const day = '(?<day>0?[1-9]|[12]\\d|3[01])'
const notBefore = '(?<![\\d./-])(?<![A-Za-z]-)'
const notBehind = '(?![\\d/]|[.-]\\d)'

/** Dates in digits, which are the same in both languages. */
const inDigits: readonly Form[] = [
  {
    // At all times, which the other language most often says in a word.
    kind: 'measure',
    strength: 'weak',
    pattern: /(?<![\d/])(?:24[/x×]7(?:\/365)?|7[x×]24)(?![\d/])(?: ?小[時时])?/g,
    read: () => [duration(24, 'hour'), {type: 'quantity', value: 24, step: 1, of: {by: 'none'}}]
  },
  {
    kind: 'date',
    pattern: new RegExp(
      `${notBefore}(?<year>(?:19|20)\\d\\d)(?<mark>[-/.])${month}\\k<mark>${day}${notBehind}${weekdayBehind}`,
      'g'
    ),
    read: (groups) => [numericDate(groups, Number(groups['year']))]
  },
  {
    // The years of the Republic of China count from 1912.
    kind: 'date',
    pattern: new RegExp(
      `${notBefore}(?<year>1[01]\\d)(?<mark>[/.])${month}\\k<mark>${day}${notBehind}${weekdayBehind}`,
      'g'
    ),
    read: (groups) => [numericDate(groups, Number(groups['year']) + 1911)]
  },
  {
    kind: 'date',
    pattern: new RegExp(
      `${notBefore}(?<first>0?[1-9]|[12]\\d|3[01])/(?<second>0?[1-9]|[12]\\d|3[01])(?:/(?<year>(?:19|20)\\d\\d))?${notBehind}${weekdayBehind}`,
      'g'
    ),
    read: slashed
  }
]

const numericDate = (groups: Groups, year: number): CalendarDate => ({
  type: 'date',
  year,
  month: Number(groups['month']),
  day: Number(groups['day']),
  weekday: chineseWeekday(groups['weekday'])
})

/** `3/25` is a date, with the month first or the day; without a year it may also be a ratio, or a score. */
function slashed(groups: Groups): Reading[] {
  const a = Number(groups['first'])
  const b = Number(groups['second'])
  const year = groups['year'] === undefined ? undefined : Number(groups['year'])
  const weekday = chineseWeekday(groups['weekday'])
  const readings: Reading[] = []
  if (a <= 12) readings.push({type: 'date', year, month: a, day: b, weekday})
  if (b <= 12 && a !== b) readings.push({type: 'date', year, month: b, day: a, weekday})
  if (year !== undefined) return readings
  return [
    ...readings,
    {type: 'quantity', value: a / b, step: 0, of: {by: 'ratio'}},
    {type: 'token', value: `${a}/${b}`}
  ]
}

const forms = {en: [...inDigits, ...englishDates], zh: [...inDigits, ...chineseDates]}

/** What every date has one of. */
const mayHaveDate = {
  en: /\d|day\b|quarter|half|year|tomorrow|(?:Jan|Febr)uary|March|April|May|June|July|August|ber\b/i,
  zh: /\d|[年月日天季週周]|星期|[禮礼]拜|半/
}
