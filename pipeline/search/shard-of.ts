import {isUnspaced} from './terms.ts'

/**
 * In which shard of an index a term is: words that begin alike, of which one may be the other's beginning or have the same
 * stem, are in the same, and so are all pairs of characters that begin with one.
 *
 * @returns From 0; a hash (FNV-1a, 32 bits) of how the term begins.
 */
export function shardOf(term: string, shards: number): number {
  const [first = ''] = term
  const beginning = isUnspaced(term) ? first : term.slice(0, 2)
  let hash = 0x811c9dc5
  for (let at = 0; at < beginning.length; at++) {
    hash = Math.imul(hash ^ beginning.charCodeAt(at), 0x01000193)
  }
  return (hash >>> 0) % shards
}
