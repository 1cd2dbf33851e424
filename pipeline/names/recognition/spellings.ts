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

/** Makes the spellings of every system for every syllable of both tables. */
export function createSpellings(): Spellings {
  const sounds = new Map<string, Sound[]>()
  const numbers = new Map<string, Sound>()
  let longest = 0
  const number = (key: string): Sound => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }
  const add = (spelling: string, sound: Sound): void => {
    const known = sounds.get(spelling)
    if (!known) sounds.set(spelling, [sound])
    else if (!known.includes(sound)) known.push(sound)
    longest = Math.max(longest, spelling.length)
  }
  const readings = readingsIn(mandarinTable)
  const onePerSyllable = new Map(readings.map((reading) => [reading.slice(0, -1), reading]))
  for (const {spell, tones} of mandarinSystems) {
    for (const reading of tones === 'written' ? readings : onePerSyllable.values()) {
      const sound = number(`m:${reading.slice(0, -1)}`)
      for (const spelling of spell(parseMandarin(reading))) add(plainSpelling(spelling), sound)
    }
  }
  for (const syllable of new Set(
    readingsIn(cantoneseTable).map((reading) => reading.slice(0, -1))
  )) {
    const parsed = parseCantonese(`${syllable}1`)
    for (const spelling of cantoneseSystems.flatMap(({spell}) => spell(parsed))) {
      add(plainSpelling(spelling), number(`c:${syllable}`))
    }
  }
  return {
    soundsOf: (spelling) => sounds.get(spelling),
    mandarin: memoized((reading) => numbers.get(`m:${reading.slice(0, -1)}`)),
    cantonese: memoized((reading) => numbers.get(`c:${reading.slice(0, -1)}`)),
    own: (spelling) => {
      const sound = number(`o:${spelling}`)
      add(spelling, sound)
      return sound
    },
    all: () => sounds.keys(),
    longest: () => longest
  }
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
