import type {PressTime} from '../read/press-time.ts'

/** A date for a reader and for a machine. */
export interface DateView {
  /** As the reader's calendar has it: `March 25, 2024`. */
  text: string
  /** For `<time datetime>`: a date, or a date-time with offset. */
  datetime: string
}

type FormatDate = (time: PressTime) => DateView

/** How a locale writes dates, months and years. */
export interface DateFormats {
  date: FormatDate
  month: FormatDate
  year: FormatDate
}

/**
 * Makes the functions that write dates for a locale, in the newsroom's time zone and never the
 * machine's. Made once a language: an `Intl` formatter is dear to make and cheap to use.
 *
 * @param locale BCP 47 tag; with `-u-ca-roc`, years are those of the Republic (Unicode LDML, calendars).
 * @param timeZone IANA name.
 */
export function dateFormats(locale: string, timeZone: string): DateFormats {
  const date = new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone})
  const dateTime = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone
  })
  const month = new Intl.DateTimeFormat(locale, {year: 'numeric', month: 'long', timeZone})
  const year = new Intl.DateTimeFormat(locale, {year: 'numeric', timeZone})
  return {
    date: ({instant, timed, iso}) => ({
      text: timed ? withZone(dateTime.formatToParts(instant)) : date.format(instant),
      datetime: timed ? iso : iso.slice(0, 10)
    }),
    month: ({instant, iso}) => ({text: month.format(instant), datetime: iso.slice(0, 7)}),
    year: ({instant, iso}) => ({text: year.format(instant), datetime: iso.slice(0, 4)})
  }
}

/** A date-time as it is printed: where the locale puts the zone in brackets, in those of Chinese. */
const withZone = (parts: readonly Intl.DateTimeFormatPart[]): string =>
  parts
    .map(({value}) => value)
    .join('')
    .replace(/ ?\[(.+)\]/, '（$1）')

/** The year that a moment falls in, in the newsroom's time zone. */
export const yearOf = ({iso}: PressTime): number => Number(iso.slice(0, 4))

/** Date and time as RSS 2.0 wants them (RFC 822, four-digit year), with the newsroom's offset. */
export function rfc822({iso}: PressTime): string {
  const [, year, month, day, time, offset] = isoParts.exec(iso) ?? []
  const weekday = weekdays[new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDay()]
  return `${weekday}, ${day} ${months[Number(month) - 1]} ${year} ${time} ${offset?.replace(':', '')}`
}

const isoParts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)([+-]\d\d:\d\d)$/
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
