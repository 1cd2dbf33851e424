import {reportWrongForms} from './report-wrong-forms.ts'
import type {ReleaseRule} from './rule.ts'

export const termVariant: ReleaseRule = {
  id: 'term-variant',
  severity: 'error',
  why: 'A word that is translated the same way every time can be searched for, and does not set readers wondering what differs.',
  ok: [{'zh-Hant': '雙方簽署合作備忘錄。'}],
  notOk: [
    {
      files: {'zh-Hant': '雙方簽署諒解備忘錄。'},
      expect: [
        'zh-Hant 6:5-6:10: Unexpected `諒解備忘錄` for memorandum of understanding, expected `合作備忘錄`'
      ]
    }
  ],
  check(checked, {registry}, report) {
    reportWrongForms(checked, registry, ['term'], report)
  }
}
