import {americanSpelling} from './american-spelling.ts'
import {isWordUnit} from './form-set.ts'

/** The words of a text: what is made of Latin letters and digits, and `&`. */
export interface Words {
  text: string
  /** Where each begins and ends, in UTF-16 units. */
  starts: readonly number[]
  ends: readonly number[]
}

const ampersand = '&'.charCodeAt(0)

/** Finds the words of a text; what they are folded to is asked of the few that matter. */
export function wordsOf(text: string): Words {
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit !== ampersand && !isWordUnit(unit)) continue
    starts.push(at)
    if (unit !== ampersand) while (isInWord(text.charCodeAt(at + 1))) at++
    ends.push(at + 1)
  }
  return {text, starts, ends}
}

/** An accent may be a letter of its own (Unicode, Combining Diacritical Marks). */
const isInWord = (unit: number): boolean => isWordUnit(unit) || (unit >= 0x300 && unit <= 0x36f)

/** A word in small letters, without accents, in American spelling; `&` is `and`. Nothing behind the last one. */
export function foldedAt({text, starts, ends}: Words, at: number): string | undefined {
  const [start, end] = [starts[at], ends[at]]
  return start === undefined || end === undefined ? undefined : fold(text.slice(start, end))
}

/** Words as they were folded: a text has few that are in no other. */
const folds = new Map<string, string>()
const mostFolds = 50_000

function fold(word: string): string {
  const known = folds.get(word)
  if (known !== undefined) return known
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const folded = plain === '&' ? 'and' : americanSpelling(plain)
  if (folds.size < mostFolds) folds.set(word, folded)
  return folded
}

/** Whether a word may be of the same name as the one before it. */
export const goesOn = ({text, starts, ends}: Words, at: number): boolean =>
  at < starts.length && /^[\s.,'’()‐‑–-]{0,3}$/.test(text.slice(ends[at - 1], starts[at]))

/** Where words from one to another stand. */
export interface WordSpan {
  start: number
  end: number
}

/** The span of some words, unless they are an address or a tag. */
export function spanOf(
  {text, starts, ends}: Words,
  first: number,
  last: number
): WordSpan | undefined {
  const [start, end] = [starts[first] ?? 0, ends[last] ?? 0]
  if (/\s/.test(text.slice(start, end))) return {start, end}
  const isInAddress =
    /[@/_#]$|[\p{L}\p{N}][.-]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^(?:[@/_]|\.\p{L})/u.test(text.slice(end, end + 2))
  return isInAddress ? undefined : {start, end}
}
