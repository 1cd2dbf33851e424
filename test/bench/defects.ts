import {traditionalOf} from '../../pipeline/names/variants/simplified.ts'

/** One slip in a text of a release, and the rules any of which should tell of it. */
export interface Defect {
  what: string
  /** The text with the slip. */
  text: string
  /** First line of the text that the slip is in, from 1. */
  line: number
  rules: readonly string[]
  /** What the slip is made of. */
  from: string
  /** Whether something was taken away, so that the finding stands in the other language. */
  removed: boolean
}

const numbers = [
  'parity-number',
  'parity-money',
  'parity-percent',
  'parity-unit',
  'parity-date',
  'parity-time',
  'parity-contact',
  'date-weekday'
]

/** A slip that is made wherever a pattern is found, at most so often in a text. */
interface Slip {
  what: string
  rules: readonly string[]
  pattern: RegExp
  replace: (found: string) => string
  most: number
}

const simplified = new Map<string, string>()
for (let code = 0x4e00; code <= 0x9fff; code++) {
  const character = String.fromCodePoint(code)
  const [first, ...others] = traditionalOf(character) ?? []
  if (first !== undefined && others.length === 0) simplified.set(first, character)
}

const nextDigit = (digit: string): string => String((Number(digit) + 3) % 10 || 7)

