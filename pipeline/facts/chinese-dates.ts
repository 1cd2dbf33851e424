import {
  chineseWeekday,
  date,
  daysFrom,
  partsBefore,
  partsOfYear,
  schoolYear,
  yearAlone
} from './calendar.ts'
import {readChineseNumeral} from './chinese-numeral.ts'
import type {CalendarDate, Reading, Today} from './fact.ts'
import type {Form, Groups} from './form.ts'
import {duration} from './units.ts'

const han = '[〇零一二三四五六七八九十廿]'
/** Of the Republic, or of the calendar: 一百一十四年, 二〇二五年. */
const hanYear = '[〇零一二三四五六七八九十百廿]{2,6}'
const daySign = '[日號号]'
const day = `(?<day>[0-3]?\\d|${han}{1,3})`
/** 日 is left away before the next day of a list: 3月25、26日. */
const dayEnd = `(?:${daySign}|(?= ?[-~至到、及和與与(]))`
const week = '(?:星期|週|周|禮拜|礼拜)'
const weekday = `(?: ?\\( ?${week}?(?<weekday>[一二三四五六日天]) ?\\)| ?,?${week}(?<weekday2>[一二三四五六日天]))?`
const yearBefore = '(?:(?<year>\\d{2,4}|今|去|明) ?年 ?的?)?'
const notCounted = '[萬万億亿多餘余個个位名人家項项件次元種种所座間间年]'

/** Dates with their year, and parts of years. */
const wholeDates: readonly Form[] = [
  {
    kind: 'date',
    pattern: new RegExp(
      `(?<![\\d.,])(?<year>(?:19|20)\\d\\d|1?\\d\\d|[一二]${han}{3})(?:[-/~至](?<next>(?:20)?\\d\\d|${han}{2,4}))? ?(?:學年|学年)度?`,
      'g'
    ),
    read: ({year, next}) =>
      yearsOf(year, undefined).flatMap((value) => schoolYear(value, numeral(next)))
  },
  {
    kind: 'date',
    pattern: new RegExp(
      `(?<era>中華民國|民國|民国|西元|公元)? ?(?<year>\\d{2,4}|${hanYear}) ?年(?:\\(\\d{4}年?\\))? ?(?<month>\\d{1,2}|${han}{1,2}) ?月(?:份| ?${day} ?${dayEnd}${weekday})?`,
      'g'
    ),
    read: calendarDate
  },
  {
    // A span of months, of either of which the other language may name the year: 2026年1至2月.
    kind: 'date',
    pattern:
      /(?<![\d.])(?<year>\d{2,4}) ?年 ?(?<month>1[0-2]|0?[1-9]) ?月? ?[至到~-] ?(?<until>1[0-2]|0?[1-9]) ?月(?! ?\d)/g,
    read: ({year, month, until}) =>
      yearsOf(year, undefined).flatMap((value) => [
        date({year: value, month: Number(month)}),
        date({year: value, month: Number(until)})
      ])
  },
  {
    kind: 'date',
    pattern: new RegExp(
      `(?<![\\d.])(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]) ?月 ?${day} ?${dayEnd}${weekday}`,
      'g'
    ),
    read: calendarDate
  },
  {
    kind: 'date',
    pattern: new RegExp(
      `(?<era>民國|民国|西元|公元) ?(?<year>\\d{1,4}|${hanYear}|${han}) ?年(?:第(?<quarter>[一二三四1-4])季度?)?`,
      'g'
    ),
    read: ({era, year, quarter}) =>
      yearsOf(year, era).map((value) => date({year: value, quarter: numeral(quarter)}))
  },
  {
    kind: 'date',
    pattern: new RegExp(
      `${yearBefore}(?:第 ?(?<quarter>[一二三四1-4]) ?季度?|Q(?<quarter2>[1-4])|(?<=年 ?)(?<quarter3>[一二三四1-4])季度)`,
      'g'
    ),
    // 第二季 is the second quarter, and the second season.
    read: ({year, quarter, quarter2, quarter3}, today) => {
      const value = numeral(quarter ?? quarter2 ?? quarter3) ?? 0
      const count: Reading = {type: 'quantity', value, step: 1, of: {by: 'none'}}
      return [...inYears(year, today, {quarter: value}), ...(year === undefined ? [count] : [])]
    }
  },
  {
    kind: 'date',
    pattern: new RegExp(`${yearBefore}(?<half>[上下])半年`, 'g'),
    read: ({year, half}, today) => inYears(year, today, {half: half === '上' ? 1 : 2})
  },
  {
    kind: 'date',
    pattern:
      /(?:(?<century>\d{1,2}|二十|十九)(?:世紀|世纪) ?)?(?<decade>(?:19|20)?\d0|[二三四五六七八九]十|[一二][〇零一二三四五六七八九]{2}[〇零]) ?年代/g,
    read: decadeOf
  },
  {
    kind: 'date',
    pattern: new RegExp(
      `(?<![\\d.,])(?<year>(?:19|20)\\d\\d|[一二]${han}{3}) ?年(?!代|度?第|\\(?\\d{4}年)度?`,
      'g'
    ),
    read: ({year}) => yearAlone(numeral(year) ?? 0)
  }
]

