import {traditionalOf} from '../names/variants/simplified.ts'
import type {ReleaseRule, Report} from './rule.ts'
import {type NamedText, textsIn} from './texts-in.ts'

export const zhScript: ReleaseRule = {
  id: 'zh-script',
  severity: 'error',
  why: 'A simplified character in a traditional text is the first thing that its readers see, and it says that nobody read it.',
  ok: [{'zh-Hant': '後台裡面的王后，皇后大道。'}, {en: 'The word 国 is in English text.'}],
  notOk: [
    {
      files: {'zh-Hant': '我们今天签约。'},
      expect: [
        'zh-Hant 6:2-6:3: Unexpected simplified character `们`, expected `們`',
        'zh-Hant 6:5-6:7: Unexpected simplified characters `签约`, expected `簽約`'
      ]
    },
    {
      files: {
        en: '---\ntitle: T\nsummary: S\ndate: 2024-03-25\ncorrections:\n  - date: 2024-03-26\n    note: {en: Signed., zh-Hans: 签约。, zh-Hant: 签約。}\n---\nText.'
      },
      expect: ['en 7:48-7:49: Unexpected simplified character `签`, expected `簽`']
    }
  ],
  check(checked, _content, report) {
    for (const {version, texts} of textsIn(checked, (language) => language === 'zh-Hant')) {
      for (const text of texts) {
        for (const finding of findingsIn(text)) report({version, ...finding})
      }
    }
  }
}

/** Simplified characters of a text, but for those in names, which the rules on names look at. */
const findingsIn = ({text, placeOf, names}: NamedText): Omit<Report, 'version'>[] =>
  runsIn(text)
    .filter(({start: at}) => !names.some(({start, end}) => start <= at && at < end))
    .map(({forms, start}) => {
      const actual = text.slice(start, start + forms.length)
      const wanted = forms.map(([usual = '']) => usual).join('')
      const many = forms.length > 1 ? 'characters' : 'character'
      const reason = `Unexpected simplified ${many} \`${actual}\`, expected \`${wanted}\``
      const place = placeOf(start, start + actual.length)
      const isCertain = forms.every((candidates) => candidates.length === 1)
      return {place, actual, expected: [wanted], reason, ...(isCertain ? {fix: 'certain'} : {})}
    })

/** Characters in a row, each with the traditional ones that it can stand for; all are in the BMP. */
interface Run {
  forms: (readonly string[])[]
  start: number
}

function runsIn(text: string): Run[] {
  const runs: Run[] = []
  let at = 0
  for (const character of text) {
    const forms = traditionalOf(character)
    const last = runs.at(-1)
    if (forms && last && last.start + last.forms.length === at) last.forms.push(forms)
    else if (forms) runs.push({forms: [forms], start: at})
    at += character.length
  }
  return runs
}
