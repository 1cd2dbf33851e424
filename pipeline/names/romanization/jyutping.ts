import type {CantoneseSyllable} from './cantonese-syllable.ts'
import type {System} from './system.ts'

/** Jyutping (Linguistic Society of Hong Kong, 1993), without tone numbers. */
export const jyutping: System<CantoneseSyllable> = {
  id: 'jyutping',
  tones: 'left-out',
  spell: ({initial, final}) => [initial + final]
}
