import type {Phrase} from './query.ts'
import {eachTerm, isCharacter} from './terms.ts'

/** A piece of an excerpt, and whether it is what was looked for. */
export interface Piece {
  text: string
  found: boolean
}

/** A place in a text, in UTF-16 code units. */
interface Span {
  start: number
  end: number
  /** Which phrase it is. */
  phrase: number
}

/** How much of a text an excerpt shows, in half the width of a Chinese character. */
const width = 200

/**
 * The part of a text that has most of what somebody looks for; its beginning where it has nothing of it.
 *
 * @param text Paragraphs are lines.
 */
export function excerptOf(text: string, phrases: readonly Phrase[]): Piece[] {
  const spans = findSpans(text, phrases)
  const start = bestStart(spans, text)
  const from = start <= 0 ? 0 : beginningOfWord(text, start)
  const to = endOfExcerpt(text, from)
  const pieces: Piece[] = []
  let done = from
  const add = (end: number, found: boolean): void => {
    if (end > done) pieces.push({text: text.slice(done, end).replace(/\s+/g, ' '), found})
    done = Math.max(done, end)
  }
  for (const {start: spanStart, end} of spans) {
    if (spanStart < from || end > to) continue
    add(spanStart, false)
    add(end, true)
  }
  add(to, false)
  return [
    ...(from > 0 ? [{text: '…', found: false}] : []),
    ...joined(pieces),
    ...(to < text.trimEnd().length ? [{text: '…', found: false}] : [])
  ]
}

/** Where phrases are in a text, in the order of the text. */
function findSpans(text: string, phrases: readonly Phrase[]): Span[] {
  const at = new Map<number, {term: string; start: number; end: number}>()
  eachTerm(text, (term, position, start, end) => at.set(position, {term, start, end}))
  const spans = [...at].flatMap(([position, first]) =>
    phrases.flatMap((phrase, number): Span[] => {
      const terms = phrase.map(({offset}) => at.get(position + offset))
      const isFound = phrase.every(({weigh}, index) => weigh(terms[index]?.term ?? '') > 0)
      const last = terms.at(-1)
      if (!isFound || !last) return []
      const sought = phrase.at(-1)?.term ?? ''
      const end = isCharacter(sought) ? last.start + sought.length : last.end
      return [{start: first.start, end, phrase: number}]
    })
  )
  return spans.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Where an excerpt begins that has most phrases, and them most often: a little before the first. */
function bestStart(spans: readonly Span[], text: string): number {
  let best = {start: 0, phrases: 0, count: 0}
  for (const [at, {start}] of spans.entries()) {
    const from = back(text, start, width / 4)
    const end = endOfExcerpt(text, from)
    const inside = spans.slice(at).filter((span) => span.end <= end)
    const phrases = new Set(inside.map(({phrase}) => phrase)).size
    const isBetter =
      phrases > best.phrases || (phrases === best.phrases && inside.length > best.count)
    if (isBetter) best = {start: from, phrases, count: inside.length}
  }
  return best.start
}

/** Goes back in a text by some width, but not before its paragraph. */
function back(text: string, from: number, by: number): number {
  let left = by
  let at = from
  while (at > 0 && left > 0 && text[at - 1] !== '\n') left -= widthOf(text.charCodeAt(--at))
  return at
}

/** Where an excerpt ends that begins somewhere: not within a word. */
function endOfExcerpt(text: string, from: number): number {
  let left = width
  let at = from
  while (at < text.length && left > 0) left -= widthOf(text.charCodeAt(at++))
  if (at >= text.length) return text.trimEnd().length
  const rest = /^[\p{L}\p{N}]*/u.exec(text.slice(at, at + 30))?.[0] ?? ''
  return isUnspaced(text, at) ? wholeCharacter(text, at) : at + rest.length
}

function beginningOfWord(text: string, from: number): number {
  if (isUnspaced(text, from)) return wholeCharacter(text, from)
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, from - 30), from))?.[0] ?? ''
  return from - before.length
}

/** A Chinese character is twice as wide as a letter. */
const widthOf = (unit: number): number => (unit >= 0x2e80 ? 2 : 1)

const isUnspaced = (text: string, at: number): boolean =>
  widthOf(text.charCodeAt(at)) === 2 || widthOf(text.charCodeAt(at - 1)) === 2

/** Not between two halves of a character. */
const wholeCharacter = (text: string, at: number): number =>
  /[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at

/** Pieces of which two that are beside each other are not alike. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (last?.found === piece.found) last.text += piece.text
    else all.push({...piece})
  }
  return all
}
