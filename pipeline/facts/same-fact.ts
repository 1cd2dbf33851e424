import {weekdayOf} from './calendar.ts'
import type {CalendarDate, ClockTime, Counted, Fact, Quantity, Reading, Token} from './fact.ts'
import {inBaseUnit, type Unit} from './units.ts'

/**
 * Whether a fact of one language is stated by one of the other: one reading of each has to agree.
 *
 * A date says more the finer it is: `March 2024` is stated by 2024年3月25日, which is not stated by it.
 */
export const isStatedBy = (fact: Fact, other: Fact): boolean =>
  fact.readings.some((one) =>
    other.readings.some((two) => isStatedByReading(one, two) && mayStandFor(one, two, other))
  )

/**
 * Whether a bare number may stand for what counts something, or is a day of the month: in a table it does, and in
 * `March 25 and 26`, but not where it is a quarter, and neither a day nor a percentage is left to a mere word.
 */
function mayStandFor(reading: Reading, other: Reading, {kind, strength}: Fact): boolean {
  if (other.type !== 'quantity' || other.of.by !== 'none') return true
  if (reading.type === 'date') return reading.day === undefined || strength === 'strong'
  if (reading.type !== 'quantity' || reading.of.by === 'none') return true
  const isLeftToWord = strength === 'weak' && reading.of.by === 'ratio' && reading.value > 0
  return kind === 'number' && !isLeftToWord
}

function isStatedByReading(a: Reading, b: Reading): boolean {
  if (a.type === 'quantity' && b.type === 'token') return isInToken(a, b)
  if (a.type === 'token') return b.type === 'token' && isSameToken(a.value, b.value)
  if (a.type === 'time') return b.type === 'time' && isSameTime(a, b)
  if (a.type === 'date' && b.type === 'date') return isDateStatedBy(a, b)
  if (a.type === 'date') return b.type === 'quantity' && isDateNumber(a, b)
  if (b.type === 'date') return a.type === 'quantity' && isDateNumber(b, a)
  return a.type === 'quantity' && b.type === 'quantity' && isSameQuantity(a, b)
}

/** Equal, or the beginning of it: version `1.9.3` is stated by `1.9.3-p484`. */
const isSameToken = (a: string, b: string): boolean =>
  a === b || (/\d$/.test(a) && b.startsWith(a) && /^[-.]/.test(b.slice(a.length)))

/** `2.1` and `484` are stated by version `2.1.0-p484`. */
const isInToken = ({value, of}: Quantity, {value: token}: Token): boolean =>
  of.by === 'none' &&
  (isSameToken(String(value), token) || token.split(/[^\d.]+/).includes(String(value)))

/** Equal to the minute; without a word for the half of the day, 2:30 may be 14:30. */
function isSameTime(a: ClockTime, b: ClockTime): boolean {
  const shift = a.zone !== undefined && b.zone !== undefined ? a.zone - b.zone : 0
  const apart = Math.abs(a.minute - b.minute - shift) % 1440
  if (apart === 0) return true
  return (a.half === 'unknown' || b.half === 'unknown') && apart % 720 === 0
}

/** From the finest to the coarsest. */
const dateParts = ['day', 'weekday', 'month', 'quarter', 'half', 'year', 'decade'] as const

/** Equal in every part that both have, with the finest part of the first among them. */
function isDateStatedBy(a: CalendarDate, b: CalendarDate): boolean {
  const first = withDerived(a)
  const second = withDerived(b)
  const finest = dateParts.find((part) => a[part] !== undefined)
  if (finest === undefined || second[finest] === undefined) return false
  return dateParts.every(
    (part) =>
      first[part] === undefined ||
      second[part] === undefined ||
      isSamePart(part, first[part], second[part])
  )
}

const isSamePart = (part: keyof CalendarDate, a = 0, b = 0): boolean =>
  part === 'decade' ? a % 100 === b % 100 && (a < 100 || b < 100 || a === b) : a === b

/** With the weekday of a whole date, and the decade and half that follow from the rest. */
function withDerived(date: CalendarDate): CalendarDate {
  const {year, month, day, quarter, half, decade} = date
  const derived: CalendarDate = {...date}
  if (year !== undefined && month !== undefined && day !== undefined && date.weekday === undefined)
    derived.weekday = weekdayOf(year, month, day)
  if (year !== undefined && decade === undefined) derived.decade = year - (year % 10)
  if (quarter !== undefined && half === undefined) derived.half = quarter <= 2 ? 1 : 2
  return derived
}

