import type {MandarinSyllable} from './mandarin-syllable.ts'
import {plainSpelling, type System, strictAndPlain} from './system.ts'
import {zeroInitial} from './zero-initial.ts'

/**
 * Wade-Giles (H. A. Giles, A Chinese-English Dictionary, 2nd edition, 1912), and as passports of
 * Taiwan print it: without apostrophes, circumflex and umlaut.
 */
export const wadeGiles: System<MandarinSyllable> = {
  id: 'wade-giles',
  tones: 'left-out',
  spell: (syllable) => {
    const strict = spell(syllable)
    return [...strictAndPlain(strict), ...(others[plainSpelling(strict)] ?? [])]
  }
}

function spell({initial, final}: MandarinSyllable): string {
  if (final === '-i') return apical[initial] ?? ''
  if (initial === '') return zero[final] ?? finals[final] ?? final
  const spelt = initials[initial] ?? initial
  if (final === 'e' && /^[gkh]$/.test(initial)) return `${spelt}o`
  if (final === 'uo') return spelt + (/^(?:[gkh]|sh)$/.test(initial) ? 'uo' : 'o')
  if (final === 'uei' && /^[gk]$/.test(initial)) return `${spelt}uei`
  return spelt + (finals[final] ?? final)
}

const initials: Readonly<Record<string, string>> = {
  b: 'p',
  p: 'p’',
  d: 't',
  t: 't’',
  g: 'k',
  k: 'k’',
  j: 'ch',
  q: 'ch’',
  x: 'hs',
  zh: 'ch',
  ch: 'ch’',
  r: 'j',
  z: 'ts',
  c: 'ts’'
}

const finals: Readonly<Record<string, string>> = {
  e: 'ê',
  en: 'ên',
  eng: 'êng',
  ong: 'ung',
  er: 'êrh',
  ie: 'ieh',
  iou: 'iu',
  ian: 'ien',
  iong: 'iung',
  uei: 'ui',
  uen: 'un',
  v: 'ü',
  ve: 'üeh',
  van: 'üan',
  vn: 'ün'
}

const zero: Readonly<Record<string, string>> = {
  ...zeroInitial,
  i: 'i',
  ie: 'yeh',
  iou: 'yu',
  ian: 'yen',
  iong: 'yung',
  uen: 'wên',
  ueng: 'wêng',
  v: 'yü',
  ve: 'yüeh',
  van: 'yüan',
  vn: 'yün'
}

const apical: Readonly<Record<string, string>> = {
  zh: 'chih',
  ch: 'ch’ih',
  sh: 'shih',
  r: 'jih',
  z: 'tzŭ',
  c: 'tz’ŭ',
  s: 'ssŭ'
}

/** Other spellings of the same system that are printed, by plain form. */
const others: Readonly<Record<string, readonly string[]>> = {
  ssu: ['szu', 'sze'],
  tzu: ['tze'],
  i: ['yi'],
  e: ['o'],
  ko: ['ke'],
  ho: ['he'],
  erh: ['er']
}
