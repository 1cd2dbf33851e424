import type {Tongue} from '../language.ts'
import {readChineseNumeral} from './chinese-numeral.ts'
import {readEnglishNumeral} from './english-numeral.ts'
import type {FoundFact, Quantity} from './fact.ts'
import {type Form, readForms} from './form.ts'
import {multiple, type Unit, unitsAt} from './units.ts'

/** Reads parts of a whole and multiples in words: 三分之一, 兩成五, 八折, 一年半; `two thirds`, `half an hour`, `½`. */
export const shares = (text: string, tongue: Tongue): FoundFact[] =>
  mayHaveShare[tongue].test(text) ? readForms(text, tongue === 'en' ? english : chinese, noDay) : []

/** What every share has one of. */
const mayHaveShare = {
  en: /hal[fv]|third|fourth|quarter|fifth|sixth|seventh|eighth|tenth|doubl|tripl|trebl|quadrupl|twice|thrice|fold|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛]/i,
  zh: /分之|十[一二三四五]五|[成折半倍翻½⅓⅔¼¾⅕⅖⅗⅘⅙⅛]/
}

/** A share is read without the day that it is of. */
const noDay = {year: 0, month: 0, day: 0}

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

const sign: Form = {
  kind: 'number',
  strength: 'weak',
  pattern: /(?<sign>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛])/gu,
  read: ({sign = ''}) => [ratio(signValues[sign] ?? 0)]
}

const han = (text: string | undefined): number =>
  text === undefined ? 0 : (readChineseNumeral(text, 0)?.value ?? 0)

const hanDigits = '〇零一二兩两三四五六七八九'
const hanNumber = `[\\d${hanDigits}十百千]+(?:\\.\\d+|[點点][${hanDigits}]+)?`
const hanDigit = '[一二兩两三四五六七八九\\d]'

