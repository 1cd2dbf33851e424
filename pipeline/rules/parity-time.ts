import {reportDifferences} from './report-differences.ts'
import type {ReleaseRule} from './rule.ts'

export const parityTime: ReleaseRule = {
  id: 'parity-time',
  severity: 'error',
  why: 'An hour that differs sends half of the guests to a closed door.',
  ok: [
    {en: 'Doors open at 2:30 p.m. (Taipei time).', 'zh-Hant': '下午兩點半入場（台北時間）。'},
    {en: 'Doors open at 2:30 p.m.', 'zh-Hant': '14:30入場。'}
  ],
  notOk: [
    {
      files: {en: 'Doors open at 2:30 p.m.', 'zh-Hant': '下午3時30分入場。'},
      expect: [
        'zh-Hant 6:1-6:8: Unexpected `下午3時30分` in zh-Hant, expected what en says: `2:30 p.m.`'
      ]
    },
    {
      files: {en: 'It is shut from 3 to 6 p.m.', 'zh-Hant': '凌晨3時至6時關閉。'},
      expect: ['zh-Hant 6:1-6:5: Unexpected `凌晨3時` in zh-Hant, expected what en says: `3`']
    }
  ],
  check: (checked, _content, report) => reportDifferences(checked, ['time'], report)
}
