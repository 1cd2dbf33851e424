import type {Tongue} from '../language.ts'
import {chineseNumeralStart, readChineseNumeral} from './chinese-numeral.ts'
import {withCompounds} from './compound-durations.ts'
import {currencyOf, moneyBefore, moneyBehind} from './currencies.ts'
import {englishNumeralStart, readEnglishNumeral} from './english-numeral.ts'
import type {CalendarDate, Counted, Fact, FactKind, FoundFact, Quantity} from './fact.ts'
import {matches} from './form.ts'
import type {Numeral} from './numeral.ts'
import {withRanges} from './ranges.ts'
import {shares} from './shares.ts'
import {multiple, speedsOf, unitsAt} from './units.ts'

/** Reads numbers with what they count: `1,600 square meters`, `NT$1.2 billion`, 兩成五, `20th`, 第三. */
export function quantities(text: string, tongue: Tongue): FoundFact[] {
  const facts: FoundFact[] = shares(text, tongue)
  const taken = facts.map(({start, end}) => [start, end] as const)
  const starts = tongue === 'en' ? englishNumeralStart : chineseNumeralStart
  const read = tongue === 'en' ? readEnglishNumeral : readChineseNumeral
  let done = 0
  for (const {index} of matches(starts, text)) {
    if (index < done || taken.some(([start, end]) => start <= index && index < end)) continue
    const numeral = isPartOfWord(text, index) ? undefined : read(text, index)
    if (!numeral) {
      done = wordEnd(text, index)
      continue
    }
    done = numeral.end
    const fact = counted(text, numeral, tongue)
    facts.push(fact)
    done = Math.max(done, fact.end)
  }
  facts.sort((a, b) => a.start - b.start)
  return withCompounds(withRanges(facts, text), text)
}

/** Whether digits belong to a word: `A380`, `COVID-19`, `1.2.3`. */
function isPartOfWord(text: string, at: number): boolean {
  if (!/\d/.test(text[at] ?? '')) return false
  const before = text.slice(Math.max(0, at - 12), at)
  if (timesSign.test(before)) return text.startsWith('86', at)
  if (/[A-Za-zÀ-ɏ_@/\\=^]$/.test(before)) return moneyBefore.exec(before)?.[0] === undefined
  return /[A-Z]-$|[A-Za-z]\d+[A-Za-z\d]*[-.]$|\d\.$/.test(before)
}

/** The end of the word that digits stand in. */
function wordEnd(text: string, at: number): number {
  const word = /[\w.]*/y
  word.lastIndex = at
  return at + Math.max(word.exec(text)?.[0].length ?? 0, 1)
}

/** Reads what stands around a number. */
function counted(text: string, numeral: Numeral, tongue: Tongue): FoundFact {
  const {start, end} = numeral
  if (isWordStart(text, numeral, tongue))
    return {...plainNumber(text, numeral, undefined), strength: 'weak'}
  const more = /^ ?(?:多|餘|余|\+)/.exec(text.slice(end, end + 2))?.[0] ?? ''
  const at = end + more.length
  const before = text.slice(Math.max(0, start - 40), start)
  const about = more === '' ? aboutOf(before, numeral) : ('over' as const)
  const percent =
    /^(?:[ -]?(?:%|percent(?:age points?)?\b|per cent\b|pct\b|pp\b|basis[ -]points?\b|bps?\b|個?百分點|个?百分点|個?基點|个?基点)|‰)/.exec(
      text.slice(at, at + 20)
    )?.[0] ?? rateStepAt(text, at, before)
  if (percent !== undefined) return percentage(numeral, percent, at, about)
  const money = moneyAt(text, at, before, tongue)
  if (money) {
    const of: Counted = {by: 'money', currency: money.currency}
    return factOf('money', numeral, [of], about, {start: start - money.before, end: money.end})
  }
  const units = measuredBy(text, at, before, tongue)
  if (units) {
    const readings = units.units.map((unit): Counted => ({by: 'unit', unit}))
    const measure = factOf('measure', numeral, readings, about, {start, end: units.end})
    const year = tongue === 'zh' ? yearOfRepublic(numeral, text.slice(at, units.end)) : undefined
    return year ? {...measure, readings: [...measure.readings, year]} : measure
  }
  const number = plainNumber(text, numeral, about)
  // The most that a score can be goes without saying.
  return before.endsWith('out of ') && /^10{1,2}$/.test(text.slice(start, end))
    ? {...number, strength: 'weak'}
    : number
}

/** 114年 is as often a year of the Republic, which counts from 1912, as a length of time. */
const yearOfRepublic = ({value, step}: Numeral, unit: string): CalendarDate | undefined =>
  /^ ?年$/.test(unit) && step >= 1 && value > 50 && value < 130
    ? {type: 'date', year: 1911 + value}
    : undefined

/** The units that a number can be in; `×3` is three times as much, but in `2×3 cm` it is a side. */
function measuredBy(text: string, at: number, before: string, tongue: Tongue) {
  if (timesSign.test(before) && !/\d ?[x×]$/.test(before)) return {units: [multiple], end: at}
  const found = unitsAt(text, at, tongue)
  if (!found?.units.some(({dimension}) => dimension === 'length')) return found
  const time = (['hour', 'second'] as const).find((each) => inTime[each].test(before))
  return time ? {...found, units: [...speedsOf(found.units, time), ...found.units]} : found
}

