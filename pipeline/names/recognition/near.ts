import type {Chain} from './chain.ts'
import {familyFirst, type Nearby} from './latin.ts'
import {matching, type Syllables} from './matching.ts'
import type {PersonIndex, SoundedName} from './person-index.ts'
import type {Sound, Spellings} from './spellings.ts'

/**
 * Makes the finder of names in which one syllable is one letter off (`Chi-wei` for `Chih-wei`).
 *
 * Only names of three syllables or more, each written apart, count: of a shorter name too little is
 * left to know it by.
 */
export function createNearby(spellings: Spellings, index: PersonIndex): Nearby {
  const nearSounds = createNearSounds(spellings)
  return (chain) => {
    const {words} = chain
    if (words.length < 3 || words.length > 4 || !isWrittenAsName(chain)) return []
    const exact = words.map(({single}) => single ?? [])
    return words.flatMap(({plain}, at) => {
      const others = exact.every(({length}, other) => other === at || length > 0)
      if (!others || plain.length < 2) return []
      const syllables = exact.map((sounds, other) => (other === at ? nearSounds(plain) : sounds))
      return eitherOrder(syllables, index)
    })
  }
}

const eitherOrder = (syllables: Syllables, index: PersonIndex): SoundedName[] => [
  ...matching(syllables, index).filter(({familyLength}) => familyLength < syllables.length - 1),
  ...matching(familyFirst(syllables, 1), index).filter(({familyLength}) => familyLength === 1)
]

/** Makes the function that gives the sounds of every spelling one letter away. */
function createNearSounds(spellings: Spellings): (plain: string) => readonly Sound[] {
  const cache = new Map<string, readonly Sound[]>()
  return (plain) => {
    const known = cache.get(plain)
    if (known) return known
    const near = new Set<Sound>()
    for (const candidate of oneLetterOff(plain)) {
      for (const sound of spellings.soundsOf(candidate) ?? []) near.add(sound)
    }
    const sounds = [...near]
    if (cache.size < 10_000) cache.set(plain, sounds)
    return sounds
  }
}

/** A given name with a hyphen, or every word with a capital. */
function isWrittenAsName({words, joints}: Chain): boolean {
  const hyphens = joints.filter((joint) => joint === 'hyphen').length
  if (hyphens === words.length - 2 && words.some(({letters}) => letters === 'capital')) return true
  return words.every(({letters, common}) => letters === 'capital' && !common)
}

/**
 * Every word that is one slip away: a letter left out, put in or replaced, or two side by side swapped
 * (F. J. Damerau, 1964). A few hundred for a syllable, each looked up at once.
 */
function* oneLetterOff(word: string): Iterable<string> {
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at)
    const after = word.slice(at)
    const rest = after.slice(1)
    if (after !== '') yield before + rest
    if (rest !== '') yield before + rest.charAt(0) + after.charAt(0) + rest.slice(1)
    for (const letter of letters) {
      yield before + letter + after
      if (after !== '' && letter !== after.charAt(0)) yield before + letter + rest
    }
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyz'
