import type {MandarinSyllable} from './mandarin-syllable.ts'
import type {System} from './system.ts'
import {zeroInitial} from './zero-initial.ts'

/** Tongyong Pinyin (通用拼音; Executive Yuan of Taiwan, 2002). */
export const tongyong: System<MandarinSyllable> = {
  id: 'tongyong',
  tones: 'left-out',
  spell: ({initial, final}) => {
    if (initial === '') return [zero[final] ?? final]
    return [(initials[initial] ?? initial) + behindInitial(initial, final)]
  }
}

function behindInitial(initial: string, final: string): string {
  if (final === 'eng' && initial === 'f') return 'ong'
  return finals[final] ?? final
}

const initials: Readonly<Record<string, string>> = {zh: 'jh', q: 'c', x: 's'}

const finals: Readonly<Record<string, string>> = {
  '-i': 'ih',
  uen: 'un',
  v: 'yu',
  ve: 'yue',
  van: 'yuan',
  vn: 'yun',
  iong: 'yong'
}

const zero: Readonly<Record<string, string>> = {
  ...zeroInitial,
  iong: 'yong',
  uen: 'wun',
  ueng: 'wong'
}
