import {cantoneseTable} from '../readings/cantonese-table.ts'
import {mandarinTable} from '../readings/mandarin-table.ts'
import {parseCantonese} from '../romanization/cantonese-syllable.ts'
import {parseMandarin} from '../romanization/mandarin-syllable.ts'
import {plainSpelling} from '../romanization/system.ts'
import {cantoneseSystems, mandarinSystems} from '../romanization/systems.ts'

/**
 * A sound as a small number: a toneless syllable of Mandarin or Cantonese, or a spelling that no
 * system explains and that somebody has in their own name.
 */
export type Sound = number

/** Which sounds each spelling may stand for, in every system at once. */
export interface Spellings {
  /** Sounds of a plain spelling in small letters. */
  soundsOf: (spelling: string) => readonly Sound[] | undefined
  /** Sound of a Mandarin (`zhi4`) or Cantonese (`zi3`) reading, whatever its tone. */
  mandarin: (reading: string) => Sound | undefined
  cantonese: (reading: string) => Sound | undefined
  /** The sound of a spelling that is somebody's own; made when first asked for. */
  own: (spelling: string) => Sound
  /** Every spelling. */
  all: () => Iterable<string>
  /** Letters of the longest spelling. */
  longest: () => number
}

/**
 * Makes spellings to which somebody's own can be added. Those of the systems are made once; what is
 * added stays with the spellings it was added to.
 */
export function createSpellings(): Spellings {
  systematic ??= spellSyllables()
  const {sounds, numbers, longest: longestSystematic} = systematic
  const own = new Map<string, Sound>()
  const withOwn = new Map<string, readonly Sound[]>()
  let longest = longestSystematic
  return {
    soundsOf: (spelling) => withOwn.get(spelling) ?? sounds.get(spelling),
    mandarin: memoized((reading) => numbers.get(`m:${reading.slice(0, -1)}`)),
    cantonese: memoized((reading) => numbers.get(`c:${reading.slice(0, -1)}`)),
    own: (spelling) => {
      const known = own.get(spelling)
      if (known !== undefined) return known
      const sound = numbers.size + own.size
      own.set(spelling, sound)
      withOwn.set(spelling, [...(sounds.get(spelling) ?? []), sound])
      longest = Math.max(longest, spelling.length)
      return sound
    },
    all: () => new Set([...sounds.keys(), ...withOwn.keys()]),
    longest: () => longest
  }
}

/** What the systems give, for every syllable of both tables. */
interface Systematic {
  sounds: ReadonlyMap<string, readonly Sound[]>
  numbers: ReadonlyMap<string, Sound>
  longest: number
}

let systematic: Systematic | undefined

function spellSyllables(): Systematic {
  const sounds = new Map<string, Sound[]>()
  const numbers = new Map<string, Sound>()
  let longest = 0
  const add = (spelling: string, key: string): void => {
    const sound = numbers.get(key) ?? numbers.size
    numbers.set(key, sound)
    const known = sounds.get(spelling)
    if (!known) sounds.set(spelling, [sound])
    else if (!known.includes(sound)) known.push(sound)
    longest = Math.max(longest, spelling.length)
  }
  const readings = readingsIn(mandarinTable)
  const onePerSyllable = new Map(readings.map((reading) => [reading.slice(0, -1), reading]))
  for (const {spell, tones} of mandarinSystems) {
    for (const reading of tones === 'written' ? readings : onePerSyllable.values()) {
      const key = `m:${reading.slice(0, -1)}`
      for (const spelling of spell(parseMandarin(reading))) add(plainSpelling(spelling), key)
    }
  }
  for (const syllable of new Set(
    readingsIn(cantoneseTable).map((reading) => reading.slice(0, -1))
  )) {
    const parsed = parseCantonese(`${syllable}1`)
    for (const spelling of cantoneseSystems.flatMap(({spell}) => spell(parsed))) {
      add(plainSpelling(spelling), `c:${syllable}`)
    }
  }
  return {sounds, numbers, longest}
}

function memoized<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}

/** Readings at the start of a table's lines. */
const readingsIn = (table: string): string[] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.slice(0, line.indexOf(' ')))
