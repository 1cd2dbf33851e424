import {eastAsianWidth} from 'get-east-asian-width'
import type {ReleaseRule} from './rule.ts'

export const summaryLength: ReleaseRule = {
  id: 'summary-length',
  severity: 'warning',
  why: 'Search engines, feeds and cards cut a summary after about three lines: what comes later is not read.',
  ok: [{en: `---\ntitle: T\nsummary: ${'word '.repeat(40)}\ndate: 2024-03-25\n---\nText.`}],
  notOk: [
    {
      files: {en: `---\ntitle: T\nsummary: ${'word '.repeat(80)}\ndate: 2024-03-25\n---\nText.`},
      expect: [
        'en 3:10-3:409: Unexpected summary of 399 letters, expected at most 320; a Han character is worth two'
      ]
    }
  ],
  check({release}, _content, report) {
    for (const version of release.versions.values()) {
      const {summary = ''} = version.frontMatter
      let width = 0
      for (const character of summary) width += eastAsianWidth(character.codePointAt(0) ?? 0)
      if (width <= longest) continue
      const reason = `Unexpected summary of ${width} letters, expected at most ${longest}; a Han character is worth two`
      report({version, place: version.yaml.valuePlace(['summary']), reason})
    }
  }
}

/** Two lines of a result page, and the third that some show. */
const longest = 320
