import type {Language} from '../language.ts'
import type {Registry} from '../names/registry.ts'
import {chineseForm} from './chinese-form.ts'
import type {LocatedMention} from './mentions.ts'
import {reportWrongForms} from './report-wrong-forms.ts'
import type {ReleaseRule, Report} from './rule.ts'

export const organisationVariant: ReleaseRule = {
  id: 'organisation-variant',
  severity: 'error',
  why: 'An organisation has one name a language; another one sends the reader to another organisation.',
  ok: [
    {en: 'The College of Pharmacy of Kaohsiung Medical University.'},
    {en: 'See kaohsiung-medical-university.example.'},
    {'zh-Hans': '高雄医学大学签约。'}
  ],
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
    },
    {
      files: {en: 'Kao-hsiung Medical\nUniversity’s rector.'},
      expect: [
        'en 6:1-7:11: Unexpected `Kao-hsiung Medical University` for 高雄醫學大學, expected `Kaohsiung Medical University`'
      ]
    },
    {
      files: {en: 'Kaoshiung Medical University signed.'},
      expect: [
        'en 6:1-6:29: Unexpected `Kaoshiung Medical University`, which may be 高雄醫學大學, expected `Kaohsiung Medical University`'
      ]
    },
    {
      files: {'zh-Hant': '高雄医学大学與高雄一學大學簽約。'},
      expect: [
        'zh-Hant 6:1-6:7: Unexpected `高雄医学大学` for Kaohsiung Medical University, expected `高雄醫學大學`',
        'zh-Hant 6:8-6:14: Unexpected `高雄一學大學` for Kaohsiung Medical University, expected `高雄醫學大學`'
      ]
    },
    {
      files: {
        en: 'The Labor and Defense Theater & Co. signed.',
        'names.yml': 'organisations:\n  stage: {en: Labour and Defence Theatre and Co}\n'
      },
      expect: [
        'en 6:5-6:35: Unexpected `Labor and Defense Theater & Co` for Labour and Defence Theatre and Co, expected `Labour and Defence Theatre and Co`'
      ]
    }
  ],
  check(checked, {registry}, report) {
    reportWrongForms(checked, registry, ['organisation', 'person'], report)
    for (const version of checked.release.versions.values()) {
      for (const mention of checked.mentions.get(version.language) ?? []) {
        const finding = findingFor(mention, version.language, registry)
        if (finding) report({version, ...finding})
      }
    }
  }
}

/** What is wrong with how an organisation is written, unless the registry says so itself. */
function findingFor(
  mention: LocatedMention,
  language: Language,
  {organisations}: Registry
): Omit<Report, 'version'> | undefined {
  const {id, spelling, tongue, text} = mention
  const organisation = organisations.get(id)
  if (spelling === 'registered' || !organisation) return undefined
  const {zh, en, never = [], ask} = organisation
  const expected = tongue === 'en' ? en : chineseForm(language, organisation)
  if (expected === undefined || expected === text || never.some(({form}) => form === text))
    return undefined
  const of = tongue === 'en' ? (zh ?? expected) : (en ?? expected)
  const finding = {place: mention.place, actual: text, expected: [expected], note: ask}
  return spelling === 'near'
    ? {
        ...finding,
        severity: 'warning',
        reason: `Unexpected \`${text}\`, which may be ${of}, expected \`${expected}\``
      }
    : {
        ...finding,
        reason: `Unexpected \`${text}\` for ${of}, expected \`${expected}\``,
        fix: 'certain'
      }
}
