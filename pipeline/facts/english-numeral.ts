import {digitsPattern, digitsValue, type Numeral, rounded} from './numeral.ts'

const small: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90
}

/** `second` stands last in a number, or alone: `twenty-second`, but not `one second`. */
const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60
}

const magnitudes: Readonly<Record<string, number>> = {
  hundred: 100,
  dozen: 12,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12
}

/** Letters that stand for a magnitude directly behind digits; `m` is more often a metre. */
export const magnitudeLetters: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  mn: 1e6,
  M: 1e6,
  bn: 1e9,
  B: 1e9,
  tn: 1e12
}

const words = Object.keys(small).join('|')
const ordinalWords = Object.keys(ordinals).join('|')
const sizes = Object.keys(magnitudes).join('|')

/** Every place where a number can begin in English text. */
export const englishNumeralStart = new RegExp(
  `\\d|\\b(?:${words}|${ordinalWords}|${sizes})(?:s?\\b)`,
  'gi'
)

const word = new RegExp(`(${words})\\b`, 'iy')
const ordinal = new RegExp(`(${ordinalWords})\\b`, 'iy')
const size = new RegExp(`(?:[ -]|\\n)?(${sizes})\\b`, 'iy')
const letter = /(k|K|mn|M|bn|B|tn)(?![\w²³/])/y
const joint = new RegExp(`(?:[ -]|\\n|,? and )(?=(?:${words}|${ordinalWords})\\b)`, 'iy')

/**
 * Reads the number that begins at a place of an English text, in digits, in words or in both: `1,600`,
 * `1.6 thousand`, `1.2 billion`, `two hundred and fifty thousand`, `twenty-one`, `a dozen`, `$3M`.
 */
export function readEnglishNumeral(text: string, start: number): Numeral | undefined {
  digitsPattern.lastIndex = start
  const digits = digitsPattern.exec(text)?.[0]
  return digits === undefined ? readWords(text, start) : readDigits(text, start, digits)
}

function readDigits(text: string, start: number, digits: string): Numeral {
  const plain = digitsValue(digits)
  const end = start + digits.length
  const factor = magnitudeAt(text, end)
  if (factor) {
    const value = rounded(plain.value * factor.size)
    const form = factor.size >= 1e4 ? 'magnitude' : 'digits'
    return {
      value,
      step: plain.step * factor.size,
      start,
      end: factor.end,
      form,
      magnitude: factor.size
    }
  }
  return {...plain, start, end, form: 'digits', magnitude: 1}
}

function magnitudeAt(text: string, at: number): {size: number; end: number} | undefined {
  size.lastIndex = at
  const word = size.exec(text)?.[1]?.toLowerCase()
  if (word !== undefined) return {size: magnitudes[word] ?? 1, end: size.lastIndex}
  letter.lastIndex = at
  const sign = letter.exec(text)?.[1]
  return sign === undefined ? undefined : {size: magnitudeLetters[sign] ?? 1, end: letter.lastIndex}
}

/** A number in words while it is read. */
interface Words {
  total: number
  /** What is below the last thousand. */
  section: number
  step: number
  magnitude: number
}

function readWords(text: string, start: number): Numeral | undefined {
  const state: Words = {total: 0, section: 0, step: 1, magnitude: 1}
  let end = start
  for (let at = start; ; ) {
    const next = readSizes(text, readSmall(text, at, state), state)
    if (next === at) break
    end = next
    if (match(joint, text, end) === undefined) break
    at = joint.lastIndex
  }
  if (end === start) return undefined
  const {total, section, step, magnitude} = state
  return {value: total + section, step, start, end, form: 'words', magnitude}
}

function readSmall(text: string, at: number, state: Words): number {
  const number = match(word, text, at)
  if (number === undefined) return readOrdinal(text, at, state)
  const value = small[number.toLowerCase()] ?? 0
  state.section += value
  state.step = value >= 20 ? 10 : 1
  return word.lastIndex
}

function readOrdinal(text: string, at: number, state: Words): number {
  const found = match(ordinal, text, at)
  if (found === undefined || state.section % 10 !== 0) return at
  state.section += ordinals[found.toLowerCase()] ?? 0
  return ordinal.lastIndex
}

function readSizes(text: string, start: number, state: Words): number {
  let at = start
  for (let sign = match(size, text, at); sign !== undefined; sign = match(size, text, at)) {
    state.magnitude = magnitudes[sign.toLowerCase()] ?? 1
    const below = (state.section === 0 ? 1 : state.section) * state.magnitude
    state.section = state.magnitude < 1000 ? below : 0
    state.total += state.magnitude < 1000 ? 0 : below
    state.step = state.magnitude
    at = size.lastIndex
  }
  return at
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found ? (found[1] ?? found[0]) : undefined
}
