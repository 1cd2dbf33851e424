import {sharedKeys} from '../read/front-matter-schema.ts'
import type {ReleaseRule} from './rule.ts'

export const frontMatterAgrees: ReleaseRule = {
  id: 'front-matter-agrees',
  severity: 'error',
  why: 'A release has one date and one status: where its files say two, one of them is published wrongly.',
  ok: [
    {
      en: '---\ntitle: T\nsummary: S\ndate: 2024-03-25\n---\nText.',
      'zh-Hant': '---\ntitle: T\nsummary: S\n---\n內文。'
    }
  ],
  notOk: [
    {
      files: {
        en: '---\ntitle: T\nsummary: S\ndate: 2024-03-25\n---\nText.',
        'zh-Hant': '---\ntitle: T\nsummary: S\ndate: 2024-03-26\n---\n內文。'
      },
      expect: [
        'zh-Hant 4:7-4:17: Unexpected `date` in zh-Hant that differs from en, expected the same in both'
      ]
    }
  ],
  check({release}, _content, report) {
    for (const key of sharedKeys) {
      const [first, ...others] = [...release.versions.values()].filter(
        ({frontMatter}) => frontMatter[key] !== undefined
      )
      if (!first) continue
      const expected = JSON.stringify(first.frontMatter[key])
      for (const version of others) {
        if (JSON.stringify(version.frontMatter[key]) === expected) continue
        const reason = `Unexpected \`${key}\` in ${version.language} that differs from ${first.language}, expected the same in both`
        const note = `${first.path} has another value; a fact that both languages share may stand in one of them alone.`
        const related = {version: first, place: first.yaml.valuePlace([key])}
        report({version, place: version.yaml.valuePlace([key]), reason, note, related})
      }
    }
  }
}
