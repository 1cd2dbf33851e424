import {reportDifferences} from './report-differences.ts'
import type {ReleaseRule} from './rule.ts'

export const parityPercent: ReleaseRule = {
  id: 'parity-percent',
  severity: 'error',
  why: 'Growth of 15% in one language and 18% in the other is two news stories.',
  ok: [
    {en: 'Profit rose 25%.', 'zh-Hant': '獲利成長兩成五。'},
    {en: 'A third of the 15 percent.', 'zh-Hant': '百分之十五中的三分之一。'}
  ],
  notOk: [
    {
      files: {en: 'Profit rose 15.4%.', 'zh-Hant': '獲利成長14.5%。'},
      expect: ['zh-Hant 6:5-6:10: Unexpected `14.5%` in zh-Hant, expected what en says: `15.4%`']
    },
    {
      // A number that counts something else is no percentage.
      files: {en: 'Fourth-quarter profit rose 4%.', 'zh-Hant': '第四季獲利成長1%。'},
      expect: ['zh-Hant 6:8-6:10: Unexpected `1%` in zh-Hant, expected what en says: `4%`']
    }
  ],
  check: (checked, _content, report) => reportDifferences(checked, ['percent'], report)
}
