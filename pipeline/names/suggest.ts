import {chineseFamilyName} from './family-name.ts'
import {cantoneseReadings, nameReadings} from './readings/readings.ts'
import type {Romanization} from './registry.ts'
import {parseCantonese} from './romanization/cantonese-syllable.ts'
import {parseMandarin} from './romanization/mandarin-syllable.ts'
import {plainSpelling} from './romanization/system.ts'
import {cantoneseSystems, mandarinSystems} from './romanization/systems.ts'

/** A name as one system writes it. */
export interface Suggestion {
  system: Romanization
  name: string
  /** Where names are customarily written so. */
  customary: string
}

/** Where each system is met with in names (as a habit, not as a rule). */
const customs: Record<Exclude<Romanization, 'own'>, string> = {
  hanyu: 'mainland China, Singapore, Malaysia',
  'wade-giles': 'Taiwan',
  tongyong: 'Taiwan, since 2002',
  mps2: 'Taiwan, 1986 to 2002',
  gwoyeu: 'Taiwan, older names',
  yale: 'language teaching',
  jyutping: 'linguistics',
  'hong-kong': 'Hong Kong, Macao',
  poj: 'Taiwan, in Taiwanese'
}

/**
 * How a Chinese name is written in every system that characters can be spelt in; the usual reading of
 * each character. Nothing for what is no name of two characters or more.
 */
export function suggest(zh: string): Suggestion[] {
  const characters = [...zh]
  const familyName =
    chineseFamilyName(zh) ?? characters.slice(0, characters.length > 3 ? 2 : 1).join('')
  const length = [...familyName].length
  const mandarin = nameReadings(zh, familyName).flatMap(([reading]) => reading ?? [])
  const cantonese = characters.flatMap((character) => cantoneseReadings(character)[0] ?? [])
  if (characters.length < 2 || mandarin.length < characters.length) return []
  const inMandarin = mandarinSystems.flatMap(({id, spell}) => {
    const syllables = mandarin.map((reading) => spell(parseMandarin(reading))[0] ?? '')
    const name = written(syllables, length, id)
    const hyphenated = written(syllables, length, 'wade-giles')
    const inTaiwan = {system: id, name: hyphenated, customary: 'Taiwan, since 2009'}
    const usual = {system: id, name, customary: customs[id]}
    return id === 'hanyu' && hyphenated !== name ? [usual, inTaiwan] : [usual]
  })
  if (cantonese.length < characters.length) return inMandarin
  const inCantonese = cantoneseSystems.map(({id, spell}) => {
    const syllables = cantonese.map((reading) => spell(parseCantonese(reading))[0] ?? '')
    return {system: id, name: written(syllables, length, id), customary: customs[id]}
  })
  return [...inMandarin, ...inCantonese]
}

/** `Xu Zhijie` as ISO 7098 has it, `Hsu Chih-chieh` as Taiwan and Hong Kong do. */
function written(syllables: readonly string[], length: number, system: Romanization): string {
  const plain = system === 'wade-giles' ? syllables.map(plainSpelling) : syllables
  const family = plain.slice(0, length)
  const given = plain.slice(length).join(system === 'hanyu' ? '' : '-')
  const names = system === 'hong-kong' ? family.map(capital).join(' ') : capital(family.join(''))
  return `${names} ${capital(given)}`.trim()
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
