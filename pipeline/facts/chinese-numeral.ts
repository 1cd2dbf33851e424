import {magnitudeLetters} from './english-numeral.ts'
import {digitsPattern, digitsValue, type Numeral, rounded} from './numeral.ts'

const digitOf: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  兩: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  貳: 2,
  參: 3,
  肆: 4,
  伍: 5,
  陸: 6,
  柒: 7,
  捌: 8,
  玖: 9
}

/** Within a group of four places. */
const smallUnits: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  廿: 20,
  卅: 30,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000
}

/** The groups themselves; 兆 is 10^12 in Taiwan and Hong Kong, and used so in finance everywhere. */
const bigUnits: Readonly<Record<string, number>> = {
  萬: 1e4,
  万: 1e4,
  億: 1e8,
  亿: 1e8,
  兆: 1e12
}

const hanDigits = Object.keys(digitOf).join('')
const small = Object.keys(smallUnits).join('')
const big = Object.keys(bigUnits).join('')

/** Every place where a number can begin in Chinese text. */
export const chineseNumeralStart = new RegExp(`[\\d${hanDigits}${small}${big}]`, 'g')

const han = new RegExp(`[${hanDigits}]+`, 'y')
const point = new RegExp(`點([${hanDigits}]+)|点([${hanDigits}]+)`, 'y')
const more = new RegExp(`[多餘余幾几來来](?=[${small}${big}])`, 'y')
// 兆 before a unit is its prefix mega (兆瓦), not a number.
const letter = /(k|K|M|B)(?![\w²³/])/y

const unit = new RegExp(` ?([${small}${big}])(?<!兆(?=[瓦赫位帕字比像]))`, 'y')

interface Reading {
  total: number
  /** What is below the last big unit. */
  section: number
  current: number | undefined
  /** The unit last met, for 兩萬五. */
  lastUnit: number
  /** Whether any digit was met: 千萬 by itself is no number of anything. */
  hasDigit: boolean
  step: number
  form: Numeral['form']
  about?: 'over'
}

/**
 * Reads the number that begins at a place of a Chinese text, in digits, in characters or in both:
 * `1,600`, `1.2億`, `一千六百`, `12億3,000萬`, `兩萬五`, `二〇二四`, `20多億`.
 */
export function readChineseNumeral(text: string, start: number): Numeral | undefined {
  const state: Reading = {
    total: 0,
    section: 0,
    current: undefined,
    lastUnit: 1,
    hasDigit: false,
    step: 1,
    form: 'words'
  }
  let end = start
  while (end < text.length) {
    const next = readPart(text, end, state)
    if (next === undefined) break
    end = next
  }
  if (end === start) return undefined
  const value = rounded(state.total + state.section + (state.current ?? 0))
  const {step, about, lastUnit} = state
  // What is counted to the hundreds is as exact in characters as in digits: 二百四十, but not 萬一.
  const isCounted = state.hasDigit && !isUnitAt(text, start)
  const isExact = state.form === 'words' && isCounted && value >= 100
  const form = isExact ? 'digits' : state.form
  return {value, step, start, end, form, magnitude: lastUnit, ...(about ? {about} : {})}
}

/** Reads one part, a run of digits or a unit, and says where it ends. */
function readPart(text: string, at: number, state: Reading): number | undefined {
  if (state.current === undefined) {
    const digits = readDigits(text, at, state) ?? readDecimals(text, at, state)
    if (digits !== undefined) return digits
  }
  return readUnit(text, at, state)
}

function readDigits(text: string, at: number, state: Reading): number | undefined {
  digitsPattern.lastIndex = at
  const digits = digitsPattern.exec(text)?.[0]
  if (digits !== undefined) {
    const {value, step} = digitsValue(digits)
    state.current = value
    state.step = step
    state.hasDigit = true
    if (state.form === 'words') state.form = 'digits'
    return readLetter(text, digitsPattern.lastIndex, state)
  }
  han.lastIndex = at
  const characters = han.exec(text)?.[0]
  if (characters === undefined) return undefined
  return readHanDigits(text, at, characters, state)
}

/** The decimals of a number that ends in tens: 二十點五. */
function readDecimals(text: string, at: number, state: Reading): number | undefined {
  if (state.form !== 'words' || state.section === 0 || state.lastUnit > 100) return undefined
  const places = decimalsAt(text, at)
  if (places === undefined) return undefined
  state.current = Number(`0.${places}`)
  state.step = 10 ** -places.length
  return point.lastIndex
}

/** Digits behind a decimal point in characters, as those of ASCII. */
function decimalsAt(text: string, at: number): string | undefined {
  point.lastIndex = at
  const found = point.exec(text)
  if (!found) return undefined
  return [...(found[1] ?? found[2] ?? '')].map((character) => digitOf[character] ?? 0).join('')
}

/** `1.2k`, as it is written in Chinese too. */
function readLetter(text: string, at: number, state: Reading): number {
  letter.lastIndex = at
  const size = magnitudeLetters[letter.exec(text)?.[1] ?? '']
  if (size === undefined) return at
  state.current = (state.current ?? 0) * size
  state.step *= size
  return letter.lastIndex
}

function readHanDigits(text: string, at: number, characters: string, state: Reading): number {
  const digits = [...characters].map((character) => digitOf[character] ?? 0)
  const value = Number(digits.join(''))
  const end = at + characters.length
  state.hasDigit = true
  const decimals = decimalsAt(text, end)
  if (decimals !== undefined) {
    state.current = Number(`${value}.${decimals}`)
    state.step = 10 ** -decimals.length
    return point.lastIndex
  }
  // 兩萬五 and 三百五: the next lower place. 一百零五 has its place marked.
  const isTail = digits.length === 1 && state.lastUnit >= 100 && !isUnitAt(text, end)
  state.current = isTail && value > 0 ? rounded((value * state.lastUnit) / 10) : value
  state.step = isTail ? state.lastUnit / 10 : 1
  return end
}

function isUnitAt(text: string, at: number): boolean {
  unit.lastIndex = at
  return unit.test(text)
}

function readUnit(text: string, at: number, state: Reading): number | undefined {
  more.lastIndex = at
  const skipped = state.current !== undefined || state.lastUnit > 1 ? more.exec(text) : null
  unit.lastIndex = at + (skipped?.[0].length ?? 0)
  const found = unit.exec(text)
  const character = found?.[1]
  if (!found || character === undefined) return undefined
  // A blank before the unit is one inside a number only behind digits: `12 億`.
  if (found[0].startsWith(' ') && state.form === 'words') return undefined
  if (skipped) state.about = 'over'
  apply(character, state)
  return unit.lastIndex
}

function apply(character: string, state: Reading): void {
  const smallSize = smallUnits[character]
  if (smallSize !== undefined) {
    state.section += (state.current ?? 1) * smallSize
    state.step = state.current === undefined ? smallSize : state.step * smallSize
    state.lastUnit = smallSize
    state.current = undefined
    return
  }
  const size = bigUnits[character] ?? 1
  const below = state.section + (state.current ?? 0)
  const isBare = below === 0 && state.total === 0
  if (state.hasDigit) state.form = 'magnitude'
  // 1萬億: the bigger unit multiplies everything before it.
  if (below === 0 || size > state.lastUnit * 1e4) state.total = (state.total + below) * size
  else state.total += below * size
  if (isBare) state.total = size
  state.step = isBare ? size : state.step * size
  state.section = 0
  state.current = undefined
  state.lastUnit = size
}
