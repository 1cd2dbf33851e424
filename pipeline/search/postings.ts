import {readNumber, writeNumber} from './numbers.ts'

/** Where a term is in a document. */
export interface Posting {
  /** Whether it is in the title. */
  inTitle: boolean
  /** In ascending order. */
  positions: readonly number[]
}

/** Writes down where a term is in a document: how often, whether in the title, and how far each is from the one before. */
export function writePosting({inTitle, positions}: Posting): string {
  let text = writeNumber(positions.length * 2 + (inTitle ? 1 : 0))
  let last = 0
  for (const position of positions) {
    text += writeNumber(position - last)
    last = position
  }
  return text
}

/**
 * Reads postings: where a term is, by the document's number.
 *
 * @param text The posting of each document, behind how far its number is from that of the one before.
 */
export function readPostings(text: string): Map<number, Posting> {
  const postings = new Map<number, Posting>()
  let document = 0
  let at = 0
  while (at < text.length) {
    document += readNumber(text, at++)
    const head = readNumber(text, at++)
    const positions: number[] = []
    for (let position = 0; positions.length < head >> 1; at++) {
      position += readNumber(text, at)
      positions.push(position)
    }
    postings.set(document, {inTitle: (head & 1) === 1, positions})
  }
  return postings
}
