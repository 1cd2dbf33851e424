import type {MandarinSyllable} from './mandarin-syllable.ts'
import {type System, strictAndPlain} from './system.ts'

/**
 * Hanyu Pinyin (ISO 7098:2015), without tone marks. `lü` is `lyu` in passports of the mainland
 * (GB/T 28039-2011) and `lu` or `lv` elsewhere.
 */
export const hanyu: System<MandarinSyllable> = {
  id: 'hanyu',
  tones: 'left-out',
  spell: ({initial, final}) => {
    if (initial === '') return strictAndPlain(zero(final))
    const spelt = initial + behindInitial(initial, final)
    return spelt.includes('ü')
      ? [...strictAndPlain(spelt), spelt.replace('ü', 'v'), spelt.replace('ü', 'yu')]
      : [spelt]
  }
}

function zero(final: string): string {
  if (final.startsWith('v')) return `yu${final.slice(1)}`
  if (final === 'i' || final === 'in' || final === 'ing') return `y${final}`
  if (final === 'u') return 'wu'
  if (final.startsWith('i')) return `y${final.slice(1)}`
  return final.startsWith('u') ? `w${final.slice(1)}` : final
}

function behindInitial(initial: string, final: string): string {
  if (final === '-i') return 'i'
  if (final.startsWith('v')) return `${/[jqx]/.test(initial) ? 'u' : 'ü'}${final.slice(1)}`
  return {iou: 'iu', uei: 'ui', uen: 'un'}[final] ?? final
}
