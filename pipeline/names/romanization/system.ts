import type {Romanization} from '../registry.ts'

/**
 * A way of writing Chinese syllables in Latin letters.
 *
 * @typeParam S Form of the syllables it spells.
 */
export interface System<S> {
  id: Exclude<Romanization, 'own'>
  /** Whether a syllable is written otherwise in each tone. */
  tones: 'written' | 'left-out'
  /**
   * Spellings of a syllable in small letters, the strict one first, then those that passports and
   * newspapers print for it. Never empty.
   */
  spell: (syllable: S) => readonly string[]
}

/** Drops what passports and keyboards leave out: apostrophes, and the marks above letters. */
export const plainSpelling = (spelling: string): string =>
  /^[a-z]*$/.test(spelling) ? spelling : spelling.normalize('NFD').replace(/[^a-z]/g, '')

/** A strict spelling, and the plain one where that differs. */
export function strictAndPlain(strict: string): readonly string[] {
  const plain = plainSpelling(strict)
  return plain === strict ? [strict] : [strict, plain]
}
