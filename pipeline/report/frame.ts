import {eastAsianWidth} from 'get-east-asian-width'
import type {Position} from 'unist'

/** A line of a file with a span of it underlined. */
export interface Frame {
  /** The line's number, set right in a column of its own. */
  number: string
  /** The line, or the part of it around the span. */
  line: string
  /** Blanks and `^`, as wide as the line's letters are in a terminal. */
  underline: string
}

/** Cuts the line that a place begins in out of its file, and underlines the place in it. */
export function frameOf(text: string, {start, end}: Position): Frame | undefined {
  const line = text.split(/\r?\n/, start.line)[start.line - 1]
  if (line === undefined) return undefined
  const from = start.column - 1
  const to = end.line === start.line ? Math.max(end.column - 1, from + 1) : line.length
  const first = from > mostBefore ? from - mostBefore : 0
  const last = Math.min(line.length, Math.max(to, first + mostShown))
  const shown = line.slice(first, Math.min(last, first + 2 * mostShown))
  const lead = first > 0 ? '…' : ''
  const before = ' '.repeat(widthOf(lead + line.slice(first, from)))
  const marked = Math.max(widthOf(shown.slice(from - first, to - first)), 1)
  return {
    number: String(start.line).padStart(6),
    line: lead + printable(shown) + (last < line.length ? '…' : ''),
    underline: before + '^'.repeat(marked)
  }
}

/** Letters that are shown before a span, and of a line that is longer. */
const mostBefore = 36
const mostShown = 80

/** Without characters that would move the cursor. */
const printable = (text: string): string => text.replace(/\p{Cc}/gu, ' ')

/** Places that a text takes in a terminal (UAX #11). */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) {
    if (!/\p{M}/u.test(character)) width += eastAsianWidth(character.codePointAt(0) ?? 0)
  }
  return width
}
