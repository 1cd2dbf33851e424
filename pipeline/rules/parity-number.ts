import {reportDifferences} from './report-differences.ts'
import type {ReleaseRule} from './rule.ts'

export const parityNumber: ReleaseRule = {
  id: 'parity-number',
  severity: 'error',
  why: 'A figure that is another in the other language is wrong for half of the readers, and has moved share prices.',
  ok: [
    {
      en: 'They hired 1,600 people and 1.2 million visitors came.',
      'zh-Hant': '他們僱用了一千六百人，訪客達120萬人。'
    },
    {en: 'One of the three said so together.', 'zh-Hant': '其中三人一起這樣說。'},
    {
      en: 'Update 3.2.1 closes CVE-2024-49761 on 5G phones.',
      'zh-Hant': '3.2.1版修補5G手機的CVE-2024-49761。'
    }
  ],
  notOk: [
    {
      files: {en: 'They hired 1,600 people.', 'zh-Hant': '他們僱用了1,700人。'},
      expect: ['zh-Hant 6:6-6:11: Unexpected `1,700` in zh-Hant, expected what en says: `1,600`']
    },
    {
      files: {en: 'Some 1.2 billion people read it.', 'zh-Hant': '約有1.2億人閱讀。'},
      expect: [
        'zh-Hant 6:3-6:7: Unexpected `1.2億` in zh-Hant, expected what en says: `1.2 billion`'
      ]
    },
    {
      files: {en: 'It closes CVE-2024-49761.', 'zh-Hant': '已修補CVE-2024-43398。'},
      expect: [
        'zh-Hant 6:4-6:18: Unexpected `CVE-2024-43398` in zh-Hant, expected what en says: `CVE-2024-49761`'
      ]
    },
    {
      files: {en: 'All 48 laboratories moved.', 'zh-Hant': '實驗室全數搬遷。'},
      expect: ['en 6:5-6:7: Unexpected `48` in en only, expected it in zh-Hant too']
    }
  ],
  check: (checked, _content, report) => reportDifferences(checked, ['number', 'identifier'], report)
}
