import {compoundFamilyNames} from './compound-family-names.ts'
import type {Person} from './registry.ts'

/**
 * The family name in Chinese: the first two characters where those are a compound family name and a
 * given name follows, else the first of two or three. A longer name (a married name, a Japanese one)
 * or one that is not written in Han alone has no family name that can be told from it.
 */
export function chineseFamilyName(name: string): string | undefined {
  const characters = [...name]
  if (characters.length < 2 || characters.length > 4 || !characters.every(isHan)) return undefined
  const firstTwo = characters.slice(0, 2).join('')
  if (characters.length > 2 && compoundFamilyNames.has(firstTwo)) return firstTwo
  return characters.length < 4 ? characters[0] : undefined
}

/** The family name in English: as registered, else the first word (`Hsu` of `Hsu Chih-Chieh`). */
export function englishFamilyName(person: Person): string | undefined {
  return person.family ?? person.en?.split(' ')[0]
}

/** Most names are in the first block of Han characters, which a comparison tells. */
const isHan = (character: string): boolean =>
  (character >= '\u4e00' && character <= '\u9fff') || /^\p{Script=Han}$/u.test(character)