const weekdays = '一二三四五六日'
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const common: readonly Slip[] = [
  {
    what: 'a digit changed',
    rules: numbers,
    pattern: /(?<![\w.#/:-])\d[\d,]*\d(?!\w|[-/:.]\d|\))/g,
    replace: (found) => found.replace(/\d$/, nextDigit),
    most: 3
  },
  {
    what: 'two digits swapped',
    rules: numbers,
    pattern:
      /(?<![\w.#/:-])(?:12|13|14|15|16|18|24|25|26|27|28|34|35|36|38|48|67|95)\d?(?!\w|[-/:.]\d|\)|,)/g,
    replace: (found) => `${found[1] ?? ''}${found[0] ?? ''}${found.slice(2)}`,
    most: 2
  },
  {
    what: 'a decimal point lost',
    rules: numbers,
    pattern: /(?<![\d.])\d+\.\d+(?![\d.])/g,
    replace: (found) => found.replace('.', ''),
    most: 2
  },
  {
    what: 'a percentage changed',
    rules: ['parity-percent'],
    pattern: /\d+(?:\.\d+)?(?=%)/g,
    replace: (found) => found.replace(/^\d/, nextDigit),
    most: 2
  },
  {
    what: 'an address of a link changed',
    rules: ['parity-link'],
    pattern: /(?<=https:\/\/)[\w.-]+/g,
    replace: (found) => `x${found}`,
    most: 1
  },
  {
    what: 'a telephone digit changed',
    rules: ['parity-contact'],
    pattern: /(?<!CVE-)\d{3,4}-\d{3,4}(?!-)/g,
    replace: (found) => found.replace(/\d$/, nextDigit),
    most: 1
  },
  {
    what: 'an e-mail address changed',
    rules: ['parity-contact'],
    pattern: /\w+(?=@)/g,
    replace: (found) => `${found}x`,
    most: 1
  },
  {
    what: 'an invisible character',
    rules: ['confusable'],
    pattern: /(?<=[\p{L}]{3})(?=[\p{L}]{2})/gu,
    replace: () => '\u200b',
    most: 1
  }
]

const inChinese: readonly Slip[] = [
  {
    what: '萬 became 億',
    rules: ['parity-number', 'parity-money', 'parity-unit'],
    pattern: /(?<=\d)[萬万]/g,
    replace: (found) => (found === '萬' ? '億' : '亿'),
    most: 2
  },
  {
    what: '億 became 萬',
    rules: ['parity-number', 'parity-money'],
    pattern: /(?<=\d)[億亿]/g,
    replace: (found) => (found === '億' ? '萬' : '万'),
    most: 2
  },
  {
    what: 'a day of the month changed',
    rules: ['parity-date', 'date-weekday'],
    pattern: /(?<=月)\d+(?=日)/g,
    replace: (found) => String((Number(found) % 27) + 1),
    most: 2
  },
  {
    what: 'a month changed',
    rules: ['parity-date', 'date-weekday'],
    pattern: /\d+(?=月\d)/g,
    replace: (found) => String((Number(found) % 12) + 1),
    most: 1
  },
  {
    what: 'a weekday changed',
    rules: ['date-weekday', 'parity-date'],
    pattern: /(?<=日（(?:星期)?)[一二三四五六日](?=）)/g,
    replace: (found) => weekdays[(weekdays.indexOf(found) + 1) % 7] ?? '',
    most: 1
  },
  {
    what: 'a unit changed',
    rules: ['parity-unit'],
    pattern: /平方公尺|平方米|公尺|公里|公斤|公頃/g,
    replace: (found) =>
      ({平方公尺: '坪', 平方米: '亩', 公尺: '公里', 公里: '公尺', 公斤: '公噸', 公頃: '平方公里'})[
        found
      ] ?? '',
    most: 1
  },
  {
    what: 'a currency changed',
    rules: ['parity-money'],
    pattern: /新[台臺]幣|美元|港元|歐元|人民幣/g,
    replace: (found) =>
      (found === '美元' ? '歐元' : '美元').replace(/^/, found.endsWith('幣') ? '' : ''),
    most: 1
  },
  {
    what: 'an hour changed',
    rules: ['parity-time'],
    pattern: /(?<=[上下]午)\d+(?=[時时])/g,
    replace: (found) => String((Number(found) % 11) + 1),
    most: 1
  },
  {
    what: 'a simplified character',
    rules: ['zh-script', 'name-variant', 'organisation-variant'],
    pattern: /[們個這對會發學開國]/g,
    replace: (found) => simplified.get(found) ?? found,
    most: 1
  },
  {
    what: 'a half-width comma',
    rules: ['zh-punctuation'],
    pattern: /(?<=\p{Script=Han})，(?=\p{Script=Han})/gu,
    replace: () => ',',
    most: 1
  }
]

const inEnglish: readonly Slip[] = [
  {
    what: 'million became billion',
    rules: ['parity-number', 'parity-money', 'parity-unit'],
    pattern: /(?<=\d )million/g,
    replace: () => 'billion',
    most: 1
  },
  {
    what: 'billion became million',
    rules: ['parity-number', 'parity-money'],
    pattern: /(?<=\d )billion/g,
    replace: () => 'million',
    most: 1
  },
  {
    what: 'a month changed',
    rules: ['parity-date', 'date-weekday'],
    pattern: /\b(?:March|April|September)\b(?= \d)|(?<=\d )(?:March|April|September|November)\b/g,
    replace: () => 'June',
    most: 1
  },
  {
    what: 'a weekday changed',
    rules: ['date-weekday', 'parity-date'],
    pattern: /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?=, )/g,
    replace: (found) => days[(days.indexOf(found) + 1) % 7] ?? '',
    most: 1
  },
  {
    what: 'a unit changed',
    rules: ['parity-unit'],
    pattern: /square meters|hectares|kilometers|metres|kg\b/g,
    replace: (found) =>
      ({
        'square meters': 'acres',
        hectares: 'acres',
        kilometers: 'miles',
        metres: 'feet',
        kg: 'g'
      })[found] ?? '',
    most: 1
  },
  {
    what: 'a.m. became p.m.',
    rules: ['parity-time'],
    pattern: /a\.m\./g,
    replace: () => 'p.m.',
    most: 1
  }
]

/** A person who is registered became the next one. */
const otherPerson = (names: readonly string[]): Slip[] =>
  names.length < 2
    ? []
    : [
        {
          what: 'a person became another',
          rules: ['parity-name', 'parity-quote', 'name-pair', 'caption-order'],
          pattern: new RegExp(names.join('|'), 'g'),
          replace: (found) => names[(names.indexOf(found) + 1) % names.length] ?? found,
          most: 6
        }
      ]

/** Every slip that can be made in the text of a language file; `names` are those of people, in its language. */
export function defectsOf(text: string, language: string, names: readonly string[]): Defect[] {
  const slips = [...common, ...otherPerson(names), ...(language === 'en' ? inEnglish : inChinese)]
  return [
    ...slips.flatMap((slip) => slipped(text, slip)),
    ...withoutBlocks(text),
    ...withoutLinks(text)
  ]
}

/** Where the Markdown begins: what stands before it is compared more leniently. */
const bodyStart = (text: string): number =>
  text.startsWith('---') ? text.indexOf('\n---', 3) + 4 : 0

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length

function slipped(text: string, {what, rules, pattern, replace, most}: Slip): Defect[] {
  return [...text.matchAll(pattern)]
    .filter(({index}) => index >= bodyStart(text))
    .slice(0, most)
    .flatMap(({0: found, index}) => {
      const wanted = replace(found)
      if (wanted === found) return []
      const changed = text.slice(0, index) + wanted + text.slice(index + found.length)
      return {
        what,
        rules,
        text: changed,
        line: lineAt(text, index),
        from: found,
        removed: false
      }
    })
}

/** The text without one of its blocks, each in turn: a paragraph, a heading, or an item of a list. */
function withoutBlocks(text: string): Defect[] {
  const body = bodyStart(text)
  return [
    ...text.slice(body).matchAll(/(?<=\n)(?:[^\n]+\n?)+?(?=\n|$|(?<=\n)(?:- |\d+\. ))/g)
  ].flatMap(({0: block, index}) => {
    const isItem = /^(?:- |\d+\. )/.test(block)
    if (/^(?:\||\[\^|>|<!--|```)/.test(block) || block.trim().length < 4) return []
    const at = body + index
    const changed = text.slice(0, at) + text.slice(at + block.length)
    if (changed.slice(body).trim() === '') return []
    const what = isItem ? 'a list item left out' : 'a block left out'
    const rules = ['parity-paragraph', 'parity-structure', 'parity-diverged']
    return [{what, rules, text: changed, line: lineAt(text, at), from: block, removed: true}]
  })
}

/** The text without the address of one of its links. */
function withoutLinks(text: string): Defect[] {
  const [link] = text.slice(bodyStart(text)).matchAll(/(?<!!)\[([^\]]+)\]\(https?:[^)]+\)/g)
  if (!link) return []
  const at = bodyStart(text) + link.index
  const changed = text.slice(0, at) + link[1] + text.slice(at + link[0].length)
  return [
    {
      what: 'a link left out',
      rules: ['parity-link'],
      text: changed,
      line: lineAt(text, at),
      from: link[0],
      removed: true
    }
  ]
}
