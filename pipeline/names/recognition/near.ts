import type {Chain} from './chain.ts'
import {familyFirst, type Nearby} from './latin.ts'
import {matching, type Syllables} from './matching.ts'
import type {PersonIndex, SoundedName} from './person-index.ts'
import type {Sound, Spellings} from './spellings.ts'

/**
 * Makes the finder of names in which one syllable is one letter off (`Chi-wei` for `Chih-wei`).
 *
 * Only names of three syllables or more, each written apart, count: of a shorter name too little is
 * left to know it by. What is near a spelling is found by leaving out letters on both sides (W. Garbe,
 * Symmetric Delete, 2012), so that its cost does not grow with the number of spellings.
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
  let shortened: ReadonlyMap<string, readonly string[]> | undefined
  const cache = new Map<string, readonly Sound[]>()
  return (plain) => {
    const known = cache.get(plain)
    if (known) return known
    shortened ??= shorten(spellings)
    const near = [plain, ...deletions(plain)]
      .flatMap((key) => shortened?.get(key) ?? [])
      .filter((candidate) => isOneOff(plain, candidate))
    const sounds = [...new Set(near.flatMap((candidate) => spellings.soundsOf(candidate) ?? []))]
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

/** Spellings by what is left of them without one letter, or without none. */
function shorten(spellings: Spellings): Map<string, readonly string[]> {
  const map = new Map<string, string[]>()
  const put = (key: string, spelling: string): void => {
    const known = map.get(key)
    if (known) known.push(spelling)
    else map.set(key, [spelling])
  }
  for (const spelling of spellings.all()) {
    put(spelling, spelling)
    for (let at = 0; at < spelling.length; at++) {
      if (spelling.length > 1) put(spelling.slice(0, at) + spelling.slice(at + 1), spelling)
    }
  }
  return map
}

const deletions = (word: string): string[] =>
  Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)).filter((rest) => rest !== '')

/** Whether one letter is left out, put in or replaced, or two side by side are swapped (Damerau). */
function isOneOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  const swapped = left.length === 2 && left === `${right[1]}${right[0]}`
  return swapped || Math.max(left.length, right.length) === 1
}