/** A bare number can be a year, or the second day of `March 25 and 26`. */
function isDateNumber(date: CalendarDate, {value, of}: Quantity): boolean {
  if (of.by !== 'none') return false
  const {year, month, day, quarter, half, decade} = date
  if (day !== undefined) return value === day
  if (month !== undefined) return value === month && year === undefined
  if (quarter !== undefined) return value === quarter
  if (half !== undefined) return value === half && year === undefined
  return value === year || value === decade
}

function isSameQuantity(a: Quantity, b: Quantity): boolean {
  if (a.of.by === 'unit' && b.of.by === 'unit') return isSameMeasure(a, a.of.unit, b, b.of.unit)
  if (a.of.by === 'ratio' && b.of.by === 'ratio') return isSameRatio(a, b)
  if (!agree(a.of, b.of)) return false
  // A percentage is a hundredth of the number that stands before its sign.
  const first = a.of.by === 'ratio' ? scaled(a, 100) : a
  const second = b.of.by === 'ratio' ? scaled(b, 100) : b
  return isSameNumber(first, second)
}

/** Whether two numbers can count the same: a bare number may leave its unit to the sentence. */
function agree(a: Counted, b: Counted): boolean {
  if (a.by === 'none' || b.by === 'none') return true
  if (a.by !== 'money' || b.by !== 'money') return false
  return a.currency === undefined || b.currency === undefined || a.currency === b.currency
}

const scaled = (quantity: Quantity, factor: number): Quantity => ({
  ...quantity,
  value: quantity.value * factor,
  step: quantity.step * factor
})

/** Equal, or rounded by a writer who says so: `about 1.2 billion` and 12.3億. */
function isSameNumber(a: Quantity, b: Quantity): boolean {
  if (isEqual(a.value, b.value)) return true
  const [coarse, fine] = a.step > b.step ? [a, b] : [b, a]
  if (coarse.about === undefined || coarse.step === fine.step) return false
  // Nobody says that a number is not exact, and gives it two digits further than the other language.
  if (fine.about !== undefined && digitsOf(fine) >= Math.max(4, digitsOf(coarse) + 2)) return false
  const beyond = fine.value - coarse.value
  if (coarse.about === 'over') return beyond > 0 && beyond < coarse.step
  if (coarse.about === 'under') return beyond < 0 && -beyond < coarse.step
  return Math.abs(beyond) <= coarse.step / 2
}

const isEqual = (a: number, b: number): boolean =>
  Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 1e-9

/** A third and 33% are the same; 15% and 15.4% are not. */
function isSameRatio(a: Quantity, b: Quantity): boolean {
  if (isSameNumber(a, b)) return true
  return (
    (a.step === 0) !== (b.step === 0) &&
    Math.abs(a.value - b.value) <= Math.max(a.step, b.step) / 2 + 1e-9
  )
}

/**
 * The same in one unit; in two, as near as their digits say: 484坪 is 1,600 square meters. End zeros
 * count as far as the other side is exact, and never more than a twentieth is let pass.
 */
function isSameMeasure(a: Quantity, ofA: Unit, b: Quantity, ofB: Unit): boolean {
  if (ofA.dimension !== ofB.dimension) return false
  if (ofA.name === ofB.name) return isSameNumber(a, b)
  if (isPowerOfTen(ofA.factor / ofB.factor) && ofA.offset === ofB.offset)
    return isSameNumber(inBase(a, ofA), inBase(b, ofB))
  const first = inBaseUnit(a.value, ofA)
  const second = inBaseUnit(b.value, ofB)
  const apart = Math.abs(first - second)
  const scale = Math.max(Math.abs(first), Math.abs(second))
  const digits = Math.min(3, Math.max(2, digitsOf(a), digitsOf(b)))
  const rounding =
    Math.max(lastDigit(a, digits) * ofA.factor, lastDigit(b, digits) * ofB.factor) / 2
  const most = ofA.offset === ofB.offset ? scale / 20 : rounding
  return apart <= 1e-9 * scale || apart <= Math.min(rounding, most)
}

/** A kilogram is a thousand grams: nobody has to round. */
const isPowerOfTen = (ratio: number): boolean =>
  Math.abs(Math.log10(ratio) - Math.round(Math.log10(ratio))) < 1e-9

const inBase = (quantity: Quantity, {factor}: Unit): Quantity => scaled(quantity, factor)

/** Place of the first digit: 3 in 1,600. */
const firstPlace = ({value}: Quantity): number =>
  value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)))

/** How many digits a number has without its end zeros. */
const digitsOf = (quantity: Quantity): number =>
  firstPlace(quantity) - Math.round(Math.log10(quantity.step || 1)) + 1

/** The size of the last digit that counts, of so many. */
const lastDigit = (quantity: Quantity, digits: number): number =>
  quantity.step <= 1
    ? quantity.step
    : Math.min(quantity.step, 10 ** (firstPlace(quantity) - digits + 1))
