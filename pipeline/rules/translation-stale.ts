import type {Comparison} from '../parity/compare.ts'
import {sourceDigest} from '../parity/source-digest.ts'
import type {Content} from '../read/content.ts'
import {endOfFrontMatter} from '../read/front-matter.ts'
import type {Version} from '../read/version.ts'
import type {CheckedRelease, ReleaseRule, Report} from './rule.ts'

export const translationStale: ReleaseRule = {
  id: 'translation-stale',
  severity: 'warning',
  why: 'A translation is right on the day that somebody compared it; when its source changes, nobody knows any more.',
  ok: [
    {en: 'Text.', 'zh-Hant': '內文。'},
    {
      en: 'Text.',
      'zh-Hant':
        '---\ntitle: T\nsummary: S\ndate: 2024-03-25\ntranslated-from: sha256-c2217ff9025b\n---\n內文。'
    }
  ],
  notOk: [
    {
      files: {
        en: 'Text.',
        'zh-Hant':
          '---\ntitle: T\nsummary: S\ndate: 2024-03-25\ntranslated-from: sha256-0123456789ab\n---\n內文。'
      },
      expect: [
        'zh-Hant 5:18-5:37: Unexpected older text of en under the translation, expected `sha256-c2217ff9025b`; compare them, then run `tonggao confirm example`'
      ]
    }
  ],
  check(checked, {confirmed}, report) {
    if (!confirmed) return
    for (const comparison of checked.comparisons) {
      const finding = findingOf(checked, comparison)
      if (finding) report({version: comparison.target, ...finding})
    }
  }
}

/** Whether any translation of the newsroom is confirmed: then all should be. */
export const areConfirmed = ({releases}: Content): boolean =>
  releases.some(({versions}) => [...versions.values()].some(isConfirmed))

/** Whether somebody has ever said of this translation what it is of. */
const isConfirmed = ({frontMatter}: Version): boolean =>
  frontMatter['translated-from'] !== undefined

function findingOf(
  {parity, release}: CheckedRelease,
  comparison: Comparison
): Omit<Report, 'version'> | undefined {
  const {source, target} = comparison
  const origin = parity.get(source.language)
  if (!origin) return undefined
  const wanted = sourceDigest(origin)
  const actual = target.frontMatter['translated-from']
  if (actual === wanted) return undefined
  const whatToDo = `compare them, then run \`tonggao confirm ${release.id}\``
  if (typeof actual === 'string') {
    const reason = `Unexpected older text of ${source.language} under the translation, expected \`${wanted}\`; ${whatToDo}`
    return {place: target.yaml.valuePlace(['translated-from']), actual, expected: [wanted], reason}
  }
  const end = endOfFrontMatter(target.text)
  const line = target.text.includes('\r\n') ? '\r\n' : '\n'
  const reason = `Missing \`translated-from\`, expected \`${wanted}\`; ${whatToDo}`
  if (actual === null) return {place: target.yaml.keyPlace(['translated-from']), reason}
  return {
    place: target.locate(end),
    actual: '',
    expected: [`translated-from: ${wanted}${line}`],
    reason,
    ...(isClean(comparison) ? {fix: 'certain'} : {})
  }
}

/** Whether nothing was found that the two do not both say: then the translation is of this text. */
const isClean = ({state, differences, beads, untranslated}: Comparison): boolean =>
  state === 'compared' &&
  differences.length === 0 &&
  untranslated.length === 0 &&
  beads.every(({source, target}) => source.length > 0 && target.length > 0)
