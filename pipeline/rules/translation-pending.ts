import type {ReleaseRule} from './rule.ts'

export const translationPending: ReleaseRule = {
  id: 'translation-pending',
  severity: 'warning',
  why: 'A release in one language alone is published without a link to the other; somebody must know that it is still to come.',
  ok: [{en: 'Text.', 'zh-Hant': '內文。'}],
  notOk: [
    {
      files: {'zh-Hant': '內文。'},
      expect: [
        'zh-Hant 1:1-1:1: Missing `en.md` beside `zh-Hant.md`, expected the release in en too'
      ]
    }
  ],
  check({release}, {newsroom}, report) {
    const [version] = release.versions.values()
    if (!version) return
    for (const language of newsroom.languages) {
      if (release.versions.has(language)) continue
      report({
        version,
        place: version.locate(0),
        reason: `Missing \`${language}.md\` beside \`${version.language}.md\`, expected the release in ${language} too`
      })
    }
  }
}
