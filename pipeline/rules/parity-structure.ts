import type {Comparison} from '../parity/compare.ts'
import type {ParityBlock} from '../parity/parity-block.ts'
import {missingRuns, nouns, reportMissing} from './missing-blocks.ts'
import type {ReleaseRule, Report} from './rule.ts'

export const parityStructure: ReleaseRule = {
  id: 'parity-structure',
  severity: 'warning',
  why: 'A list, a table or a heading that one language lacks, or has otherwise, is a part of the story that its readers do not find.',
  ok: [
    {en: '## Rates\n\n- One\n- Two', 'zh-Hant': '## 費率\n\n- 其一\n- 其二'},
    {en: '| a | b |\n|---|---|\n| 1 | 2 |', 'zh-Hant': '| 甲 | 乙 |\n|---|---|\n| 1 | 2 |'}
  ],
  notOk: [
    {
      files: {
        en: '- Adults pay NT$20 a ride\n- Children under six ride free of charge\n- Dogs pay NT$10 a ride',
        'zh-Hant': '- 成人每趟20元\n- 狗每趟10元'
      },
      expect: ['en 7:3-7:41: Unexpected list item in en only, expected it in zh-Hant too']
    },
    {
      files: {en: '## Rates\n\nText.', 'zh-Hant': '### 費率\n\n內文。'},
      expect: ['zh-Hant 6:1-6:7: Unexpected rank 3 of the heading, expected 2 as in en']
    },
    {
      files: {
        en: '| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |',
        'zh-Hant': '| 甲 | 乙 |\n|---|---|\n| 1 | 2 |'
      },
      expect: ['zh-Hant 6:1-8:10: Unexpected table with 4 cells, expected 6 as in en']
    }
  ],
  check(checked, _content, report) {
    for (const run of missingRuns(checked)) {
      if (run.kind !== 'paragraph' && run.kind !== 'quote' && run.kind !== 'footnote')
        reportMissing(run, report)
    }
    for (const comparison of checked.comparisons) {
      for (const {source, target} of comparison.beads) {
        const [own] = source
        const [other] = target
        if (!own || !other || source.length + target.length > 2) continue
        const finding = otherwise(own, other, comparison)
        if (finding) report({version: comparison.target, ...finding})
      }
    }
  }
}

/** What differs in the shape of two blocks that say the same. */
function otherwise(
  source: ParityBlock,
  target: ParityBlock,
  {source: {language}}: Comparison
): Omit<Report, 'version'> | undefined {
  const {place} = target
  if (source.kind !== target.kind) {
    const reason = `Unexpected ${nouns[target.kind].one}, expected a ${nouns[source.kind].one} as in ${language}`
    return {place, reason}
  }
  if (source.kind === 'heading' && source.level !== target.level) {
    const reason = `Unexpected rank ${target.level} of the heading, expected ${source.level} as in ${language}`
    return {place, reason}
  }
  if (source.texts.length !== target.texts.length) {
    const reason = `Unexpected table with ${target.texts.length} cells, expected ${source.texts.length} as in ${language}`
    return {place, reason}
  }
  return undefined
}
