import type {ReleaseRule} from './rule.ts'

export const parityDiverged: ReleaseRule = {
  id: 'parity-diverged',
  severity: 'warning',
  why: 'Two texts that share a date and little else are two releases: nobody can say what one of them leaves out.',
  ok: [{en: 'The harbour opens.', 'zh-Hant': '港口啟用。'}],
  notOk: [
    {
      files: {
        en: 'The harbour opens today.\n\nIt cost NT$5 million.\n\n## Rates\n\n- Adults pay 20 dollars.\n- Children pay 10 dollars.\n\nThe office is open from 9 a.m. to 5 p.m.\n\nTickets can be bought on board.',
        'zh-Hant': '港口啟用了，詳情請洽服務台。'
      },
      expect: [
        'zh-Hant 6:1-6:15: Unexpected text that shares little with en, expected a translation of it'
      ]
    }
  ],
  check({comparisons, parity}, _content, report) {
    for (const {state, source, target} of comparisons) {
      if (state !== 'diverged') continue
      const [first] = parity.get(target.language)?.blocks ?? []
      const reason = `Unexpected text that shares little with ${source.language}, expected a translation of it`
      report({version: target, place: first?.place, reason})
    }
  }
}
