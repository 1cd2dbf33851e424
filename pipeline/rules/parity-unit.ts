import {reportDifferences} from './report-differences.ts'
import type {ReleaseRule} from './rule.ts'

export const parityUnit: ReleaseRule = {
  id: 'parity-unit',
  severity: 'error',
  why: 'A hall of 484坪 has 1,600 square meters; one of 1,600坪 is three times as large.',
  ok: [
    {en: 'The hall has 1,600 square meters.', 'zh-Hant': '展館佔地484坪。'},
    {en: 'In 18 months, 25 °C and 10 miles.', 'zh-Hant': '一年半、攝氏度25°C、16公里。'}
  ],
  notOk: [
    {
      files: {en: 'The hall has 1,600 square meters.', 'zh-Hant': '展館佔地1,600坪。'},
      expect: [
        'zh-Hant 6:5-6:11: Unexpected `1,600坪` in zh-Hant, expected what en says: `1,600 square meters`'
      ]
    },
    {
      files: {en: 'It weighs 5 kg.', 'zh-Hant': '重達6公斤。'},
      expect: ['zh-Hant 6:3-6:6: Unexpected `6公斤` in zh-Hant, expected what en says: `5 kg`']
    }
  ],
  check: (checked, _content, report) => reportDifferences(checked, ['measure'], report)
}
