import type {Tongue} from '../language.ts'
import {readChineseNumeral} from './chinese-numeral.ts'
import type {CalendarDate, FoundFact, Reading} from './fact.ts'
import {duration} from './units.ts'

/** The day that a release is of, for `last year` and 今年. */
export interface Today {
  year: number
  month: number
  day: number
}

/** Reads dates: `Monday, March 25, 2024`, 民國113年3月25日（一）, `2024-03-25`, 第三季, 上半年, `the 1990s`, 去年. */
export const dates = (text: string, tongue: Tongue, today: Today): FoundFact[] => [
  ...written(text, tongue === 'en' ? english : chinese, (groups) =>
    tongue === 'en' ? englishReadings(groups, today) : chineseReadings(groups, today)
  )
]

interface Found {
  readings: readonly Reading[]
  strength: FoundFact['strength']
}

type Groups = Readonly<Record<string, string | undefined>>

function* written(
  text: string,
  pattern: RegExp,
  read: (groups: Groups) => Found | undefined
): Iterable<FoundFact> {
  for (const {0: found, index, groups = {}} of text.matchAll(pattern)) {
    const result = read(groups)
    if (!result || result.readings.length === 0) continue
    yield {kind: 'date', ...result, start: index, end: index + found.trimEnd().length}
  }
}

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december'
] as const

const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const monthPattern =
  'January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\\.|\\b)'
const weekdayPattern =
  '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\\b\\.?(?=,? \\d|,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))'
const ordinalDay = '\\d{1,2}(?:st|nd|rd|th)?'
const yearPattern = '(?:19|20)\\d\\d'

/** A date in digits, with a weekday in brackets behind it. */
const digits = (bracket: string): string =>
  `(?<![\\d./-])(?:(?<isoYear>${yearPattern})(?<isoMark>[-/.])(?<isoMonth>0?[1-9]|1[0-2])\\k<isoMark>(?<isoDay>0?[1-9]|[12]\\d|3[01])|(?<rocYear>1[01]\\d)[/.](?<rocMonth>0?[1-9]|1[0-2])[/.](?<rocDay>0?[1-9]|[12]\\d|3[01])|(?<first>0?[1-9]|[12]\\d|3[01])/(?<second>0?[1-9]|[12]\\d|3[01])(?:/(?<slashYear>${yearPattern}))?)(?![\\d/]|[.-]\\d)${bracket}`

const named = [
  `(?:\\b(?<weekday>${weekdayPattern})(?:,| the)? ?)?(?:\\b(?<month>${monthPattern})[ \\n](?<day>${ordinalDay})\\b(?!,\\d|:)(?:,?[ \\n](?:of )?(?<year>${yearPattern})\\b)?|\\b(?<day2>${ordinalDay})[ -](?:of )?(?<month2>${monthPattern})(?![a-z])(?:,?[ -](?<year2>${yearPattern})\\b)?|(?<month3>${monthPattern}),?[ \\n](?:of )?(?<year3>${yearPattern})\\b)`,
  `\\b(?<weekday2>${weekdayPattern})`,
  `\\b(?:Q(?<q>[1-4])|(?<quarter>first|second|third|fourth|last|1st|2nd|3rd|4th)[ -]quarter)(?:,? (?:of )?(?:FY ?)?(?<qYear>${yearPattern}))?\\b`,
  `\\b(?:(?<h>[12]H|H[12])|(?<halfYear>first|second|latter) half of)(?: (?<hYear>${yearPattern}|the year|this year|last year))\\b`,
  `\\b(?:the )?(?<decade>(?:19|20)?\\d0)s\\b`,
  `\\b(?<relative>this|last|next)[ -]year\\b|\\b(?<day4>yesterday|today|tomorrow)\\b`,
  `\\b(?:FY ?|fiscal (?:year )?)(?<fiscal>${yearPattern})\\b`,
  `(?<![\\d.,$€£-])(?<![A-Za-z])(?<bareYear>${yearPattern})\\b(?![,.]?\\d|[-/]\\d{1,2}(?!\\d)|[A-Za-z%])`,
  `\\b(?<month4>January|February|April|June|July|August|September|October|November|December|(?<=(?:in|by|since|until|from|of|early|late|mid-) ?)(?:March|May))\\b(?! \\d)`
].join('|')

const english = new RegExp(`${digits('')}|${named}`, 'g')

