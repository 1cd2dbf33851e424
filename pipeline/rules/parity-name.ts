import type {ReleaseRule} from './rule.ts'
import {swappedPeople} from './swapped-people.ts'

export const parityName: ReleaseRule = {
  id: 'parity-name',
  severity: 'error',
  why: 'A paragraph that is about one person in one language and about another in the other is false in one of them.',
  ok: [
    {
      en: 'Hsu Chih-Chieh thanked Tsai Yi-Ru.',
      'zh-Hant': '許智傑感謝蔡宜儒。'
    },
    {
      en: 'Hsu Chih-Chieh came.\n\nChair Tsai thanked Hsu Chih-Chieh.',
      'zh-Hant': '許智傑到場。\n\n蔡宜儒感謝許委員。'
    },
    {
      en: 'Hsu Chih-Chieh and Tsai Yi-Ru came.\n\nHe left.',
      'zh-Hant': '許智傑、蔡宜儒到場。\n\n許智傑離開。'
    }
  ],
  notOk: [
    {
      files: {
        en: 'Hsu Chih-Chieh and Tsai Yi-Ru came.\n\nHsu Chih-Chieh gave NT$5 million.',
        'zh-Hant': '許智傑、蔡宜儒到場。\n\n蔡宜儒捐贈500萬元。'
      },
      expect: [
        'zh-Hant 8:1-8:4: Unexpected `蔡宜儒` in zh-Hant, expected whom en names: `Hsu Chih-Chieh`'
      ]
    }
  ],
  check(checked, {registry}, report) {
    for (const {comparison, wanted, found} of swappedPeople(checked, registry)) {
      const {source, target} = comparison
      const place = wanted.block.placeOf(wanted.start, wanted.end)
      const [text, actual] = [wanted, found].map(({block, start, end}) =>
        block.text.slice(start, end)
      )
      report({
        version: target,
        place: found.block.placeOf(found.start, found.end),
        actual,
        reason: `Unexpected \`${actual}\` in ${target.language}, expected whom ${source.language} names: \`${text}\``,
        related: {version: source, place, ...(text !== undefined && {text})}
      })
    }
  }
}
