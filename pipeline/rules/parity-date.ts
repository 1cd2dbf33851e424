import {reportDifferences} from './report-differences.ts'
import type {ReleaseRule} from './rule.ts'

export const parityDate: ReleaseRule = {
  id: 'parity-date',
  severity: 'error',
  why: 'A journalist who comes on the wrong day writes nothing.',
  ok: [
    {en: 'It opens on Monday, March 25, 2024.', 'zh-Hant': '將於民國113年3月25日（一）開幕。'},
    {en: 'Sales grew in the third quarter of 2024.', 'zh-Hant': '2024年第三季銷售成長。'},
    {en: 'From March 25 to 27.', 'zh-Hant': '3月25日至27日。'}
  ],
  notOk: [
    {
      files: {en: 'It opens on April 5, 2024.', 'zh-Hant': '將於2024年4月6日開幕。'},
      expect: [
        'zh-Hant 6:3-6:12: Unexpected `2024年4月6日` in zh-Hant, expected what en says: `April 5, 2024`'
      ]
    },
    {
      files: {en: 'Sales grew in the third quarter.', 'zh-Hant': '第四季銷售成長。'},
      expect: [
        'zh-Hant 6:1-6:4: Unexpected `第四季` in zh-Hant, expected what en says: `third quarter`'
      ]
    }
  ],
  check: (checked, _content, report) => reportDifferences(checked, ['date'], report)
}
