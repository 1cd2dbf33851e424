import {createSpellings, type Spellings} from './spellings.ts'

/** What looks like a person's name. */
export interface Unregistered {
  text: string
  start: number
  end: number
}

let spellings: Spellings | undefined

/**
 * Finds what looks like a Chinese name in Latin letters, by its shape: a family name and a given name
 * of two syllables with a hyphen, in either order (`Lin Mei-hua`, `Mei-hua Lin`), all of them syllables
 * of a romanization.
 */
export function findNameShapes(text: string): Unregistered[] {
  spellings ??= createSpellings()
  const isSyllable = (word: string): boolean =>
    spellings?.soundsOf(word.toLowerCase()) !== undefined
  return [...text.matchAll(shape)].flatMap(({0: found, index, groups}) => {
    const parts = ['family', 'first', 'second', 'given', 'other', 'last'].flatMap(
      (part) => groups?.[part] ?? []
    )
    return parts.every(isSyllable) ? [{text: found, start: index, end: index + found.length}] : []
  })
}

const shape =
  /(?<![\p{L}-])(?:(?<family>[A-Z][a-z]+) (?<first>[A-Z][a-z]+)-(?<second>[A-Za-z][a-z]+)|(?<given>[A-Z][a-z]+)-(?<other>[A-Za-z][a-z]+) (?<last>[A-Z][a-z]+))(?![\p{L}-])/gu