const timesSign = /(?<![A-Za-z])[x×]$/

/** Before a length, that it is of a speed. */
const inTime = {
  hour: /(?:[時时]速|每小[時时])[^，。；]{0,12}$/,
  second: /(?:秒速|每秒鐘?)[^，。；]{0,12}$/
}

/** No sign of money is longer, with what may stand behind it. */
const longestSign = 16

/** What the last letter of every sign of money is. */
const isAfterSign = /[$¥€£₩₹A-Z幣币元金圓圆鎊镑郎] ?(?:約|约|逾)? ?$/

/** `5G`, `3D`, `2FA`: letters directly behind digits make a word, unless they are a unit or an ordinal. */
function isWordStart(text: string, {end, form}: Numeral, tongue: Tongue): boolean {
  if (form === 'words') return false
  const behind = /^[A-Za-z_]+(?:\d\w*)?/.exec(text.slice(end, end + 12))?.[0]
  if (behind === undefined) return /^\.\d/.test(text.slice(end, end + 2))
  if (/^x\d/.test(behind)) return false
  if (/^(?:st|nd|rd|th|s|percent)$/.test(behind)) return false
  return unitsAt(text, end, tongue) === undefined && moneyFollows(text, end, tongue) === undefined
}

function percentage(
  numeral: Numeral,
  sign: string,
  at: number,
  about: Quantity['about']
): FoundFact {
  const {value, step, start} = numeral
  const size = wholeOf(sign)
  return {
    kind: 'percent',
    // 100% is as often all of something, which the other language says in a word.
    strength: numeral.form === 'words' || value === 100 ? 'weak' : 'strong',
    start,
    end: at + sign.length,
    readings: [{type: 'quantity', value: value / size, step: step / size, about, of: {by: 'ratio'}}]
  }
}

/** How much is the whole, in what a sign counts: a basis point is a hundredth of a percent, and 碼 a quarter of one. */
function wholeOf(sign: string): number {
  if (/basis|bp|基[點点]/.test(sign)) return 10_000
  if (/[碼码]/.test(sign)) return 400
  return sign === '‰' ? 1000 : 100
}

/** 碼 behind a number, where it is a step of interest rates, and no yard. */
const rateStepAt = (text: string, at: number, before: string): string | undefined =>
  /[碼码]/.test(text.charAt(at)) && ofRates.test(before) ? text.charAt(at) : undefined

const ofRates = /(?:[升降加減减]息|利率|[調调][升降高])[^，。；]{0,8}$/

interface Money {
  currency: string | undefined
  /** How much of the text before the number belongs to it. */
  before: number
  end: number
}

function moneyAt(text: string, at: number, before: string, tongue: Tongue): Money | undefined {
  const sign = moneyBefore.exec(before.slice(-longestSign))
  const name = moneyFollows(text, at, tongue)
  if (!sign && !name) return undefined
  const currency = (sign && currencyOf(sign.groups ?? {})) ?? name?.currency
  return {currency, before: sign?.[0].trimStart().length ?? 0, end: name?.end ?? at}
}

function moneyFollows(text: string, at: number, tongue: Tongue) {
  const pattern = moneyBehind[tongue]
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found ? {currency: currencyOf(found.groups ?? {}), end: pattern.lastIndex} : undefined
}

/** A number by itself; an ordinal is one too. */
function plainNumber(text: string, numeral: Numeral, about: Quantity['about']): FoundFact {
  const ordinal = /^(?:st|nd|rd|th)\b/i.exec(text.slice(numeral.end, numeral.end + 3))?.[0] ?? ''
  const end = numeral.end + (numeral.form === 'words' ? 0 : ordinal.length)
  return factOf('number', numeral, [{by: 'none'}], about, {start: numeral.start, end})
}

function factOf(
  kind: FactKind,
  numeral: Numeral,
  counts: readonly Counted[],
  about: Quantity['about'],
  place: Pick<Fact, 'start' | 'end'>
): FoundFact {
  const {value, step, form} = numeral
  return {
    kind,
    strength: form === 'words' ? 'weak' : 'strong',
    ...place,
    readings: counts.map((of): Quantity => ({type: 'quantity', value, step, about, of}))
  }
}

function aboutOf(text: string, {about}: Numeral): Quantity['about'] {
  if (about) return about
  // A currency stands between: `approximately NT$260 million`, 約新台幣2.6億元.
  const sign = isAfterSign.test(text) ? moneyBefore.exec(text.slice(-longestSign))?.[0] : undefined
  const before = sign === undefined || /[約约逾] ?$/.test(sign) ? text : text.slice(0, -sign.length)
  if (/(?:about|around|some|roughly|approximately|approx\.|~|約|约|大約|大约)\s*\S?$/i.test(before))
    return 'about'
  if (/(?:more than|over|exceed(?:ing|s)?|at least|逾|超過|超过|超|破|至少)\s*\S?$/i.test(before))
    return 'over'
  return /(?:nearly|almost|close to|under|less than|up to|近|將近|将近|不到)\s*\S?$/i.test(before)
    ? 'under'
    : undefined
}
