import type {MandarinSyllable} from './mandarin-syllable.ts'
import type {System} from './system.ts'
import {zeroInitial} from './zero-initial.ts'

/** Mandarin Phonetic Symbols II (國語注音符號第二式; Ministry of Education of Taiwan, 1986), without tone marks. */
export const mps2: System<MandarinSyllable> = {
  id: 'mps2',
  tones: 'left-out',
  spell: ({initial, final}) => {
    if (final === '-i') return [apical[initial] ?? '']
    if (initial === '') return [zero[final] ?? final]
    return [(initials[initial] ?? initial) + (finals[final] ?? final)]
  }
}

const initials: Readonly<Record<string, string>> = {q: 'ch', x: 'sh', zh: 'j', z: 'tz', c: 'ts'}

const finals: Readonly<Record<string, string>> = {
  ao: 'au',
  iao: 'iau',
  ong: 'ung',
  v: 'iu',
  ve: 'iue',
  van: 'iuan',
  vn: 'iun',
  iong: 'iung'
}

const zero: Readonly<Record<string, string>> = {
  ...zeroInitial,
  ao: 'au',
  iao: 'yau',
  iong: 'yung'
}

const apical: Readonly<Record<string, string>> = {
  zh: 'jr',
  ch: 'chr',
  sh: 'shr',
  r: 'r',
  z: 'tz',
  c: 'tsz',
  s: 'sz'
}
