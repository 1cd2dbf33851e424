import {nearest} from '../read/nearest.ts'
import type {IgnoreRule} from './rule.ts'

export const unusedIgnore: IgnoreRule = {
  id: 'unused-ignore',
  severity: 'warning',
  why: 'A word that silences nothing will silence the next mistake that is made in its place.',
  ok: [
    {
      en: 'They hired 1,600 people.',
      'zh-Hant': '<!-- tonggao-ignore parity-number -- as they count -->\n他們僱用了1,700人。'
    },
    {
      en: 'They hired 1,600 people.',
      'zh-Hant': '他們僱用了1,700人。<!-- tonggao-ignore parity-number -->'
    }
  ],
  notOk: [
    {
      files: {en: '<!-- tonggao-ignore parity-number -->\nText.'},
      expect: ['en 6:1-6:38: Unexpected `tonggao-ignore parity-number`, which silences nothing']
    },
    {
      files: {en: '<!-- tonggao-ignore parity-nubmer -->\nText.'},
      expect: [
        'en 6:1-6:38: Unexpected rule `parity-nubmer` in `tonggao-ignore`, expected `parity-number`'
      ]
    },
    {
      files: {
        en: '---\ntitle: T # tonggao-ignore acronym\nsummary: S\ndate: 2024-03-25\n---\nText.'
      },
      expect: ['en 2:10-2:34: Unexpected `tonggao-ignore acronym`, which silences nothing']
    }
  ],
  checkUnused(unused, known, report) {
    for (const {version, place, rule} of unused) {
      const near = known.includes(rule) ? undefined : nearest(rule, known)
      const wanted = near === undefined ? 'the name of a rule' : `\`${near}\``
      const reason = known.includes(rule)
        ? `Unexpected \`tonggao-ignore ${rule}\`, which silences nothing`
        : `Unexpected rule \`${rule}\` in \`tonggao-ignore\`, expected ${wanted}`
      report({version, place, actual: rule, reason})
    }
  }
}
