import {chineseFamilyName} from '../family-name.ts'
import type {Person} from '../registry.ts'
import {hanyu} from '../romanization/hanyu.ts'
import {parseMandarin} from '../romanization/mandarin-syllable.ts'
import {cantoneseReadings, nameReadings} from './readings.ts'

/** How a name is said, and in which language (BCP 47). */
export interface Said {
  text: string
  language: 'zh-Latn-pinyin' | 'yue-jyutping'
}

/**
 * How a person's name is said: in Hanyu Pinyin with tone marks, `Xǔ Zhìjié`; in Jyutping, where the
 * name is written as Hong Kong writes it. Nothing for a name that is not in Han characters.
 */
export function said({zh, romanization}: Person): Said | undefined {
  const family = zh === undefined ? undefined : chineseFamilyName(zh)
  if (zh === undefined || family === undefined) return undefined
  const length = [...family].length
  if (romanization === 'hong-kong' || romanization === 'jyutping') {
    const syllables = Array.from(zh, (character) => cantoneseReadings(character)[0] ?? '')
    return syllables.includes('')
      ? undefined
      : {text: syllables.join(' '), language: 'yue-jyutping'}
  }
  const syllables = nameReadings(zh, family).map(([reading]) =>
    reading === undefined ? '' : toneMarked(reading)
  )
  if (syllables.includes('')) return undefined
  const parts = [syllables.slice(0, length), syllables.slice(length)]
  return {
    text: parts
      .map((part) => capital(part.join('')))
      .join(' ')
      .trim(),
    language: 'zh-Latn-pinyin'
  }
}

/** A syllable with its tone mark (Scheme for the Chinese Phonetic Alphabet, part 4): `zhi4` is `zhì`. */
function toneMarked(reading: string): string {
  const syllable = parseMandarin(reading)
  const [spelt = ''] = hanyu.spell(syllable)
  const mark = marks[syllable.tone - 1] ?? ''
  const at = /a|e|o(?=u)/.exec(spelt)?.index ?? spelt.search(/[aeiouü](?=[^aeiouü]*$)/)
  return (spelt.slice(0, at + 1) + mark + spelt.slice(at + 1)).normalize('NFC')
}

/** Combining macron, acute, caron and grave. */
const marks = ['\u0304', '\u0301', '\u030c', '\u0300']

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
