import {chineseFamilyName} from '../family-name.ts'
import {familyReadings} from '../readings/family-readings.ts'
import {cantoneseReadings, mandarinReadings} from '../readings/readings.ts'
import type {Person} from '../registry.ts'
import {otherTaiwanese} from '../romanization/poj.ts'
import {plainSpelling} from '../romanization/system.ts'
import type {Sound, Spellings} from './spellings.ts'

/** A person's name as sounds, one set a character, the family name first. */
export interface SoundedName {
  person: Person
  sounds: readonly (readonly Sound[])[]
  /** Characters of the family name. */
  familyLength: number
  /** `soundMask` of the third character, which rules out most names at once. */
  thirdMask: number
}

/** A set of sounds as 32 bits: two sets with no bit in common have no sound in common. */
export function soundMask(sounds: readonly Sound[] | undefined): number {
  let mask = 0
  if (sounds) for (const sound of sounds) mask |= 1 << (sound & 31)
  return mask
}

/** Finds the people whose name begins with two sounds, in a time that their number does not change. */
export interface PersonIndex {
  /** The names that begin with a sound, by their second one. */
  startingWith: (first: Sound) => ReadonlyMap<Sound, readonly SoundedName[]> | undefined
}

/** Puts everybody under every pair of sounds that their first two characters may have. */
export function createPersonIndex(people: Iterable<Person>, spellings: Spellings): PersonIndex {
  const starts: (Map<Sound, SoundedName[]> | undefined)[] = []
  const soundsOf = createSoundsOf(spellings)
  for (const person of people) {
    for (const name of soundedNames(person, spellings, soundsOf)) {
      for (const first of name.sounds[0] ?? []) {
        starts[first] = put(name, starts[first] ?? new Map<Sound, SoundedName[]>())
      }
    }
  }
  return {startingWith: (first) => starts[first]}
}

function put(name: SoundedName, start: Map<Sound, SoundedName[]>): Map<Sound, SoundedName[]> {
  for (const second of name.sounds[1] ?? []) {
    const found = start.get(second)
    if (found) found.push(name)
    else start.set(second, [name])
  }
  return start
}

/**
 * A person's characters with every sound they may have, and with the spellings that the person uses
 * where no system explains them. A name without characters, or of other length than its characters,
 * is known by its own words.
 */
function* soundedNames(
  person: Person,
  spellings: Spellings,
  soundsOf: SoundsOf
): Iterable<SoundedName> {
  const own = [person.en, ...(person.aliases?.en ?? [])].flatMap((form) => ownParts(form, person))
  const {zh} = person
  const family = zh === undefined ? undefined : chineseFamilyName(zh)
  const written = zh === undefined ? [] : soundsOfName(zh, family ?? '', soundsOf)
  if (written.length > 1) {
    const fitting = own.filter((parts) => parts.length === written.length)
    const sounds = written.map((known, at) => withOwn(known, fitting, at, spellings))
    yield sounded(person, sounds, [...(family ?? '?')].length)
  }
  for (const parts of own) {
    if (parts.length === written.length || parts.length < 2) continue
    yield sounded(
      person,
      parts.map((part) => [spellings.own(part)]),
      1
    )
  }
}

const sounded = (
  person: Person,
  sounds: SoundedName['sounds'],
  familyLength: number
): SoundedName => ({person, sounds, familyLength, thirdMask: soundMask(sounds[2])})

/** The sounds of a character; `special` is a reading that it has in a family name. */
type SoundsOf = (character: string, special: string | undefined) => readonly Sound[]

/** Remembers the sounds of characters: ten thousand names share a few thousand of them. */
function createSoundsOf(spellings: Spellings): SoundsOf {
  const cache = new Map<string, readonly Sound[]>()
  return (character, special) => {
    const key = special === undefined ? character : character + special
    const known = cache.get(key)
    if (known) return known
    const mandarin = [...(special === undefined ? [] : [special]), ...mandarinReadings(character)]
    const sounds = new Set([
      ...mandarin.map((reading) => spellings.mandarin(reading.slice(0, -1))),
      ...cantoneseReadings(character).map((reading) => spellings.cantonese(reading.slice(0, -1)))
    ])
    const made = [...sounds].filter((sound) => sound !== undefined)
    cache.set(key, made)
    return made
  }
}

/** The sounds of Han characters; nothing where the name has a character that is none. */
function soundsOfName(zh: string, family: string, soundsOf: SoundsOf): (readonly Sound[])[] {
  const special = familyReadings.get(family)
  const sounds = Array.from(zh, (character, at) => soundsOf(character, special?.[at]))
  return sounds.every(({length}) => length > 0) ? sounds : []
}

function withOwn(
  sounds: readonly Sound[],
  own: readonly (readonly string[])[],
  at: number,
  spellings: Spellings
): Sound[] {
  const extra = own.flatMap((parts) => {
    const part = parts[at] ?? ''
    if (spellings.soundsOf(part)?.some((sound) => sounds.includes(sound))) return []
    return [part, ...otherTaiwanese(part)].map((spelling) => spellings.own(spelling))
  })
  return extra.length === 0 ? [...sounds] : [...new Set([...sounds, ...extra])]
}

/** The parts of an English form, plain, the family name first: `hsu`, `chih`, `chieh`. */
function ownParts(form: string | undefined, person: Person): string[][] {
  if (form === undefined) return []
  const parts = form
    .split(/[\s-]+/)
    .map((part) => plainSpelling(part.toLowerCase()))
    .filter(Boolean)
  const family = plainSpelling((person.family ?? '').toLowerCase())
  const at = family === '' ? 0 : parts.lastIndexOf(family)
  return at > 0 ? [[...parts.slice(at), ...parts.slice(0, at)]] : [parts]
}
