import {date, daysFrom, partsBefore, partsOfYear, schoolYear, yearAlone} from './calendar.ts'
import type {Reading} from './fact.ts'
import type {Form, Groups} from './form.ts'
import {duration} from './units.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const ordinals = ['first', 'second', 'third', 'fourth', '1st', '2nd', '3rd', '4th']

const fullMonth =
  'January|February|March|April|May|June|July|August|September|October|November|December'
const month = `(?<month>${fullMonth}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\\.|\\b))`
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const year = '(?<year>(?:19|20)\\d\\d)'
const weekday =
  '(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\\b\\.?(?=,? (?:\\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))'
/** The last weekday of several is of the last date: `Thursday and Friday, November 5 and 6`. */
const before = `(?:\\b(?<!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:,| and|,? or|,? to| through| &| ?-) ?)${weekday}(?:,| the)? ?)?`

const schoolYears = `${year}(?:[-/](?<next>(?:20)?\\d\\d))?`

/** Days, and parts of years. */
const wholeDates: readonly Form[] = [
  {
    kind: 'date',
    pattern: new RegExp(`\\b${schoolYears} (?:academic|school) year\\b`, 'gi'),
    read: ({year, next}) => schoolYear(Number(year), numberOf(next))
  },
  {
    kind: 'date',
    pattern: new RegExp(`\\b(?:academic|school) year (?:of )?${schoolYears}(?![\\d/-])`, 'gi'),
    read: ({year, next}) => schoolYear(Number(year), numberOf(next))
  },
  {
    kind: 'date',
    pattern: new RegExp(
      `${before}\\b${month}[ \\n]${day}\\b(?!,\\d|:)(?:,?[ \\n](?:of )?${year}\\b)?`,
      'g'
    ),
    read: calendarDate
  },
  {
    kind: 'date',
    pattern: new RegExp(
      `${before}\\b${day}[ -](?:of )?${month}(?![a-z])(?:,?[ -]${year}\\b)?`,
      'g'
    ),
    read: calendarDate
  },
  {
    kind: 'date',
    pattern: new RegExp(`\\b${month},?[ \\n](?:of )?${year}\\b`, 'g'),
    read: calendarDate
  },
  {
    kind: 'date',
    pattern: new RegExp(
      `\\b(?:Q(?<number>[1-4])|(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarter)(?:,? (?:of )?(?:FY ?)?${year})?\\b`,
      'gi'
    ),
    read: ({number, ordinal, year}) => [
      date({
        quarter:
          number === undefined
            ? (ordinals.indexOf((ordinal ?? '').toLowerCase()) % 4) + 1
            : Number(number),
        year: numberOf(year)
      })
    ]
  },
  {
    kind: 'date',
    pattern: new RegExp(
      `\\b(?:(?<half>[12])H|H(?<half2>[12])|(?<ordinal>first|second|latter) half of)(?: ${year}| the year| this year| last year)\\b`,
      'gi'
    ),
    read: ({half, half2, ordinal, year}) => [
      date({
        half: numberOf(half ?? half2) ?? (/first/i.test(ordinal ?? '') ? 1 : 2),
        year: numberOf(year)
      })
    ]
  },
  {
    kind: 'measure',
    pattern: /(?<age>[1-9]0)s\b(?<=\b(?:his|her|their) (?:early |mid-? ?|late )?\d0s)/g,
    read: ({age}) => [{...duration(Number(age), 'year', 10), about: 'over'}]
  },
  {
    kind: 'date',
    pattern: /\b(?:the )?(?<decade>(?:19|20)?\d0)s\b/g,
    read: ({decade}) => [date({decade: Number(decade)})]
  }
]

/** Years, weekdays and months alone. */
const partialDates: readonly Form[] = [
  {
    kind: 'date',
    pattern: new RegExp(`\\b(?:FY ?|fiscal (?:year )?)${year}\\b`, 'gi'),
    read: ({year}) => [date({year: numberOf(year)})]
  },
  {
    kind: 'date',
    pattern: new RegExp(
      `(?<![\\d.,$€£-])(?<![A-Za-z])${year}\\b(?![,.]?\\d|[-/]\\d{1,2}(?!\\d)|[A-Za-z%])`,
      'g'
    ),
    read: ({year}) => yearAlone(Number(year))
  },
  {
    kind: 'date',
    strength: 'weak',
    pattern: new RegExp(`\\b${weekday}`, 'g'),
    read: (groups) => [date({weekday: indexOf(weekdays, groups['weekday'])})]
  },
  {
    kind: 'date',
    strength: 'weak',
    // `March` and `May` are words too.
    pattern:
      /\b(?<month>January|February|April|June|July|August|September|October|November|December|(?<=(?:in|by|since|until|from|of|early|late|mid-|this|last|next) ?)(?:March|May))\b(?! \d)/g,
    read: ({month}) => [date({month: indexOf(months, month)})]
  }
]

/** `last year` and `yesterday`, from the day of the release. */
const relativeDates: readonly Form[] = [
  {
    kind: 'date',
    strength: 'weak',
    pattern: /\b(?<which>this|last|next)[ -]year\b/gi,
    read: ({which = ''}, today) => {
      const shift = {last: -1, next: 1}[which.toLowerCase()] ?? 0
      return [date({year: today.year + shift})]
    }
  },
  {
    kind: 'date',
    strength: 'weak',
    pattern: /\b(?:last|previous|prior|preceding) (?<part>month|quarter)\b/gi,
    read: ({part = ''}, today) => partsBefore(today, /month/i.test(part) ? 'month' : 'quarter')
  },
  {
    kind: 'date',
    strength: 'weak',
    pattern:
      /\bsame (?:period|month|quarter)(?: (?:of|in))?(?: last year| the (?:previous|prior) year| a year (?:ago|earlier))?(?! (?:of|in)\b)/gi,
    read: (_, today) => partsOfYear(today.year - 1)
  },
  {
    // Without `of`, a half may be that of a game.
    kind: 'date',
    strength: 'weak',
    pattern: /\b(?<ordinal>first|second|latter) half\b(?! of\b)/gi,
    read: ({ordinal = ''}) => [date({half: /first/i.test(ordinal) ? 1 : 2})]
  },
  {
    kind: 'date',
    strength: 'weak',
    pattern: /\b(?<which>yesterday|today|tomorrow)\b/gi,
    read: ({which = ''}, today) => [
      daysFrom(today, {yesterday: -1, tomorrow: 1}[which.toLowerCase()] ?? 0)
    ]
  }
]

/** Dates as English text has them; `the 25th` is read as a number. */
export const englishDates: readonly Form[] = [...wholeDates, ...partialDates, ...relativeDates]

function calendarDate(groups: Groups): Reading[] {
  const day = numberOf(groups['day'])
  if (day !== undefined && (day < 1 || day > 31)) return []
  const month = indexOf(months, groups['month'])
  const weekday = indexOf(weekdays, groups['weekday'])
  return [date({year: numberOf(groups['year']), month, day, weekday})]
}

/** Place of a name in a list of its first three letters, from 1. */
function indexOf(names: readonly string[], name: string | undefined): number | undefined {
  const at = names.indexOf((name ?? '').slice(0, 3).toLowerCase())
  return at < 0 ? undefined : at + 1
}

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text)
