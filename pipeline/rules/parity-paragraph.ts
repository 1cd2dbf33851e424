import {missingRuns, reportMissing} from './missing-blocks.ts'
import type {ReleaseRule} from './rule.ts'

export const parityParagraph: ReleaseRule = {
  id: 'parity-paragraph',
  severity: 'warning',
  why: 'Whoever reads one language must not learn less than who reads the other.',
  ok: [
    {
      en: 'The harbour opens today.\n\nIt cost NT$5 million.',
      'zh-Hant': '港口今天啟用。\n\n耗資500萬元。'
    },
    {
      en: 'The harbour opens today. It is the largest one of the whole island.\n\nIt cost NT$5 million.',
      'zh-Hant': '港口今天啟用。\n\n它是全島最大的港口。\n\n耗資500萬元。'
    }
  ],
  notOk: [
    {
      files: {
        en: 'The harbour opens today.\n\nNobody was hurt when the crane fell in May, the company says.\n\nIt cost NT$5 million.',
        'zh-Hant': '港口今天啟用。\n\n耗資500萬元。'
      },
      expect: ['en 8:1-8:62: Unexpected paragraph in en only, expected it in zh-Hant too']
    }
  ],
  check(checked, _content, report) {
    for (const run of missingRuns(checked)) {
      if (run.kind === 'paragraph' || run.kind === 'quote' || run.kind === 'footnote')
        reportMissing(run, report)
    }
  }
}
