import type {DocumentTerms} from './document-terms.ts'
import {writeNumber} from './numbers.ts'
import {shardOf} from './shard-of.ts'

/** Where each term is, as a text of postings. */
export type Shard = Readonly<Record<string, string>>

/** Makes an index of documents, whose numbers are their places. */
export function indexDocuments(documents: readonly DocumentTerms[], shards: number): Shard[] {
  // Texts are joined once: one that grows piece by piece is slower to print than to make.
  const found = new Map<string, {postings: string[]; last: number}>()
  for (const [document, terms] of documents.entries()) {
    for (const line of terms.split('\n')) {
      const end = line.indexOf(' ')
      const term = line.slice(0, end)
      const known = found.get(term) ?? {postings: [], last: 0}
      known.postings.push(writeNumber(document - known.last), line.slice(end + 1))
      known.last = document
      found.set(term, known)
    }
  }
  const made = Array.from({length: shards}, (): [string, string][] => [])
  for (const [term, {postings}] of found) {
    made[shardOf(term, shards)]?.push([term, postings.join('')])
  }
  return made.map((entries) => Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))))
}
