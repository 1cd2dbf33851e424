import {reportDifferences} from './report-differences.ts'
import type {ReleaseRule} from './rule.ts'

export const parityContact: ReleaseRule = {
  id: 'parity-contact',
  severity: 'error',
  why: 'Whoever calls a number that differs reaches nobody.',
  ok: [
    {
      en: 'Call +886-7-312-1101 ext. 2101 or write to press@a.example.',
      'zh-Hant': '請電(07)312-1101轉2101，或寫信至press@a.example。'
    }
  ],
  notOk: [
    {
      files: {en: 'Call +886-7-312-1101.', 'zh-Hant': '請電(07)312-1110。'},
      expect: [
        'zh-Hant 6:3-6:15: Unexpected `(07)312-1110` in zh-Hant, expected what en says: `+886-7-312-1101`'
      ]
    }
  ],
  check: (checked, _content, report) => reportDifferences(checked, ['phone', 'email'], report)
}
