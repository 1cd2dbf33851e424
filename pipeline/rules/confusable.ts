import type {ReleaseRule, Report} from './rule.ts'

export const confusable: ReleaseRule = {
  id: 'confusable',
  severity: 'error',
  why: 'A letter that only looks like another is not found by a search, breaks an address, and can hide what a text says.',
  ok: [
    {
      en: 'Москва and Αθήνα are cities. 👩‍🔬 works.',
      'zh-Hant': '漢字與 Latin。'
    }
  ],
  notOk: [
    {
      files: {en: 'The p\u0430ge of T\u200bonggao.'},
      expect: [
        'en 6:6-6:7: Unexpected Cyrillic letter `а` (U+0430) in `pаge`, expected `a`',
        'en 6:14-6:15: Unexpected invisible character U+200B, expected none'
      ]
    },
    {
      files: {'zh-Hant': '\u2f00起走。'},
      expect: ['zh-Hant 6:1-6:2: Unexpected character `⼀` (U+2F00), expected `一`']
    }
  ],
  check({release}, _content, report) {
    for (const version of release.versions.values()) {
      for (const {start, actual, ...finding} of findingsIn(version.text)) {
        report({version, place: version.locate(start, start + actual.length), actual, ...finding})
      }
    }
  }
}

interface Finding extends Omit<Report, 'version' | 'place' | 'actual'> {
  start: number
  actual: string
}

const findingsIn = (text: string): Finding[] => (suspicious.test(text) ? suspects(text) : [])

/** Most texts have none of these. */
const suspicious =
  /[\p{Script=Cyrillic}\p{Script=Greek}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\u2f00-\u2fd5\uf900-\ufad9\ufeff]/u

const suspects = (text: string): Finding[] => [
  ...[...text.matchAll(invisible)]
    .filter(({0: actual, index}) => index > 0 || actual !== '\ufeff')
    .map(({0: actual, index}) => ({
      start: index,
      actual,
      severity: 'warning' as const,
      reason: `Unexpected invisible character ${codeOf(actual)}, expected none`
    })),
  ...[...text.matchAll(otherForm)].map(({0: actual, index}) =>
    replaced(index, actual, actual.normalize('NFKC'), `character \`${actual}\` (${codeOf(actual)})`)
  ),
  ...[...text.matchAll(mixedWord)].flatMap(({0: word, index}) => lookAlikes(word, index))
]

function lookAlikes(word: string, start: number): Finding[] {
  return [...word.matchAll(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu)].flatMap(
    ({0: actual, index}) => {
      const wanted = latin[actual]
      if (wanted === undefined) return []
      const script = /\p{Script=Greek}/u.test(actual) ? 'Greek' : 'Cyrillic'
      const what = `${script} letter \`${actual}\` (${codeOf(actual)}) in \`${word}\``
      return [replaced(start + index, actual, wanted, what)]
    }
  )
}

const replaced = (start: number, actual: string, wanted: string, what: string): Finding => ({
  start,
  actual,
  expected: [wanted],
  reason: `Unexpected ${what}, expected \`${wanted}\``,
  fix: 'certain'
})

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Zero-width characters, soft hyphens, and what turns the direction of a text (UAX #9, UTS #39); a joiner within an emoji stays. */
const invisible =
  /(?<!\p{Extended_Pictographic}\ufe0f?)\u200d|[\u00ad\u200b\u200c\u200e\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** Radicals and compatibility forms that look like the character that is meant (Unicode, blocks 2F00 and F900). */
const otherForm = /[\u2f00-\u2fd5\uf900-\ufad9]/gu

/** A word of Latin letters with others among them. */
const mixedWord =
  /(?=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]*\p{Script=Latin})(?=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]*[\p{Script=Cyrillic}\p{Script=Greek}])[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{3,}/gu

/** Letters that look like a Latin one (UTS #39, confusables). */
const latin: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  ԁ: 'd',
  һ: 'h',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  Ѕ: 'S',
  І: 'I',
  Ј: 'J',
  ο: 'o',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X'
}
