import {chineseFamilyName} from '../family-name.ts'
import {mandarinReadings} from '../readings/readings.ts'
import type {Person} from '../registry.ts'
import {foldVariant, formsOf} from '../variants/fold.ts'
import {standsAlone} from './chinese-context.ts'

/** A name in Chinese that is not written as registered. */
interface ChineseMatch {
  start: number
  end: number
  person: Person
  /** In other forms of the same characters, or in characters that sound the same. */
  difference: 'variant' | 'homophone'
}

interface Written {
  person: Person
  characters: readonly string[]
  folded: readonly string[]
  familyLength: number
}

/** Finds the misprints of registered names in a Chinese text. */
export type FindMisprints = (text: string) => ChineseMatch[]

/**
 * Makes the finder. A name is looked for where its family name stands, in any form, before a
 * character that sounds as its second does; so that the time does not grow with the registry.
 */
export function createFindMisprints(people: Iterable<Person>): FindMisprints {
  const byStart = new Map<string, Map<string, Written[]>>()
  for (const person of people) {
    const written = writtenName(person)
    if (!written) continue
    const family = written.folded[0] ?? ''
    const byReading = byStart.get(family) ?? new Map<string, Written[]>()
    byStart.set(family, byReading)
    for (const reading of mandarinReadings(written.characters[1] ?? '')) {
      const known = byReading.get(reading)
      if (known) known.push(written)
      else byReading.set(reading, [written])
    }
  }
  const firsts = firstUnits(new Set(byStart.keys()))
  return (text) => {
    const matches: ChineseMatch[] = []
    let done = 0
    for (let start = 0; start < text.length; start++) {
      if (firsts[text.charCodeAt(start)] !== 1) continue
      const names = start < done ? undefined : byStart.get(foldVariant(characterAt(text, start)))
      const match = names && longestAt(text, start, names)
      if (!match) continue
      matches.push(match)
      done = match.end
    }
    return matches
  }
}

/** 1 at every UTF-16 unit that a family name begins with, in any of its forms: most places of a text are passed over by it. */
function firstUnits(families: ReadonlySet<string>): Uint8Array {
  const units = new Uint8Array(0x10000)
  for (const form of formsOf(families)) units[form.charCodeAt(0)] = 1
  return units
}

function writtenName(person: Person): Written | undefined {
  const family = person.zh === undefined ? undefined : chineseFamilyName(person.zh)
  if (person.zh === undefined || family === undefined) return undefined
  const characters = [...person.zh]
  return {
    person,
    characters,
    folded: characters.map(foldVariant),
    familyLength: [...family].length
  }
}

function longestAt(
  text: string,
  start: number,
  names: ReadonlyMap<string, readonly Written[]>
): ChineseMatch | undefined {
  const second = characterAt(text, start + characterAt(text, start).length)
  const candidates = new Set(
    mandarinReadings(second).flatMap((reading) => names.get(reading) ?? [])
  )
  const matches = [...candidates].flatMap((name) => compare(text, start, name) ?? [])
  return matches.sort(
    (a, b) => b.end - a.end || +(a.difference === 'homophone') - +(b.difference === 'homophone')
  )[0]
}

/** Whether the text has the name here in other characters, and how these differ. */
function compare(text: string, start: number, name: Written): ChineseMatch | undefined {
  const found = Array.from(text.slice(start, start + 2 * name.characters.length)).slice(
    0,
    name.characters.length
  )
  if (found.length < name.characters.length) return undefined
  let homophones = 0
  for (const [at, character] of found.entries()) {
    if (foldVariant(character) === name.folded[at]) continue
    const wanted = name.characters[at] ?? ''
    if (at < name.familyLength || !soundAlike(character, wanted)) return undefined
    homophones++
  }
  const written = found.join('')
  if (written === name.characters.join('')) return undefined
  const end = start + written.length
  const {person, familyLength} = name
  const family = found.slice(0, familyLength).join('').length
  if (!standsAlone(text, {start, end, family, homophones, length: found.length})) return undefined
  return {start, end, person, difference: homophones > 0 ? 'homophone' : 'variant'}
}

/** Whether a character's usual reading, tone and all, is one of another's. */
function soundAlike(found: string, wanted: string): boolean {
  const [usual] = mandarinReadings(found)
  return usual !== undefined && mandarinReadings(wanted).includes(usual)
}

const characterAt = (text: string, index: number): string =>
  String.fromCodePoint(text.codePointAt(index) ?? 0)
