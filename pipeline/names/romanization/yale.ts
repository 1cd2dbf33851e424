import type {MandarinSyllable} from './mandarin-syllable.ts'
import type {System} from './system.ts'

/** Yale romanization of Mandarin (G. A. Kennedy, 1943), without tone marks. */
export const yale: System<MandarinSyllable> = {
  id: 'yale',
  tones: 'left-out',
  spell: ({initial, final}) => {
    if (final === '-i') return [apical[initial] ?? '']
    if (initial === '') return [zero[final] ?? finals[final] ?? final]
    const spelt = initials[initial] ?? initial
    const rest = finals[final] ?? final
    return [spelt + (spelt.endsWith('y') ? rest.replace(/^y/, '') : rest)]
  }
}

/** x is `sy`, of which the `y` is also the medial: `sya`, `syu`, but `syi`, `syin`. */
const initials: Readonly<Record<string, string>> = {q: 'ch', x: 'sy', zh: 'j', z: 'dz', c: 'ts'}

const finals: Readonly<Record<string, string>> = {
  ao: 'au',
  ong: 'ung',
  ia: 'ya',
  ie: 'ye',
  iao: 'yau',
  iou: 'you',
  ian: 'yan',
  iang: 'yang',
  iong: 'yung',
  ua: 'wa',
  uo: 'wo',
  uai: 'wai',
  uei: 'wei',
  uan: 'wan',
  uen: 'wun',
  uang: 'wang',
  v: 'yu',
  ve: 'ywe',
  van: 'ywan',
  vn: 'yun'
}

const zero: Readonly<Record<string, string>> = {
  i: 'yi',
  iai: 'yai',
  in: 'yin',
  ing: 'ying',
  io: 'yo',
  u: 'wu',
  uen: 'wen',
  ueng: 'weng'
}

const apical: Readonly<Record<string, string>> = {
  zh: 'jr',
  ch: 'chr',
  sh: 'shr',
  r: 'r',
  z: 'dz',
  c: 'tsz',
  s: 'sz'
}