function englishReadings(groups: Groups, today: Today): Found | undefined {
  const inDigits = digitReadings(groups, 'month-first')
  if (inDigits) return inDigits
  const month = monthOf(groups['month'] ?? groups['month2'] ?? groups['month3'])
  if (month !== undefined) {
    const day = number(groups['day'] ?? groups['day2'])
    if (day !== undefined && (day < 1 || day > 31)) return undefined
    const year = number(groups['year'] ?? groups['year2'] ?? groups['year3'])
    return strong({year, month, day, weekday: weekdayOf(groups['weekday'])})
  }
  return englishParts(groups, today)
}

function englishParts(groups: Groups, today: Today): Found | undefined {
  const {weekday2, q, quarter, h, halfYear, decade, fiscal, bareYear, month4} = groups
  if (weekday2 !== undefined) return weak({weekday: weekdayOf(weekday2)})
  if (q !== undefined || quarter !== undefined) {
    const at = q === undefined ? ordinals.indexOf((quarter ?? '').toLowerCase()) % 4 : Number(q) - 1
    const year = number(groups['qYear'])
    return quarter === 'last' ? undefined : strong({quarter: at + 1, year})
  }
  if (h !== undefined || halfYear !== undefined) {
    const half = h === undefined ? (halfYear === 'first' ? 1 : 2) : number(h)
    return strong({half, year: number(groups['hYear'])})
  }
  if (decade !== undefined) return strong({decade: Number(decade)})
  if (fiscal !== undefined) return strong({year: Number(fiscal)})
  if (bareYear !== undefined) return yearAlone(Number(bareYear))
  if (month4 !== undefined) return weak({month: monthOf(month4)})
  return relative(groups, today)
}

const ordinals = ['first', 'second', 'third', 'fourth', '1st', '2nd', '3rd', '4th']

/** A number such as 2024 is most often a year, and may be a count. */
const yearAlone = (year: number): Found => ({
  strength: 'strong',
  readings: [
    {type: 'date', year},
    {type: 'quantity', value: year, step: 1, of: {by: 'none'}}
  ]
})

function relative(groups: Groups, today: Today): Found | undefined {
  const shift = {this: 0, last: -1, next: 1}[groups['relative'] ?? '']
  if (shift !== undefined) return weak({year: today.year + shift})
  const days = {yesterday: -1, today: 0, tomorrow: 1}[groups['day4'] ?? '']
  return days === undefined ? undefined : weak(shifted(today, days))
}

function shifted({year, month, day}: Today, days: number): Omit<CalendarDate, 'type'> {
  const date = new Date(Date.UTC(year, month - 1, day + days))
  return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()}
}

function monthOf(name: string | undefined): number | undefined {
  const start = name?.slice(0, 3).toLowerCase()
  const at = monthNames.findIndex((month) => month.slice(0, 3) === start)
  return at < 0 ? undefined : at + 1
}

function weekdayOf(name: string | undefined): number | undefined {
  const at = weekdayNames.findIndex((weekday) => weekday === name?.slice(0, 3).toLowerCase())
  return at < 0 ? undefined : at + 1
}

/** `2024-03-25`, `113.3.25`, `3/25` (which may be a ratio too). */
function digitReadings(groups: Groups, order: 'month-first'): Found | undefined {
  const {isoYear, rocYear, first, second} = groups
  const weekday = chineseWeekday(groups['digitWeekday'])
  if (isoYear !== undefined) {
    const month = number(groups['isoMonth'])
    return strong({year: Number(isoYear), month, day: number(groups['isoDay']), weekday})
  }
  if (rocYear !== undefined) {
    const month = number(groups['rocMonth'])
    return strong({year: Number(rocYear) + 1911, month, day: number(groups['rocDay']), weekday})
  }
  if (first === undefined || second === undefined) return undefined
  const year = number(groups['slashYear'])
  const a = Number(first)
  const b = Number(second)
  const readings: Reading[] = []
  if (order === 'month-first' && a <= 12) readings.push(date({year, month: a, day: b, weekday}))
  if (b <= 12 && a !== b) readings.push(date({year, month: b, day: a, weekday}))
  if (year === undefined) {
    readings.push({type: 'quantity', value: a / b, step: 0, of: {by: 'ratio'}})
    readings.push({type: 'token', value: `${a}/${b}`})
  }
  return {strength: 'strong', readings}
}

