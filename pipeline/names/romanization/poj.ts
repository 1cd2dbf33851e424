/**
 * Pe̍h-ōe-jī and Tâi-lô (臺灣閩南語羅馬字拼音方案, Ministry of Education of Taiwan, 2006) write the same
 * sounds. A name in the one gives its spelling in the other; characters give neither, because no
 * table of name readings in Taiwanese is at hand.
 *
 * @param spelling A syllable in plain small letters, in either.
 * @returns The spelling in the other, where it differs.
 */
export function otherTaiwanese(spelling: string): readonly string[] {
  const toTailo = replaceAll(spelling, pojToTailo)
  const toPoj = replaceAll(spelling, tailoToPoj)
  return [...new Set([toTailo, toPoj])].filter((other) => other !== spelling)
}

type Replacement = readonly [from: RegExp, to: string]

const pojToTailo: readonly Replacement[] = [
  [/^chh/, 'tsh'],
  [/^ch/, 'ts'],
  [/oa/, 'ua'],
  [/oe/, 'ue'],
  [/eng$/, 'ing'],
  [/ek$/, 'ik']
]

const tailoToPoj: readonly Replacement[] = [
  [/^tsh/, 'chh'],
  [/^ts/, 'ch'],
  [/ua/, 'oa'],
  [/ue/, 'oe'],
  [/ing$/, 'eng'],
  [/ik$/, 'ek']
]

const replaceAll = (text: string, replacements: readonly Replacement[]): string =>
  replacements.reduce((changed, [from, to]) => changed.replace(from, to), text)
