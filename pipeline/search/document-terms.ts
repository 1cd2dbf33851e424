import {largest} from './numbers.ts'
import {writePosting} from './postings.ts'
import {stopWords} from './stop-words.ts'
import {eachTerm, type TakeTerm} from './terms.ts'

/** What a document is found by. */
export interface SearchedTexts {
  title: string
  /** Paragraphs are lines. */
  text: string
  /** Every form of every name in it. */
  names: readonly string[]
}

/** The terms of a document and where they are: each a line, with a space before its posting. */
export type DocumentTerms = string

/** Terms of a document that are looked at; what is behind them, some hundred pages on, is not found. */
const mostTerms = largest >> 1

/** Reads the terms of a document. */
export function documentTerms({title, text, names}: SearchedTexts): DocumentTerms {
  const places = new Map<string, number[]>()
  const take: TakeTerm = (term, position) => {
    if (position >= mostTerms || stopWords.has(term)) return
    const known = places.get(term)
    if (known) known.push(position)
    else places.set(term, [position])
  }
  const titleEnd = eachTerm(title, take)
  let end = eachTerm(text, take, titleEnd + 1)
  for (const name of names) end = eachTerm(name, take, end + 1)
  return [...places]
    .map(([term, positions]) => {
      const inTitle = (positions[0] ?? titleEnd) < titleEnd
      return `${term} ${writePosting({inTitle, positions})}`
    })
    .join('\n')
}
