import {reportWrongForms} from './report-wrong-forms.ts'
import type {ReleaseRule} from './rule.ts'

export const organisationVariant: ReleaseRule = {
  id: 'organisation-variant',
  severity: 'error',
  why: 'An organisation has one name a language; another one sends the reader to another organisation.',
  ok: [{en: 'The College of Pharmacy of Kaohsiung Medical University.'}],
  notOk: [
    {
      files: {en: 'The School of Pharmacy signed.'},
      expect: [
        'en 6:5-6:23: Unexpected `School of Pharmacy` for 藥學院, expected `College of Pharmacy`'
      ]
    },
    {
      files: {
        en: '---\ntitle: At Kaohsiung medical university\nsummary: S\ndate: 2024-03-25\n---\n'
      },
      expect: [
        'en 2:11-2:39: Unexpected `Kaohsiung medical university` for 高雄醫學大學, expected `Kaohsiung Medical University`'
      ]
    }
  ],
  check(checked, {registry}, report) {
    reportWrongForms(checked, registry, ['organisation', 'person'], report)
  }
}
