import {reportDifferences} from './report-differences.ts'
import type {ReleaseRule} from './rule.ts'

export const parityLink: ReleaseRule = {
  id: 'parity-link',
  severity: 'error',
  why: 'A link that one language lacks, or that goes elsewhere, sends its readers to less, or to the wrong page.',
  ok: [
    {
      en: 'See [the page](https://a.example/en/hall).',
      'zh-Hant': '請見[網頁](https://a.example/zh-tw/hall)。'
    }
  ],
  notOk: [
    {
      files: {en: 'See [the page](https://a.example/hall).', 'zh-Hant': '請見網頁。'},
      expect: [
        'en 6:5-6:39: Unexpected `https://a.example/hall` in en only, expected it in zh-Hant too'
      ]
    },
    {
      files: {
        en: 'See [the page](https://a.example/hall).',
        'zh-Hant': '請見[網頁](https://a.example/door)。'
      },
      expect: [
        'zh-Hant 6:3-6:31: Unexpected `https://a.example/door` in zh-Hant, expected what en says: `https://a.example/hall`'
      ]
    }
  ],
  check: (checked, _content, report) => reportDifferences(checked, ['link'], report)
}
