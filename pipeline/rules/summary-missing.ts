import type {ReleaseRule} from './rule.ts'

export const summaryMissing: ReleaseRule = {
  id: 'summary-missing',
  severity: 'warning',
  why: 'Lists, feeds and search engines show the summary; without one a journalist sees a headline alone.',
  ok: [{en: 'Text.'}],
  notOk: [
    {
      files: {en: '---\ntitle: T\ndate: 2024-03-25\n---\n'},
      expect: [
        'en 1:1-1:4: Missing `summary`, expected one or two sentences that say what happened'
      ]
    }
  ],
  check({release}, _content, report) {
    for (const version of release.versions.values()) {
      if (version.frontMatter.summary !== undefined) continue
      const reason = 'Missing `summary`, expected one or two sentences that say what happened'
      report({version, place: version.locate(0, 3), reason})
    }
  }
}
