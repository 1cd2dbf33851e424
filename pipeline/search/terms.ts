import {foldVariant} from '../names/variants/fold.ts'

/**
 * Takes a term of a text.
 *
 * @param term As an index has it: in small letters, without accents.
 * @param position Its place among the terms; those of two lines are not beside each other.
 * @param start Where it begins, and where it ends, in UTF-16 code units.
 */
export type TakeTerm = (term: string, position: number, start: number, end: number) => void

const pieces = /\n|['’]s(?![\p{L}\p{N}])|\d{1,3}(?:,\d{3})+(?![\d,])|[\p{L}\p{M}\p{N}]+/gu
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]+/gu
const plain = /^[\da-z]+$/

/**
 * Reads the terms of a text: words, and of scripts without spaces each two characters that stand together (bigrams, as
 * Lucene's CJKBigramFilter has them) and the last one alone, in whatever script they are written. A genitive is its noun, and
 * `1,200` is `1200`.
 *
 * @param from Position of the first.
 * @returns The position behind the last.
 */
export function eachTerm(text: string, take: TakeTerm, from = 0): number {
  let position = from
  for (const {0: piece, index: start} of text.matchAll(pieces)) {
    if (piece === '\n') position++
    // A genitive's ending is no term.
    else if (!/^['’]/.test(piece)) position = eachOfPiece(piece, start, position, take)
  }
  return position
}

function eachOfPiece(piece: string, start: number, from: number, take: TakeTerm): number {
  const small = piece.toLowerCase()
  if (plain.test(small)) {
    take(small, from, start, start + piece.length)
    return from + 1
  }
  let position = from
  let done = 0
  const takeWord = (end: number): void => {
    const word = folded(piece.slice(done, end))
    if (word !== '') take(word, position++, start + done, start + end)
  }
  for (const {0: run, index} of piece.matchAll(unspaced)) {
    takeWord(index)
    position = eachBigram(run, start + index, position, take)
    done = index + run.length
  }
  takeWord(piece.length)
  return position
}

function eachBigram(run: string, start: number, from: number, take: TakeTerm): number {
  let position = from
  let at = start
  let before: {character: string; folded: string} | undefined
  for (const character of run) {
    const folded = foldCharacter(character)
    if (before) {
      const end = at + before.character.length + character.length
      take(before.folded + folded, position++, at, end)
      at += before.character.length
    }
    before = {character, folded}
  }
  if (before) take(before.folded, position++, at, at + before.character.length)
  return position
}

/** A character by which all of its forms are found: simplified, traditional and variants, of any width. */
const foldCharacter = (character: string): string =>
  foldVariant(character < firstCompatible ? character : character.normalize('NFKC'))

/** From here on are characters that are another form of one before (Unicode, CJK Compatibility Ideographs). */
const firstCompatible = '\uf900'

/** A word in small letters, without accents and the width of its letters (UAX #15, NFKD). */
const folded = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()

/** Whether a term is one character of a script without spaces, of which pairs begin with it. */
export const isCharacter = (term: string): boolean => [...term].length === 1 && isUnspaced(term)

/** Whether a term is of a script without spaces. */
export const isUnspaced = (term: string): boolean => term.search(unspaced) === 0
