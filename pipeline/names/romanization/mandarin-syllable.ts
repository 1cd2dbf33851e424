/** A syllable of Mandarin, analysed as Bopomofo does: the zero initial and every medial are written out. */
export interface MandarinSyllable {
  /** In Hanyu Pinyin: `b` … `s`, or nothing. */
  initial: string
  /** In Hanyu Pinyin spelt in full: `iou`, `uei`, `uen`, `v` for ü, `-i` for the vowel of `zhi` and `zi`. */
  final: string
  /** 1 to 4. */
  tone: number
}

/**
 * Analyses a syllable of Hanyu Pinyin (`v` is ü) with its tone number, after the Scheme for the Chinese
 * Phonetic Alphabet (1958), parts 2 and 3: `you4` is `iou`, `jun4` is `j` and `vn`.
 *
 * @throws TypeError for what is no such syllable.
 */
export function parseMandarin(pinyin: string): MandarinSyllable {
  const [, initial = '', rest = '', tone = ''] = shape.exec(pinyin) ?? []
  if (rest === '') throw new TypeError(`${pinyin} is no syllable of Hanyu Pinyin with a tone`)
  return {
    initial,
    final: initial === '' ? zeroFinal(rest) : fullFinal(initial, rest),
    tone: Number(tone)
  }
}

const shape = /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcs])?([a-z]+)([1-4])$/

/** Finals as they are spelt without an initial. */
function zeroFinal(rest: string): string {
  if (rest.startsWith('yu')) return rest === 'yu' ? 'v' : `v${rest.slice(2)}`
  if (rest === 'yong') return 'iong'
  if (rest === 'you') return 'iou'
  if (rest.startsWith('yi')) return rest.slice(1)
  if (rest.startsWith('y')) return `i${rest.slice(1)}`
  if (rest === 'wu') return 'u'
  if (rest === 'wei' || rest === 'wen' || rest === 'weng') return `u${rest.slice(1)}`
  return rest.startsWith('w') ? `u${rest.slice(1)}` : rest
}

function fullFinal(initial: string, rest: string): string {
  if (rest === 'i' && /^(?:[zcs]h?|r)$/.test(initial)) return '-i'
  const umlaut = /^[jqx]$/.test(initial) && rest.startsWith('u') ? `v${rest.slice(1)}` : rest
  return abbreviated[umlaut] ?? umlaut
}

/** Finals that Hanyu Pinyin shortens behind an initial. */
const abbreviated: Readonly<Record<string, string>> = {iu: 'iou', ui: 'uei', un: 'uen'}
