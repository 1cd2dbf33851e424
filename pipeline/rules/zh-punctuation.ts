import type {FieldText} from '../blocks/field-texts.ts'
import {tongueOf} from '../language.ts'
import type {ReleaseRule, Report} from './rule.ts'
import {textsIn} from './texts-in.ts'

export const zhPunctuation: ReleaseRule = {
  id: 'zh-punctuation',
  severity: 'warning',
  why: 'Half-width marks between Han characters, and two kinds of quotation marks in one text, look careless in print (教育部《重訂標點符號手冊》).',
  ok: [{'zh-Hant': '他說：「好，3.5%很多（約1,600人）。」See a, b.'}, {en: '中文,中文'}],
  notOk: [
    {
      files: {'zh-Hant': '今天,天氣很好.'},
      expect: [
        'zh-Hant 6:3-6:4: Unexpected half-width `,` in Chinese text, expected `，`',
        'zh-Hant 6:8-6:9: Unexpected half-width `.` in Chinese text, expected `。`'
      ]
    },
    {
      files: {'zh-Hant': '董事長(左)致詞。'},
      expect: [
        'zh-Hant 6:4-6:5: Unexpected half-width `(` in Chinese text, expected `（`',
        'zh-Hant 6:6-6:7: Unexpected half-width `)` in Chinese text, expected `）`'
      ]
    },
    {
      files: {'zh-Hant': '他說「好」，又說“很好”。'},
      expect: [
        'zh-Hant 6:9-6:10: Unexpected `“` beside `「` in one text, expected `「`',
        'zh-Hant 6:12-6:13: Unexpected `”` beside `「` in one text, expected `」`'
      ]
    },
    {
      files: {
        en: '---\ntitle: T\nsummary: S\ndate: 2024-03-25\ncorrections:\n  - date: 2024-03-26\n    note: {en: Signed., zh-Hant: "今天,簽約。"}\n---\nText.'
      },
      expect: ['en 7:37-7:38: Unexpected half-width `,` in Chinese text, expected `，`']
    }
  ],
  check(checked, _content, report) {
    for (const {version, texts} of textsIn(checked, (language) => tongueOf(language) === 'zh')) {
      const hasCorners = texts.some(({text}) => text.includes('「'))
      for (const field of texts) {
        const findings = [...halfWidth(field), ...(hasCorners ? otherQuotes(field) : [])]
        for (const finding of findings) report({version, ...finding})
      }
    }
  }
}

type Finding = Omit<Report, 'version'>

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）'
}

const han = '\\p{Script=Han}'

/** Marks between Han characters, or at the end behind one; brackets whose first and last letter are Han. */
const mark = new RegExp(
  `(?<=[${han}」』）》])(?<mark>[,;:?!])(?=\\s?[${han}「『（《]|\\s*$)|(?<=[${han}」』）》])(?<stop>\\.)(?=[${han}「『]|\\s*$)|(?<open>\\()(?<inside>${han}(?:[^()（）]*[${han}。！？」])?)(?<close>\\))`,
  'gu'
)

function* halfWidth({text, placeOf}: FieldText): Iterable<Finding> {
  for (const {0: found, index, groups = {}} of text.matchAll(mark)) {
    const places = groups['open'] === undefined ? [index] : [index, index + found.length - 1]
    for (const at of places) {
      const actual = text[at] ?? ''
      const wanted = fullWidth[actual] ?? ''
      const reason = `Unexpected half-width \`${actual}\` in Chinese text, expected \`${wanted}\``
      yield {place: placeOf(at, at + 1), actual, expected: [wanted], reason, fix: 'certain'}
    }
  }
}

const corners: Readonly<Record<string, string>> = {'“': '「', '”': '」', '‘': '『', '’': '』'}

function* otherQuotes({text, placeOf}: FieldText): Iterable<Finding> {
  for (const {0: actual, index} of text.matchAll(/[“”]|(?<![A-Za-z])[‘’](?![A-Za-z])/g)) {
    const wanted = corners[actual] ?? ''
    const reason = `Unexpected \`${actual}\` beside \`「\` in one text, expected \`${wanted}\``
    yield {place: placeOf(index, index + 1), actual, expected: [wanted], reason, fix: 'certain'}
  }
}
