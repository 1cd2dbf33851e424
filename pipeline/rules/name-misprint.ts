import {chineseForm} from './chinese-form.ts'
import type {ReleaseRule} from './rule.ts'

export const nameMisprint: ReleaseRule = {
  id: 'name-misprint',
  severity: 'error',
  why: 'A character that sounds the same, or another form of it, makes another name of a Chinese name.',
  ok: [{'zh-Hant': '立法委員許智傑致詞。'}, {'zh-Hans': '立法委员许智杰致词。'}],
  notOk: [
    {
      files: {'zh-Hant': '立法委員許志傑致詞。'},
      expect: ['zh-Hant 6:5-6:8: Unexpected `許志傑` for 許智傑, expected `許智傑`']
    },
    {
      files: {'zh-Hant': '許智杰出席。'},
      expect: ['zh-Hant 6:1-6:4: Unexpected `許智杰` for 許智傑, expected `許智傑`']
    }
  ],
  check({release, mentions}, {registry}, report) {
    for (const version of release.versions.values()) {
      for (const mention of mentions.get(version.language) ?? []) {
        const {id, spelling, text} = mention
        const person = registry.people.get(id)
        const zh = person && chineseForm(version.language, person)
        if (zh === undefined || zh === text) continue
        if (spelling !== 'variant' && spelling !== 'homophone') continue
        const reason = `Unexpected \`${text}\` for ${zh}, expected \`${zh}\``
        report({
          version,
          place: mention.place,
          actual: text,
          expected: [zh],
          reason,
          fix: 'certain'
        })
      }
    }
  }
}