const han = '[〇零一二三四五六七八九十廿]'
const weekdayBracket = '(?: ?[(（] ?(?:星期|週|周|禮拜|礼拜)?(?<WEEKDAY>[一二三四五六日天]) ?[)）]| ?,?(?:星期|週|周|禮拜|礼拜)(?<WEEKDAY2>[一二三四五六日天]))?'
const bracketNamed = (name: string): string =>
  weekdayBracket.replaceAll('WEEKDAY', name)
const daySign = '[日號号]'
const dayNumber = `(?:[0-3]?\\d|${han}{1,3})`

const chinese = new RegExp(
  [
    digits(bracketNamed('digitWeekday')),
    `(?<roc>民國|民国|中華民國|西元|公元)? ?(?<year>(?:\\d{2,4}|${han}{2,4})) ?年(?<yearInBrackets>[(（]\\d{4}年?[)）])? ?(?<month>\\d{1,2}|${han}{1,2}) ?月(?:份| ?(?<day>${dayNumber}) ?(?:${daySign}|(?= ?[-~至到、及和與与(（]))${bracketNamed('weekdayA')})?`,
    `(?<month2>(?:1[0-2]|0?[1-9])(?<!\\d\\d\\d)|十[一二]?|[一二三四五六七八九]) ?月 ?(?<day2>${dayNumber}) ?(?:${daySign}|(?= ?[-~至到、及和與与(（]))${bracketNamed('weekdayB')}`,
    `(?<roc3>民國|民国|西元|公元) ?(?<year3>\\d{1,4}|${han}{1,4}) ?年(?:第(?<rocQuarter>[一二三四1-4])季度?)?`,
    `(?:(?<quarterYear>\\d{2,4}|今|去|明) ?年 ?(?:的)?)?(?:第 ?(?<quarter>[一二三四1-4]) ?季度?|Q(?<q>[1-4])|(?<=年 ?)(?<quarter2>[一二三四1-4])季度)`,
    `(?:(?<halfYear>\\d{2,4}|今|去|明) ?年 ?)?(?<half>[上下])半年`,
    `(?:(?<century>\\d{1,2}|二十|十九)(?:世紀|世纪) ?)?(?<decade>(?:19|20)?\\d0|[二三四五六七八九]十) ?年代`,
    `(?<![\\d.,])(?<year4>(?:19|20)\\d\\d|[一二]${han}{3}) ?年(?!代|度?第|[（(]?\\d{4}年)(?:度)?`,
    `(?<![\\d.,年第個个])(?<month5>1[0-2]|0?[1-9]) ?月(?!台)(?:份|初|底|中旬|上旬|下旬)?`,
    `[今昨明本] ?[(（] ?(?<bracketDay>[0-3]?\\d) ?(?:${daySign})? ?[)）](?! ?月) ?(?:${daySign})?`,
    `[今上本] ?[(（] ?(?<bracketMonth>1[0-2]|[1-9]) ?[)）] ?月`,
    `(?:今年|今) ?[(（] ?(?<bracketYear>\\d{2,4}) ?(?:年)? ?[)）] ?年?`,
    `(?<relativeDay>[今昨明]天|[今昨明]日)`,
    `(?<relativeYear>今年|去年|明年|前年|本年|後年)`,
    `(?<![\\d.,])(?<day6>[12]\\d|3[01]|0?[1-9]) ?${daySign}(?![本圓元])${bracketNamed('weekdayC')}`,
    `(?:星期|週|周|禮拜|礼拜)(?<weekday>[一二三四五六日天])(?!個|个|次|份|年)`,
    `(?<![\\d.,-])(?<![A-Za-z])(?<bareYear>${yearPattern})(?![,.]?\\d|[-/]\\d{1,2}(?!\\d)|[A-Za-z%]| ?[萬万億亿多餘余個个位名人家項项件次元種种所座間间年])`
  ].join('|'),
  'g'
)

function chineseReadings(groups: Groups, today: Today): Found | undefined {
  const inDigits = digitReadings(groups, 'month-first')
  if (inDigits) return inDigits
  const month = numeral(groups['month'] ?? groups['month2'])
  if (month !== undefined) return chineseDay(groups, month)
  if (groups['day6'] !== undefined) {
    const weekday = chineseWeekday(groups['weekdayC'] ?? groups['weekdayC2'])
    const day = Number(groups['day6'])
    return {strength: 'strong', readings: [date({day, weekday}), duration(day, 'day')]}
  }
  return chineseYear(groups, today) ?? chineseParts(groups, today)
}

