import {stemmer} from 'stemmer'
import {stopWords} from './stop-words.ts'
import {eachTerm, isCharacter} from './terms.ts'

/** A term that somebody looks for. */
export interface SoughtTerm {
  term: string
  /** How far behind the first of its phrase it stands. */
  offset: number
  /** How well a term of a text is what is looked for: 1 is the same, 0 is another. */
  weigh: (found: string) => number
}

/** Terms that are to stand side by side: a word, or several that somebody wrote as one or in quotation marks. */
export type Phrase = readonly SoughtTerm[]

/** What somebody looks for. */
export interface Query {
  /** A document is to have all of these. */
  phrases: readonly Phrase[]
  /** All of them side by side, as they were typed: who has them so comes first. Nothing where there is but one. */
  together: Phrase | undefined
}

const words = /["“”„「『]([^"“”„「」『』]+)["“”」』]|[^\s"“”„「」『』]+/g

/**
 * Reads what somebody typed. A word is found with its other endings, and the last one as the beginning of longer ones too,
 * since it may not be finished. What is in quotation marks, joined by a hyphen, or in a script without spaces is found as it is.
 */
export function readQuery(typed: string): Query {
  const found = [...typed.matchAll(words)]
  const isFinished = /[\s"“”」』]$/.test(typed)
  const phrases: Phrase[] = []
  const all: SoughtTerm[] = []
  let position = 0
  for (const [at, {0: word, 1: quoted}] of found.entries()) {
    const isUnfinished = at === found.length - 1 && !isFinished
    const {phrase, from, length} = readPhrase(quoted ?? word, quoted === undefined, isUnfinished)
    if (phrase.length > 0) phrases.push(phrase)
    all.push(...phrase.map((sought) => ({...sought, offset: position + from + sought.offset})))
    position += length
  }
  const start = all[0]?.offset ?? 0
  return {
    phrases,
    together:
      phrases.length > 1
        ? all.map((sought) => ({...sought, offset: sought.offset - start}))
        : undefined
  }
}

/** A phrase, where in its words it begins, and how many positions these take. */
interface ReadPhrase {
  phrase: Phrase
  from: number
  length: number
}

function readPhrase(text: string, isPlain: boolean, isUnfinished: boolean): ReadPhrase {
  const {terms, length} = termsOf(text)
  const [only, ...others] = terms
  if (only && others.length === 0 && isPlain && !isCharacter(only.term)) {
    if (stopWords.has(only.term) && !isUnfinished) return {phrase: [], from: 0, length}
    const sought = {term: only.term, offset: 0, weigh: inAnyForm(only.term, isUnfinished)}
    return {phrase: [sought], from: 0, length}
  }
  // What an index does not have leaves a gap.
  const indexed = terms.filter(({term}) => !stopWords.has(term))
  const from = indexed[0]?.position ?? 0
  return {
    phrase: indexed.map(({term, position}) => ({
      term,
      offset: position - from,
      weigh: exactly(term)
    })),
    from,
    length
  }
}

/** The terms of what is looked for, and how many positions they take; where characters stand together, the last one is in the pair before it. */
function termsOf(text: string): {terms: {term: string; position: number}[]; length: number} {
  const terms: {term: string; position: number}[] = []
  let lastEnd = 0
  const length = eachTerm(text, (term, position, _, end) => {
    if (end > lastEnd) terms.push({term, position})
    lastEnd = end
  })
  return {terms, length}
}

const exactly = (term: string): SoughtTerm['weigh'] =>
  isCharacter(term)
    ? (found) => (found.startsWith(term) ? 1 : 0)
    : (found) => (found === term ? 1 : 0)

function inAnyForm(term: string, isUnfinished: boolean): SoughtTerm['weigh'] {
  const stem = stemmer(term)
  return (found) => {
    if (found === term) return 1
    if (isUnfinished && term.length > 1 && found.startsWith(term)) return 0.8
    return stemmer(found) === stem ? 0.8 : 0
  }
}
