import type {Tongue} from '../language.ts'
import {readChineseNumeral} from './chinese-numeral.ts'
import {readEnglishNumeral} from './english-numeral.ts'
import type {FoundFact, Quantity} from './fact.ts'
import {multiple, type Unit, unitsAt} from './units.ts'

/** Reads parts of a whole: 三分之一, 百分之十五, 兩成五, 八折, 一半; `two thirds`, `half`, `1/3`, `½`; and what is multiplied in words. */
export const shares = (text: string, tongue: Tongue): FoundFact[] => [
  ...signs(text),
  ...(tongue === 'en' ? englishShares(text) : chineseShares(text))
]

function signs(text: string): FoundFact[] {
  return [...text.matchAll(/[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛]/gu)].map(({0: sign, index}) =>
    share(index, index + 1, [ratio(signValues[sign] ?? 0)])
  )
}

/** Unicode Character Database, numeric values of vulgar fractions. */
const signValues: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅛': 1 / 8
}

const hanNumber = '[\\d〇零一二兩两三四五六七八九十百千]+(?:\\.\\d+)?'

function chineseShares(text: string): FoundFact[] {
  const facts: FoundFact[] = []
  const value = (numeral = '') => readChineseNumeral(numeral, 0)?.value ?? 0
  for (const {0: found, index, groups = {}} of text.matchAll(chineseShare)) {
    const {denominator, numerator, tenths, fraction, off, offFraction, half} = groups
    const years = groups['years'] ?? groups['years2']
    const unit = groups['unit'] ?? groups['unit2']
    const end = index + found.length
    if (denominator !== undefined) {
      const whole = denominator === '百' ? 100 : denominator === '千' ? 1000 : value(denominator)
      const part = value(numerator)
      if (whole > 0) facts.push(share(index, end, [ratio(part / whole, /[百千]/.test(denominator) ? 1 / whole : 0)], whole === 100 ? 'percent' : 'number'))
    } else if (tenths !== undefined) {
      facts.push(share(index, end, [ratio(value(tenths) / 10 + value(fraction ?? '零') / 100, 0.01)], 'percent'))
    } else if (off !== undefined) {
      const kept = value(off) >= 10 ? value(off) / 100 : value(off) / 10 + value(offFraction ?? '零') / 100
      facts.push(share(index, end, [ratio(1 - kept), ratio(kept)], 'percent'))
    } else if (unit !== undefined) {
      const whole = years === undefined ? 0 : value(years)
      const readings = (unitsAt(unit === '月' ? '個月' : unit, 0, 'zh')?.units ?? []).map((of) => halves(whole + 0.5, of))
      facts.push(share(index, end, readings, 'measure'))
    } else if (half !== undefined) facts.push(share(index, end, [ratio(0.5)]))
    else facts.push(share(index, end, [times(2)]))
  }
  return facts
}

const chineseShare = new RegExp(
  [
    `(?<denominator>${hanNumber})分之(?<numerator>${hanNumber})`,
    '(?<tenths>[一二兩两三四五六七八九\\d]) ?成(?<fraction>[一二三四五六七八九])?(?![為为立員员果功績绩長长本就效都交])',
    '(?<off>[一二三四五六七八九\\d]|\\d\\d)(?<offFraction>[一二三四五六七八九])? ?折(?![磨射扣損损返合服斷断])',
    `(?<years>${hanNumber})?(?<unit>年|天|個月|个月|小時|小时)半|(?<years2>${hanNumber})?個?半個?(?<unit2>年|天|月|小時|小时|世紀)(?!來|起|生)`,
    '(?<half>一半|半數|半数|半價|半价|過半|过半|對半|对半)',
    '翻倍|翻一番|加倍|倍增'
  ].join('|'),
  'g'
)

const denominators: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  seventh: 7,
  sevenths: 7,
  eighth: 8,
  eighths: 8,
  tenth: 10,
  tenths: 10
}

const multiples: Readonly<Record<string, number>> = {
  double: 2,
  twice: 2,
  twofold: 2,
  triple: 3,
  treble: 3,
  thrice: 3,
  threefold: 3,
  quadruple: 4,
  fourfold: 4,
  fivefold: 5,
  tenfold: 10
}

function englishShares(text: string): FoundFact[] {
  const facts: FoundFact[] = []
  for (const {0: found, index, groups = {}} of text.matchAll(englishShare)) {
    const {numerator, denominator, half, multiple: word, halfUnit, wholes, wholesUnit} = groups
    const end = index + found.length
    if (denominator !== undefined && numerator !== undefined) {
      const parts = /^an?$/i.test(numerator) ? 1 : (readEnglishNumeral(numerator, 0)?.value ?? 1)
      facts.push(share(index, end, [ratio(parts / (denominators[denominator.toLowerCase()] ?? 1))]))
    } else if (halfUnit !== undefined || wholesUnit !== undefined) {
      const whole = wholes === undefined ? 0 : /^an?$/i.test(wholes) ? 1 : (readEnglishNumeral(wholes, 0)?.value ?? 0)
      const units = unitsAt(halfUnit ?? wholesUnit ?? '', 0, 'en')?.units ?? []
      facts.push(share(index, end, units.map((of) => halves(whole + 0.5, of)), 'measure'))
    } else if (half !== undefined) facts.push(share(index, end, [ratio(0.5)]))
    else if (word !== undefined) {
      const stem = word.toLowerCase()
      const value = multiples[stem] ?? multiples[stem.replace(/[ds]$/, '')] ?? multiples[stem.replace(/ing$/, 'e')]
      if (value !== undefined) facts.push(share(index, end, [times(value)]))
    }
  }
  return facts
}

const englishShare = new RegExp(
  [
    `\\b(?<numerator>an?|one|two|three|four|five|seven|nine)[ -](?<denominator>${Object.keys(denominators).join('|')})\\b(?! (?:year|quarter|century|day|time|party|place|person|generation|edition|anniversary|floor|largest))`,
    '\\bhalf[ -](?:an? )?(?<halfUnit>hour|day|year|month|decade|century)\\b|\\b(?<wholes>\\d+|an?|one|two|three|four|five|six) (?:and a half )?(?<wholesUnit>hours?|days?|weeks?|months?|years?|decades?)(?<=and a half \\w+)\\b',
    '\\b(?<half>half)\\b(?! (?:year|an? |of (?:the year|20)))',
    '\\b(?<multiple>(?:double|triple|treble|quadruple)[sd]?|doubling|tripling|twice|thrice|(?:two|three|four|five|ten)fold)\\b'
  ].join('|'),
  'gi'
)

const ratio = (value: number, step = 0): Quantity => ({type: 'quantity', value, step, of: {by: 'ratio'}})

const halves = (value: number, unit: Unit): Quantity => ({
  type: 'quantity',
  value,
  step: 0.5,
  of: {by: 'unit', unit}
})

const times = (value: number): Quantity => ({
  type: 'quantity',
  value,
  step: 1,
  of: {by: 'unit', unit: multiple}
})

const share = (
  start: number,
  end: number,
  readings: Quantity[],
  kind: FoundFact['kind'] = 'number'
): FoundFact => ({kind, strength: 'weak', start, end, readings})
