import {cantoneseTable} from './cantonese-table.ts'
import {familyReadings} from './family-readings.ts'
import {mandarinTable} from './mandarin-table.ts'

/** A table as it is asked: usual readings by code unit, the other ones by character. */
interface Readings {
  readings: readonly string[]
  /** Place in `readings` of the usual one, plus one; 0 for a character that has none. */
  usual: Uint16Array
  others: ReadonlyMap<string, readonly string[]>
}

/** Reads a table: lines of a reading, the characters it is usual for, and those it is possible for. */
function parseTable(table: string): Readings {
  const readings: string[] = []
  const usual = new Uint16Array(0x10000)
  const others = new Map<string, string[]>()
  for (const line of table.trim().split('\n')) {
    const [reading = '', usualFor = '', possibleFor = ''] = line.split(' ')
    readings.push(reading)
    for (let at = 0; at < usualFor.length; at++) usual[usualFor.charCodeAt(at)] = readings.length
    for (const character of possibleFor) {
      const known = others.get(character)
      if (known) known.push(reading)
      else others.set(character, [reading])
    }
  }
  return {readings, usual, others}
}

function readingsIn(table: Readings, character: string): readonly string[] {
  const known = outsideBmp.get(character) ?? character
  const first = table.readings[(table.usual[known.charCodeAt(0)] ?? 0) - 1]
  if (first === undefined || known.length > 1) return []
  return [first, ...(table.others.get(known) ?? [])]
}

/** Characters outside the Basic Multilingual Plane that are borne as names, and the form that is read alike. */
const outsideBmp: ReadonlyMap<string, string> = new Map([
  ['𠮷', '吉'],
  ['𡍼', '塗'],
  ['𤧟', '瑄'],
  ['𣇉', '晨'],
  ['𥖄', '礬']
])

let mandarin: Readings | undefined
let cantonese: Readings | undefined

/** All plausible Mandarin readings of a character, the usual one first; none for what is no Han character. */
export function mandarinReadings(character: string): readonly string[] {
  mandarin ??= parseTable(mandarinTable)
  return readingsIn(mandarin, character)
}

/** All plausible Cantonese readings of a character (Jyutping), the usual one first. */
export function cantoneseReadings(character: string): readonly string[] {
  cantonese ??= parseTable(cantoneseTable)
  return readingsIn(cantonese, character)
}

/**
 * Mandarin readings of a name, character by character: those of a family name come first for its
 * characters (單 is Shan, 尉遲 is Yuchi), and every other reading stays possible.
 *
 * @param family The family name's characters, which `name` begins with; empty where it has none.
 */
export function nameReadings(name: string, family: string): string[][] {
  const first = familyReadings.get(family) ?? []
  return [...name].map((character, index) => {
    const special = first[index]
    const all = special === undefined ? [] : [special]
    return [...new Set([...all, ...mandarinReadings(character)])]
  })
}
