import {reportDifferences} from './report-differences.ts'
import type {ReleaseRule} from './rule.ts'

export const parityMoney: ReleaseRule = {
  id: 'parity-money',
  severity: 'error',
  why: 'A sum that slipped by a factor of ten, or into another currency, is the error that is quoted.',
  ok: [
    {
      en: 'The company raised NT$1.2 billion (US$38 million).',
      'zh-Hant': '公司募得新台幣12億元（3,800萬美元）。'
    }
  ],
  notOk: [
    {
      files: {en: 'The company raised NT$1.2 billion.', 'zh-Hant': '公司募得新台幣1.2億元。'},
      expect: [
        'zh-Hant 6:5-6:13: Unexpected `新台幣1.2億元` in zh-Hant, expected what en says: `NT$1.2 billion`'
      ]
    },
    {
      files: {en: 'The company raised NT$5 million.', 'zh-Hant': '公司募得500萬美元。'},
      expect: [
        'zh-Hant 6:5-6:11: Unexpected `500萬美元` in zh-Hant, expected what en says: `NT$5 million`'
      ]
    }
  ],
  check: (checked, _content, report) => reportDifferences(checked, ['money'], report)
}
