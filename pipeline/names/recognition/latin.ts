import type {Person} from '../registry.ts'
import {type Chain, chainAt, goesOn, looksLikeName, maxWords, shortened} from './chain.ts'
import {matching, type Syllables} from './matching.ts'
import type {PersonIndex, SoundedName} from './person-index.ts'
import type {Sound} from './spellings.ts'
import type {FindWords, Word} from './words.ts'

/** How sure it is who is meant: a systematic spelling, or one that is near it. */
type Confidence = 'certain' | 'likely'

/** A name found in Latin letters. */
export interface LatinMatch {
  start: number
  end: number
  /** Everybody whom it may mean; one where it is clear. */
  people: readonly Person[]
  confidence: Confidence
}

/** Finds names that are no more than one letter off. */
export type Nearby = (chain: Chain) => readonly SoundedName[]

/**
 * Finds people's names in Latin letters: the family name first or last, the parts joined, hyphenated
 * or apart, in any capitals, in any system or several. The longest name at a place wins.
 *
 * The time it takes grows with the text and not with the registry.
 *
 * @param nearby Asked only where nothing else fits.
 */
export function findLatinNames(
  text: string,
  findWords: FindWords,
  index: PersonIndex,
  nearby: Nearby
): LatinMatch[] {
  const words = findWords(text)
  const matches: LatinMatch[] = []
  let ofName = 0
  let at = 0
  while (at < words.length) {
    // A name has a part of a name in it: where the next one is further than a name is long, none begins.
    while (ofName < words.length && (ofName < at || !words[ofName]?.isOfName)) ofName++
    if (ofName === words.length) break
    at = Math.max(at, ofName - maxWords + 1)
    const chain = chainAt(text, words, at)
    const match = chain && longestIn(text, chain, index, nearby)
    if (match) matches.push(match)
    at += match ? wordsWithin(words, at, match.end) : 1
  }
  return matches
}

function wordsWithin(words: readonly Word[], from: number, end: number): number {
  let count = 1
  while ((words[from + count]?.start ?? end) < end) count++
  return count
}

function longestIn(
  text: string,
  chain: Chain,
  index: PersonIndex,
  nearby: Nearby
): LatinMatch | undefined {
  for (let length = chain.words.length; length >= 1; length--) {
    if (goesOn(text, chain, length)) continue
    const part = shortened(chain, length)
    const match = looksLikeName(part) ? nameIn(part, index, nearby) : undefined
    if (match) return match
  }
  return undefined
}

/**
 * Whom a chain names as a whole. A near spelling, and a whole name in one word, count only where they
 * can be no more than one person's, and are no more than likely.
 */
function nameIn(chain: Chain, index: PersonIndex, nearby: Nearby): LatinMatch | undefined {
  const start = chain.words[0]?.start ?? 0
  const end = chain.words.at(-1)?.end ?? 0
  const exact = unique(peopleOf(chain, index))
  if (exact.length > 0 && chain.words.length > 1) {
    return {start, end, people: exact, confidence: 'certain'}
  }
  const people = exact.length > 0 ? exact : unique(nearby(chain))
  return people.length === 1 ? {start, end, people, confidence: 'likely'} : undefined
}

/**
 * Everybody whose characters can be read as these words, in one of the two orders. Each word is taken
 * for as few syllables as it can be; for more, only where nobody is found so (`Xian` is Xi’an only
 * where no Xian is registered).
 */
function peopleOf(chain: Chain, index: PersonIndex): readonly SoundedName[] {
  const plainest = plainestReading(chain.words)
  if (!plainest) return none
  const found = peopleReadAs(plainest, chain, index)
  if (found.length > 0 || chain.words.every(({segmentations}) => segmentations.length === 1)) {
    return found
  }
  return readings(chain.words).flatMap((reading) => peopleReadAs(reading, chain, index))
}

function peopleReadAs(
  {syllables, ends}: Reading,
  {words, joints}: Chain,
  index: PersonIndex
): SoundedName[] {
  const found: SoundedName[] = []
  if (syllables.length < fewestSyllables(words) || syllables.length > 5) return found
  for (const name of matching(syllables, index)) {
    if (words.length === 1 || endsAt(ends, name.familyLength)) found.push(name)
  }
  if (words.length > 1 && joints[0] !== 'comma') familyLast(syllables, ends, index, found)
  return found
}

/** A whole name in one word has three syllables at least: `Main` is no Ma In. */
const fewestSyllables = (words: readonly Word[]): number => (words.length === 1 ? 3 : 2)

function familyLast(
  syllables: Syllables,
  ends: number,
  index: PersonIndex,
  found: SoundedName[]
): void {
  for (let family = 1; family <= 2; family++) {
    if (!endsAt(ends, syllables.length - family)) continue
    for (const name of matching(familyFirst(syllables, family), index)) {
      if (name.familyLength === family) found.push(name)
    }
  }
}

/** Puts the family name, which stands last, in front. */
export const familyFirst = (syllables: Syllables, family: number): Syllables => [
  ...syllables.slice(-family),
  ...syllables.slice(0, -family)
]

interface Reading {
  syllables: Syllables
  /** Numbers of syllables at which a word ends, as bits. */
  ends: number
}

const endsAt = (ends: number, syllables: number): boolean => (ends & (1 << syllables)) !== 0

/** The reading in which each word has the fewest syllables; none where a word has no reading. */
function plainestReading(words: readonly Word[]): Reading | undefined {
  const syllables: (readonly Sound[])[] = []
  let ends = 0
  for (const {segmentations} of words) {
    const [parts] = segmentations
    if (!parts) return undefined
    for (const part of parts) syllables.push(part)
    ends |= 1 << syllables.length
  }
  return {syllables, ends}
}

/** Every way to part the words into syllables. */
function readings(words: readonly Word[]): readonly Reading[] {
  let partial: Reading[] = [{syllables: [], ends: 0}]
  for (const {segmentations} of words) {
    const longer: Reading[] = []
    for (const {syllables, ends} of partial) {
      for (const parts of segmentations) {
        const joined = [...syllables, ...parts]
        longer.push({syllables: joined, ends: ends | (1 << joined.length)})
      }
    }
    partial = longer
  }
  return partial
}

function unique(names: readonly SoundedName[]): readonly Person[] {
  const [first] = names
  if (!first) return none
  return names.length === 1 ? [first.person] : [...new Set(names.map(({person}) => person))]
}

const none: readonly never[] = []