function chineseDay(groups: Groups, month: number): Found | undefined {
  const day = numeral(groups['day'] ?? groups['day2'])
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31))) return undefined
  const weekday = chineseWeekday(
    groups['weekdayA'] ?? groups['weekdayA2'] ?? groups['weekdayB'] ?? groups['weekdayB2']
  )
  const years = groups['year'] === undefined ? [undefined] : yearsOf(groups['year'], groups['roc'])
  return {strength: 'strong', readings: years.map((year) => date({year, month, day, weekday}))}
}

function chineseYear(groups: Groups, {year}: Today): Found | undefined {
  const {year3, year4, bareYear, relativeYear, bracketYear} = groups
  if (year3 !== undefined) {
    const quarter = numeral(groups['rocQuarter'])
    const readings = yearsOf(year3, groups['roc3']).map((y) => date({year: y, quarter}))
    return {strength: 'strong', readings}
  }
  if (year4 !== undefined) return yearAlone(numeral(year4) ?? 0)
  if (bareYear !== undefined) return yearAlone(Number(bareYear))
  if (bracketYear !== undefined)
    return {strength: 'strong', readings: yearsOf(bracketYear, undefined).map((y) => date({year: y}))}
  if (relativeYear === undefined) return undefined
  return weak({year: year + ({去年: -1, 前年: -2, 明年: 1, 後年: 2}[relativeYear] ?? 0)})
}

function chineseParts(groups: Groups, today: Today): Found | undefined {
  const {quarter, quarter2, q, half, decade, month5, bracketDay, relativeDay, weekday} = groups
  const inQuarter = numeral(quarter ?? quarter2 ?? q)
  if (inQuarter !== undefined)
    return {strength: 'strong', readings: yearReadings(groups['quarterYear'], today, {quarter: inQuarter})}
  if (half !== undefined)
    return {strength: 'strong', readings: yearReadings(groups['halfYear'], today, {half: half === '上' ? 1 : 2})}
  if (decade !== undefined) return decadeOf(decade, groups['century'])
  if (month5 !== undefined) {
    const value = Number(month5)
    return {strength: 'strong', readings: [date({month: value}), duration(value, 'month')]}
  }
  if (bracketDay !== undefined) return strong({day: Number(bracketDay)})
  if (groups['bracketMonth'] !== undefined) return strong({month: Number(groups['bracketMonth'])})
  if (weekday !== undefined) return weak({weekday: chineseWeekday(weekday)})
  const days = {昨: -1, 今: 0, 明: 1}[relativeDay?.[0] ?? '']
  return days === undefined ? undefined : weak(shifted(today, days))
}

function yearReadings(
  year: string | undefined,
  today: Today,
  part: Omit<CalendarDate, 'type'>
): CalendarDate[] {
  const shift = {今: 0, 去: -1, 明: 1}[year ?? '']
  if (shift !== undefined) return [date({...part, year: today.year + shift})]
  const years = year === undefined ? [undefined] : yearsOf(year, undefined)
  return years.map((value) => date({...part, year: value}))
}

function decadeOf(decade: string, century: string | undefined): Found {
  const value = numeral(decade) ?? 0
  const hundreds = numeral(century)
  return strong({decade: hundreds === undefined ? value : (hundreds - 1) * 100 + value})
}

/** The years that a Chinese text can mean: 113年 is 2024 (中華民國紀年, which counts from 1912). */
function yearsOf(text: string, era: string | undefined): number[] {
  const value = numeral(text) ?? 0
  if (era?.endsWith('國') || era?.endsWith('国')) return [value + 1911]
  if (value >= 1000 || era !== undefined) return [value]
  return value < 100 ? [value + 1911, value + 2000, value + 1900] : [value + 1911]
}

const chineseWeekday = (character: string | undefined): number | undefined => {
  const at = character === undefined ? -1 : '一二三四五六日天'.indexOf(character)
  return at < 0 ? undefined : Math.min(at + 1, 7)
}

const numeral = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : readChineseNumeral(text, 0)?.value

const number = (text: string | undefined): number | undefined => {
  const found = text === undefined ? undefined : /\d+/.exec(text)?.[0]
  return found === undefined ? undefined : Number(found)
}

const date = (fields: Omit<CalendarDate, 'type'>): CalendarDate => ({type: 'date', ...fields})
const strong = (fields: Omit<CalendarDate, 'type'>): Found => ({
  strength: 'strong',
  readings: [date(fields)]
})
const weak = (fields: Omit<CalendarDate, 'type'>): Found => ({
  strength: 'weak',
  readings: [date(fields)]
})
