import type {Shard} from './index-documents.ts'
import {type Posting, readPostings} from './postings.ts'
import type {Phrase, SoughtTerm} from './query.ts'

/** A document that has a phrase. */
export interface PhraseMatch {
  inTitle: boolean
  /** How often, from 1. */
  count: number
  /** How well, from 0 to 1. */
  weight: number
}

/** Finds the documents that have a phrase, by number; `shardOf` gives the shard that a term would be in. */
export function findPhrase(
  phrase: Phrase,
  shardOf: (term: string) => Shard
): Map<number, PhraseMatch> {
  const [first, ...others] = phrase.map((sought) => documentsWith(sought, shardOf(sought.term)))
  const found = new Map<number, PhraseMatch>()
  for (const [document, {weight, ...posting}] of first ?? []) {
    const rest = others.map((documents) => new Set(documents.get(document)?.positions))
    const places = posting.positions.filter((position) =>
      rest.every((positions, at) => positions.has(position + (phrase[at + 1]?.offset ?? 0)))
    )
    if (places.length > 0)
      found.set(document, {inTitle: posting.inTitle, count: places.length, weight})
  }
  return found
}

interface WeighedPosting extends Posting {
  weight: number
}

/** The documents that have a term in any of the forms that are looked for. */
function documentsWith({weigh}: SoughtTerm, shard: Shard): Map<number, WeighedPosting> {
  const found = new Map<number, WeighedPosting>()
  for (const [term, postings] of Object.entries(shard)) {
    const weight = weigh(term)
    if (weight === 0) continue
    for (const [document, posting] of readPostings(postings)) {
      const known = found.get(document)
      found.set(document, {
        inTitle: posting.inTitle || known?.inTitle === true,
        positions: known ? [...known.positions, ...posting.positions] : posting.positions,
        weight: Math.max(weight, known?.weight ?? 0)
      })
    }
  }
  return found
}
