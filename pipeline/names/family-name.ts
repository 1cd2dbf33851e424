import {compoundFamilyNames} from './compound-family-names.ts'
import type {Person} from './registry.ts'

/**
 * The family name in Chinese: the first two characters where those are a compound family name and a
 * given name follows, else the first. Names that are not written in two to four Han characters
 * (Indigenous and foreign names with `‧`, names in kana) have no family name that stands alone.
 */
export function chineseFamilyName(name: string): string | undefined {
  const characters = [...name]
  if (!/^\p{Script=Han}{2,5}$/u.test(name)) return undefined
  const firstTwo = characters.slice(0, 2).join('')
  return characters.length > 2 && compoundFamilyNames.has(firstTwo) ? firstTwo : characters[0]
}

/** The family name in English: as registered, else the first word (`Hsu` of `Hsu Chih-Chieh`). */
export function englishFamilyName(person: Person): string | undefined {
  return person.family ?? person.en?.split(' ')[0]
}
