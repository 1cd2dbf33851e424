import type {MandarinSyllable} from './mandarin-syllable.ts'
import type {System} from './system.ts'

/**
 * Gwoyeu Romatzyh (國語羅馬字, 1928; rules as in W. Simon, The New Official Chinese Latin Script, 1942),
 * which spells the tone: `shy`, `shyr`, `shyy`, `shyh`.
 */
export const gwoyeu: System<MandarinSyllable> = {
  id: 'gwoyeu',
  tones: 'written',
  spell: ({initial, final, tone}) => {
    const basic = finals[final] ?? final
    const spelt = initials[initial] ?? initial
    return [spelt + toned(spelt, basic, tone)]
  }
}

const initials: Readonly<Record<string, string>> = {zh: 'j', q: 'ch', x: 'sh', z: 'tz', c: 'ts'}

/** Finals in their basic form. */
const finals: Readonly<Record<string, string>> = {
  '-i': 'y',
  er: 'el',
  ao: 'au',
  iao: 'iau',
  v: 'iu',
  ve: 'iue',
  van: 'iuan',
  vn: 'iun',
  ueng: 'ueng'
}

/** How a final changes: the first pattern that it fits is replaced. */
type Rules = readonly (readonly [final: RegExp, written: string])[]

function toned(initial: string, final: string, tone: number): string {
  const sonorant = /^[mnlr]$/.test(initial)
  if (tone === 1) return sonorant ? `h${final}` : final
  if (tone === 2 && sonorant) return final
  const zero = initial === ''
  if (tone === 2) return change(final, second)
  if (tone === 3) return change(final, zero ? thirdAlone : third)
  return change(zero ? change(final, openMedial) : final, fourth)
}

function change(final: string, rules: Rules): string {
  const rule = rules.find(([pattern]) => pattern.test(final))
  return rule ? final.replace(rule[0], rule[1]) : final
}

/** Tone 2: a medial turns into `y`, `w` or `yu`; a final without one takes an `r` behind its vowel. */
const second: Rules = [
  [/^y$/, 'yr'],
  [/^i$/, 'yi'],
  [/^u$/, 'wu'],
  [/^iu/, 'yu'],
  [/^i/, 'y'],
  [/^u/, 'w'],
  [/^el$/, 'erl'],
  [/^([aeo][iu]?)/, '$1r']
]

/** Tone 3: `i` and `u` turn into `e` and `o`; where neither does, a vowel is doubled. */
const third: Rules = [
  [/^y$/, 'yy'],
  [/^el$/, 'eel'],
  [/^i(?=n|ng|$)/, 'ii'],
  [/^u$/, 'uu'],
  [/^ie$/, 'iee'],
  [/^uo$/, 'uoo'],
  [/^iu/, 'eu'],
  [/^i/, 'e'],
  [/^u/, 'o'],
  [/^ai$/, 'ae'],
  [/^au$/, 'ao'],
  [/^([aeo])/, '$1$1']
]

/** Tone 3 without an initial: a `y` or `w` stands in front of the medial. */
const thirdAlone: Rules = [
  [/^i(?=n|ng|$)/, 'yii'],
  [/^u$/, 'wuu'],
  [/^ie$/, 'yee'],
  [/^uo$/, 'woo'],
  [/^iu/, 'yeu'],
  [/^i/, 'ye'],
  [/^u/, 'wo'],
  ...third
]

/** Tone 4: the end changes: `-h`, `-y`, `-w`, `-nn`, `-nq`, `-ll`. */
const fourth: Rules = [
  [/ng$/, 'nq'],
  [/n$/, 'nn'],
  [/l$/, 'll'],
  [/([aeo])i$/, '$1y'],
  [/([ao])u$/, '$1w'],
  [/$/, 'h']
]

/** What a medial without an initial is written in the fourth tone. */
const openMedial: Rules = [
  [/^i(?=n|ng|$)/, 'yi'],
  [/^u$/, 'wu'],
  [/^iu/, 'yu'],
  [/^i/, 'y'],
  [/^u/, 'w']
]
