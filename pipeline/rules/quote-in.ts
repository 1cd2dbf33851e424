import {type ParityBlock, sizeOf} from '../parity/parity-block.ts'

/** A quotation in some blocks. */
export interface Quote {
  block: ParityBlock
  /** How many letters of it are in quotation marks; a Han character is worth three. */
  size: number
  /** Ids of the people who are named outside of the marks. */
  speakers: readonly string[]
}

const marks = /“[^“”]*”|「[^「」]*」|『[^『』]*』|"[^"]*"/g

/** What is quoted in some blocks; nothing where there are none. */
export function quoteIn(blocks: readonly ParityBlock[]): Quote | undefined {
  const [block] = blocks
  if (!block) return undefined
  const texts = blocks.flatMap((one) => one.texts)
  const speakers = new Set<string>()
  let size = 0
  for (const {text, names} of texts) {
    const quotes = [...text.matchAll(marks)].map(({0: quote, index}) => ({
      start: index,
      end: index + quote.length
    }))
    for (const {start, end} of quotes) size += sizeOf(text.slice(start, end))
    const isQuoted = (place: number) => quotes.some(({start, end}) => start <= place && place < end)
    for (const {id, kind, start} of names) {
      if (kind === 'person' && !isQuoted(start)) speakers.add(id)
    }
  }
  return {block, size, speakers: [...speakers].sort()}
}

/** A quote of fewer letters is a word that the writer sets apart. */
export const spoken = 36
