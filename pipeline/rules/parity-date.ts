import {reportDifferences} from './report-differences.ts'
import type {ReleaseRule} from './rule.ts'

export const parityDate: ReleaseRule = {
  id: 'parity-date',
  severity: 'error',
  why: 'A journalist who comes on the wrong day writes nothing.',
  ok: [
    {en: 'It opens on Monday, March 25, 2024.', 'zh-Hant': '將於民國113年3月25日（一）開幕。'},
    {en: 'Sales grew in the third quarter of 2024.', 'zh-Hant': '2024年第三季銷售成長。'},
    {en: 'From March 25 to 27.', 'zh-Hant': '3月25日至27日。'},
    {en: 'It met on Tuesday.', 'zh-Hant': '會議已召開。'}
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
    },
    {
      files: {en: 'The team won on Sunday.', 'zh-Hant': '球隊週六獲勝。'},
      expect: ['zh-Hant 6:3-6:5: Unexpected `週六` in zh-Hant, expected what en says: `Sunday`']
    },
    {
      files: {
        en: 'Classes begin in the 2020-21 academic year.',
        'zh-Hant': '110學年度開始上課。'
      },
      expect: [
        'zh-Hant 6:1-6:7: Unexpected `110學年度` in zh-Hant, expected what en says: `2020-21 academic year`'
      ]
    }
  ],
  check: (checked, _content, report) => reportDifferences(checked, ['date'], report)
}
