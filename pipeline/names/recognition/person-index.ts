import {chineseFamilyName} from '../family-name.ts'
import {familyReadings} from '../readings/family-readings.ts'
import {cantoneseReadings, mandarinReadings} from '../readings/readings.ts'
import type {Person} from '../registry.ts'
import {otherTaiwanese} from '../romanization/poj.ts'
import {plainSpelling} from '../romanization/system.ts'
import {createSoundPairs, type SoundPairs} from './sound-pairs.ts'
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
  names: readonly SoundedName[]
  /** Places in `names`, under the first two sounds of each. */
  pairs: SoundPairs
}

/** Puts everybody under every pair of sounds that their first two characters may have. */
export function createPersonIndex(people: Iterable<Person>, spellings: Spellings): PersonIndex {
  const pairs = createSoundPairs()
  const names: SoundedName[] = []
  const soundsOf = createSoundsOf(spellings)
  for (const person of people) {
    for (const name of soundedNames(person, spellings, soundsOf)) {
      const [firsts = [], seconds = []] = name.sounds
      for (const first of firsts) {
        for (const second of seconds) pairs.add(first, second, names.length)
      }
      names.push(name)
    }
  }
  return {names, pairs: pairs.build()}
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
    yield sounded(person, sounds, familyLength(zh, family))
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

/** A married name (林鄭月娥) has two family names in front. */
const familyLength = (zh: string | undefined, family: string | undefined): number =>
  [...(family ?? '')].length || (Array.from(zh ?? '').length > 3 ? 2 : 1)

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
    const made: Sound[] = []
    const add = (sound: Sound | undefined): void => {
      if (sound !== undefined && !made.includes(sound)) made.push(sound)
    }
    if (special !== undefined) add(spellings.mandarin(special))
    for (const reading of mandarinReadings(character)) add(spellings.mandarin(reading))
    for (const reading of cantoneseReadings(character)) add(spellings.cantonese(reading))
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

/** The sounds of a character, and the person's own spellings of it that no system explains. */
function withOwn(
  sounds: readonly Sound[],
  own: readonly (readonly string[])[],
  at: number,
  spellings: Spellings
): readonly Sound[] {
  let known = sounds
  for (const parts of own) {
    const part = parts[at] ?? ''
    if (spellings.soundsOf(part)?.some((sound) => sounds.includes(sound))) continue
    known = [...known, ...[part, ...otherTaiwanese(part)].map(spellings.own)]
  }
  return known
}

/** The parts of an English form, plain, the family name first: `hsu`, `chih`, `chieh`. */
function ownParts(form: string | undefined, {family}: Person): string[][] {
  if (form === undefined) return []
  const parts = form.toLowerCase().split(separator).map(plainSpelling)
  if (family === undefined) return [parts]
  const at = parts.lastIndexOf(plainSpelling(family.toLowerCase()))
  return at > 0 ? [[...parts.slice(at), ...parts.slice(0, at)]] : [parts]
}

const separator = /[\s-]+/