/** Months and days alone. */
const partialDates: readonly Form[] = [
  {
    kind: 'date',
    pattern: /(?<![\d.,年第個个])(?<month>1[0-2]|0?[1-9]) ?月(?!台)(?:份|初|底|中旬|上旬|下旬)?/g,
    read: ({month}) => [date({month: Number(month)}), duration(Number(month), 'month')]
  },
  {
    kind: 'date',
    pattern: new RegExp(
      `[今昨明本] ?\\( ?(?<day>[0-3]?\\d) ?${daySign}? ?\\)(?! ?月) ?${daySign}?`,
      'g'
    ),
    read: ({day}) => [date({day: Number(day)})]
  },
  {
    kind: 'date',
    pattern: /[今上本] ?\( ?(?<month>1[0-2]|[1-9]) ?\) ?月/g,
    read: ({month}) => [date({month: Number(month)})]
  },
  {
    kind: 'date',
    pattern: new RegExp(
      `(?<![\\d.,])(?<day>[12]\\d|3[01]|0?[1-9]) ?${daySign}(?![本圓元])${weekday}`,
      'g'
    ),
    read: (groups) => [
      date({day: Number(groups['day']), weekday: weekdayIn(groups)}),
      duration(Number(groups['day']), 'day')
    ]
  },
  {
    kind: 'date',
    pattern: new RegExp(
      `(?<![\\d.,-])(?<![A-Za-z])(?<year>(?:19|20)\\d\\d)(?![,.]?\\d|[-/]\\d{1,2}(?!\\d)|[A-Za-z%]| ?${notCounted})`,
      'g'
    ),
    read: ({year}) => yearAlone(Number(year))
  },
  {
    kind: 'date',
    pattern: /今年? ?\( ?(?<year>\d{2,4}) ?年? ?\) ?年?/g,
    read: ({year}, today) => inYears(year, today, {})
  },
  {
    kind: 'date',
    strength: 'weak',
    pattern: new RegExp(`${week}(?<weekday>[一二三四五六日天])(?![個个次份年])`, 'g'),
    read: (groups) => [date({weekday: weekdayIn(groups)})]
  }
]

const days: Readonly<Record<string, number>> = {昨: -1, 今: 0, 明: 1}
const years: Readonly<Record<string, number>> = {前: -2, 去: -1, 今: 0, 本: 0, 明: 1, 後: 2, 后: 2}

/** 去年 and 昨日, from the day of the release. */
const relativeDates: readonly Form[] = [
  {
    kind: 'date',
    strength: 'weak',
    pattern: /(?<!以)[上前]一?[個个]?(?<part>[月季])/g,
    read: ({part}, today) => partsBefore(today, part === '月' ? 'month' : 'quarter')
  },
  {
    kind: 'date',
    strength: 'weak',
    pattern: /(?<![共一相不])(?:[去上]年)?同[期月季](?![待盼許许望])/g,
    read: (_, today) => partsOfYear(today.year - 1)
  },
  {
    kind: 'date',
    strength: 'weak',
    pattern: /(?<which>[前去今本明後后])年/g,
    read: ({which = ''}, today) => [date({year: today.year + (years[which] ?? 0)})]
  },
  {
    kind: 'date',
    strength: 'weak',
    pattern: /(?<which>[今昨明])[天日]/g,
    read: ({which = ''}, today) => [daysFrom(today, days[which] ?? 0)]
  }
]

/** Dates as Chinese text has them, with the years of both eras. */
export const chineseDates: readonly Form[] = [...wholeDates, ...partialDates, ...relativeDates]

function calendarDate(groups: Groups): Reading[] {
  const month = numeral(groups['month']) ?? 0
  const day = numeral(groups['day'])
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31))) return []
  const {year, era} = groups
  const inYear = year === undefined ? [undefined] : yearsOf(year, era)
  return inYear.map((value) => date({year: value, month, day, weekday: weekdayIn(groups)}))
}

const weekdayIn = ({weekday, weekday2}: Groups): number | undefined =>
  chineseWeekday(weekday ?? weekday2)

/** A part of the year, in each year that its text can mean. */
function inYears(
  year: string | undefined,
  today: Today,
  part: Omit<CalendarDate, 'type'>
): CalendarDate[] {
  if (year === undefined) return [date(part)]
  const shift = years[year]
  if (shift !== undefined) return [date({...part, year: today.year + shift})]
  return yearsOf(year, undefined).map((value) => date({...part, year: value}))
}

function decadeOf({decade, century}: Groups): Reading[] {
  const value = numeral(decade) ?? 0
  const hundreds = numeral(century)
  return [date({decade: hundreds === undefined ? value : (hundreds - 1) * 100 + value})]
}

/** The years that a text can mean: 113年 is 2024, counted from 1912 (中華民國紀年); 24年 may be that too. */
function yearsOf(text: string | undefined, era: string | undefined): number[] {
  const value = numeral(text) ?? 0
  if (era?.endsWith('國') || era?.endsWith('国')) return [value + 1911]
  if (value >= 1000 || era !== undefined) return [value]
  return value < 100 ? [value + 1911, value + 2000, value + 1900] : [value + 1911]
}

const numeral = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : readChineseNumeral(text, 0)?.value
