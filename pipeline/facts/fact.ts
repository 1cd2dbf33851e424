import type {Unit} from './units.ts'

/** What a fact is first of all; a rule speaks of one kind. */
export type FactKind =
  | 'number'
  | 'money'
  | 'percent'
  | 'measure'
  | 'date'
  | 'time'
  | 'phone'
  | 'email'
  | 'link'
  | 'identifier'

export type FactStrength = 'strong' | 'weak'

/**
 * Something that a text says which is the same in every language, with its place in the text.
 *
 * A strong fact (digits, money, percent, dates, 萬 and 億, addresses) must have a partner in the other
 * language. A weak one (a number in words, 成, a half) is only a partner: languages spell it out, or
 * leave it away, as they like.
 */
export interface Fact {
  kind: FactKind
  strength: FactStrength
  /** As it is written. */
  text: string
  /** Place in the text, in UTF-16 units. */
  start: number
  end: number
  /** What it can mean, likeliest first: `3/25` is a date or a ratio, `30年` a duration or a year of the Republic. */
  readings: readonly Reading[]
}

/** One meaning of a fact. */
export type Reading = Quantity | CalendarDate | ClockTime | Token

/** A number, with what it counts. */
export interface Quantity {
  type: 'quantity'
  value: number
  /** The size of the last digit that was written and is not an end zero: 100 in `1,600`, 0.1 in `2.5`; 0 where the value is exact (a third). */
  step: number
  /** Whether the writer said that it is not exact. */
  about?: 'about' | 'over' | 'under' | undefined
  of: Counted
}

/** What a number counts. */
export type Counted =
  | {by: 'none'}
  | {by: 'ratio'}
  /** ISO 4217; absent where the text says only `$` or 元. */
  | {by: 'money'; currency?: string | undefined}
  | {by: 'unit'; unit: Unit}

/** A date of the calendar, as far as the text gives it. */
export interface CalendarDate {
  type: 'date'
  year?: number | undefined
  /** 1 to 12. */
  month?: number | undefined
  /** Day of the month. */
  day?: number | undefined
  /** 1 (Monday) to 7 (ISO 8601). */
  weekday?: number | undefined
  quarter?: number | undefined
  /** Half of the year. */
  half?: number | undefined
  /** First year of a decade; without century (`90` for 90年代) where the text has none. */
  decade?: number | undefined
}

/** A time of day. */
export interface ClockTime {
  type: 'time'
  /** Minutes since midnight. */
  minute: number
  /** Whether the text says which half of the day, by 24 hours or by a word. */
  half: 'known' | 'unknown'
  /** Minutes east of UTC, where the text names a zone. */
  zone?: number | undefined
}

/** Something that is compared letter by letter: an address, a phone number, an identifier. */
export interface Token {
  type: 'token'
  value: string
}

/** A fact as a reader finds it; its text is cut out at the end. */
export type FoundFact = Omit<Fact, 'text'>

/** The day that a release is of, for `last year` and 今年. */
export interface Today {
  year: number
  month: number
  day: number
}