const chinese: readonly Form[] = [
  sign,
  {
    kind: 'percent',
    // The other language has a half and the whole in a word.
    strength: ([first]) =>
      first?.type === 'quantity' && [0.5, 1].includes(first.value) ? 'weak' : 'strong',
    pattern: new RegExp(
      `百分之(?<part>${hanNumber})(?:[至到~-](?<to>${hanNumber})(?![分萬万億亿兆元\\d${hanDigits}十百千]))?`,
      'g'
    ),
    // Both ends of a span, either of which the other language may write with a sign of its own.
    read: ({part, to}) =>
      [part, to].flatMap((end) => (end === undefined ? [] : [ratio(han(end) / 100, 0.01)]))
  },
  {
    kind: 'percent',
    strength: 'weak',
    pattern: new RegExp(`千分之(?<part>${hanNumber})`, 'g'),
    read: ({part}) => [ratio(han(part) / 1000, 0.001)]
  },
  {
    kind: 'number',
    strength: 'weak',
    pattern: new RegExp(`(?<whole>${hanNumber})分之(?<part>${hanNumber})`, 'g'),
    read: ({whole, part}) => (han(whole) > 0 ? [ratio(han(part) / han(whole))] : [])
  },
  {
    kind: 'percent',
    strength: 'weak',
    pattern: new RegExp(
      `(?<tenths>${hanDigit}) ?成(?<hundredths>[一二三四五六七八九])?(?![為为立員员果功績绩長长本就效都交分])`,
      'g'
    ),
    read: ({tenths, hundredths}) => [ratio(han(tenths) / 10 + han(hundredths) / 100, 0.01)]
  },
  {
    // A price at 八折 is 80% of what it was, which English calls 20% off.
    kind: 'percent',
    strength: 'weak',
    pattern: new RegExp(
      `(?<kept>\\d\\d|${hanDigit})(?<hundredths>[一二三四五六七八九])? ?折(?![磨射扣損损返合服斷断])`,
      'g'
    ),
    read: ({kept, hundredths}) => {
      const value = han(kept) >= 10 ? han(kept) / 100 : han(kept) / 10 + han(hundredths) / 100
      return [ratio(1 - value, 0.01), ratio(value, 0.01)]
    }
  },
  {
    kind: 'measure',
    strength: 'weak',
    pattern: new RegExp(
      `(?<whole>${hanNumber})(?<unit>年|天|個月|个月|個?小時|个?小时)半(?!導|导|數|数)`,
      'g'
    ),
    read: ({whole, unit = ''}) => halves(han(whole), unit, 'zh')
  },
  {
    kind: 'measure',
    strength: 'weak',
    pattern: new RegExp(
      `(?:(?<whole>${hanNumber})[個个])?半[個个]?(?<unit>年|天|月|小時|小时|世紀|世纪)(?![來起生])`,
      'g'
    ),
    read: ({whole, unit = ''}) => halves(han(whole), unit === '月' ? '個月' : unit, 'zh')
  },
  {
    // The plan of five years that is counted by the first of them: 十四五 is the fourteenth.
    kind: 'number',
    strength: 'weak',
    pattern:
      /(?<![一二三四五六七八九百])(?<plan>十[一二三四五])五(?=[”」』"]|[期時时]|[規规計计]|[^\p{Script=Han}]|$)/gu,
    read: ({plan}) => [{type: 'quantity', value: han(plan), step: 1, of: {by: 'none'}}]
  },
  {
    kind: 'number',
    strength: 'weak',
    pattern: /一半|半數|半数|半價|半价|過半|过半|對半|对半/g,
    read: () => [ratio(0.5)]
  },
  {
    kind: 'number',
    strength: 'weak',
    pattern: /翻倍|翻一番|加倍|倍增/g,
    read: () => [times(2)]
  }
]

const denominators: Readonly<Record<string, number>> = {
  half: 2,
  halve: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  tenth: 10
}

const multiples = [
  [/^(?:doubl\w+|twice|twofold)$/i, 2],
  [/^(?:tripl\w+|trebl\w+|thrice|threefold)$/i, 3],
  [/^(?:quadrupl\w+|fourfold)$/i, 4],
  [/^fivefold$/i, 5],
  [/^tenfold$/i, 10]
] as const

/** Nouns before which `third` and `quarter` are ordinals, or a part of the year. */
const notShared =
  'year|quarter|century|day|time|party|place|person|generation|edition|anniversary|floor|largest'

const english: readonly Form[] = [
  sign,
  {
    kind: 'measure',
    strength: 'weak',
    pattern: /\b(?<part>an?|one|three)[ -]quarters? of an hour\b/gi,
    read: ({part = ''}) =>
      (unitsAt('hour', 0, 'en')?.units ?? []).map((hour) =>
        quantity(englishNumber(part) / 4, hour, 0.25)
      )
  },
  {
    kind: 'number',
    strength: 'weak',
    pattern: new RegExp(
      `\\b(?<part>an?|one|two|three|four|five|seven|nine)[ -](?<whole>${Object.keys(denominators).join('|')})s?\\b(?! (?:${notShared}))`,
      'gi'
    ),
    read: ({part = '', whole = ''}) => {
      return [ratio(englishNumber(part) / (denominators[whole.toLowerCase()] ?? 1))]
    }
  },
  {
    kind: 'measure',
    strength: 'weak',
    pattern: /\bhalf[ -](?:an? )?(?<unit>hour|day|year|month|decade|century)\b/gi,
    read: ({unit = ''}) => halves(0, unit, 'en')
  },
  {
    kind: 'measure',
    strength: 'weak',
    pattern:
      /\b(?<whole>\d+|an?|one|two|three|four|five|six) (?:(?<unit>hour|day|week|month|year|decade) and a half\b|and a half (?<units>hours|days|weeks|months|years|decades)\b)/gi,
    read: ({whole = '', unit, units = ''}) => halves(englishNumber(whole), unit ?? units, 'en')
  },
  {
    kind: 'number',
    strength: 'weak',
    pattern: /\bhalf\b(?! (?:year|an? |of (?:the year|20)))/gi,
    read: () => [ratio(0.5)]
  },
  {
    kind: 'number',
    strength: 'weak',
    pattern:
      /\b(?<word>(?:double|triple|treble|quadruple)[sd]?|(?:doubl|tripl)ing|twice|thrice|(?:two|three|four|five|ten)fold)\b/gi,
    read: ({word = ''}) =>
      multiples.filter(([form]) => form.test(word)).map(([, size]) => times(size))
  }
]

const englishNumber = (text: string): number =>
  /^an?$/i.test(text) ? 1 : (readEnglishNumeral(text, 0)?.value ?? 1)

const ratio = (value: number, step = 0): Quantity => ({
  type: 'quantity',
  value,
  step,
  of: {by: 'ratio'}
})

const times = (value: number): Quantity => quantity(value, multiple, 1)

/** So many and a half of a unit. */
const halves = (whole: number, unit: string, tongue: Tongue): Quantity[] =>
  (unitsAt(unit, 0, tongue)?.units ?? []).map((of) => quantity(whole + 0.5, of, 0.5))

const quantity = (value: number, unit: Unit, step: number): Quantity => ({
  type: 'quantity',
  value,
  step,
  of: {by: 'unit', unit}
})
