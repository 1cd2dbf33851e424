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

const words = /["“”„「『]([^"“”„「」『』]+)["“”」』]|[^\s"“”„「」『』]+/g

/**
 * Reads what somebody typed; a document is to have all of it. A word is found with its other endings, and the last one as the
 * beginning of longer ones too, since it may not be finished. What is in quotation marks, joined by a hyphen, or in a script
 * without spaces is found as it is.
 */
export function readQuery(typed: string): Phrase[] {
  const found = [...typed.matchAll(words)]
  const isFinished = /[\s"“”」』]$/.test(typed)
  return found.flatMap(({0: word, 1: quoted}, at) => {
    const isUnfinished = at === found.length - 1 && !isFinished
    const phrase = phraseOf(quoted ?? word, quoted === undefined, isUnfinished)
    return phrase.length === 0 ? [] : [phrase]
  })
}

function phraseOf(text: string, isPlain: boolean, isUnfinished: boolean): Phrase {
  const terms = termsOf(text)
  const [only, ...others] = terms
  if (only && others.length === 0 && isPlain && !isCharacter(only.term)) {
    if (stopWords.has(only.term) && !isUnfinished) return []
    return [{...only, offset: 0, weigh: inAnyForm(only.term, isUnfinished)}]
  }
  // What an index does not have leaves a gap.
  const indexed = terms.filter(({term}) => !stopWords.has(term))
  const from = indexed[0]?.position ?? 0
  return indexed.map(({term, position}) => ({term, offset: position - from, weigh: exactly(term)}))
}

/** The terms of what is looked for; where characters stand together, the last one is in the pair before it. */
function termsOf(text: string): {term: string; position: number}[] {
  const terms: {term: string; position: number}[] = []
  let lastEnd = 0
  eachTerm(text, (term, position, _, end) => {
    if (end > lastEnd) terms.push({term, position})
    lastEnd = end
  })
  return terms
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
