import type {Comparison} from '../parity/compare.ts'
import {type Quote, quoteIn, spoken} from './quote-in.ts'
import type {ReleaseRule, Report} from './rule.ts'

export const parityQuote: ReleaseRule = {
  id: 'parity-quote',
  severity: 'error',
  why: 'Words in quotation marks are put into somebody’s mouth: both languages must have them, from the same person.',
  ok: [
    {
      en: '“We are glad that it works at last,” Hsu Chih-Chieh said.',
      'zh-Hant': '許智傑表示：「很高興終於成功了，這是大家的努力。」'
    },
    {en: 'The so-called “super crane” is here.', 'zh-Hant': '所謂的超級吊車到了。'}
  ],
  notOk: [
    {
      files: {
        en: '“We are glad that it works at last,” Hsu Chih-Chieh said.',
        'zh-Hant': '蔡宜儒表示：「很高興終於成功了，這是大家的努力。」'
      },
      expect: ['zh-Hant 6:1-6:26: Unexpected quote of Tsai Yi-Ru, expected Hsu Chih-Chieh as in en']
    },
    {
      files: {
        en: '“We are glad that it works at last, and thank everybody,” Hsu Chih-Chieh said.',
        'zh-Hant': '許智傑表示，很高興終於成功了，並感謝所有參與的人。'
      },
      expect: ['en 6:1-6:79: Unexpected quote in en only, expected it in zh-Hant too']
    }
  ],
  check({comparisons}, {registry}, report) {
    const nameOf = (id: string) => registry.people.get(id)?.en ?? registry.people.get(id)?.zh ?? id
    for (const comparison of comparisons) {
      for (const {source, target} of comparison.beads) {
        const finding = differenceOf(quoteIn(source), quoteIn(target), comparison, nameOf)
        if (finding) report(finding)
      }
    }
  }
}

function differenceOf(
  source: Quote | undefined,
  target: Quote | undefined,
  versions: Comparison,
  nameOf: (id: string) => string
): Report | undefined {
  if (!source || !target) return undefined
  if (source.size >= spoken && target.size >= spoken) {
    const [own, ...more] = source.speakers
    const [other, ...others] = target.speakers
    if (own === undefined || other === undefined || more.length > 0 || others.length > 0)
      return undefined
    if (own === other) return undefined
    const reason = `Unexpected quote of ${nameOf(other)}, expected ${nameOf(own)} as in ${versions.source.language}`
    return {version: versions.target, place: target.block.place, reason}
  }
  if (source.size > spoken && target.size === 0)
    return alone(source, versions.source, versions.target)
  if (target.size > spoken && source.size === 0)
    return alone(target, versions.target, versions.source)
  return undefined
}

/** A quote that became reported speech is still the same statement. */
const alone = (
  {block}: Quote,
  version: Comparison['source'],
  other: Comparison['source']
): Report => ({
  version,
  place: block.place,
  severity: 'warning',
  reason: `Unexpected quote in ${version.language} only, expected it in ${other.language} too`
})
