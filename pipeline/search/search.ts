import {findPhrase, type PhraseMatch} from './find-phrase.ts'
import type {Shard} from './index-documents.ts'
import {type Phrase, readQuery} from './query.ts'
import {shardOf} from './shard-of.ts'

/** A part of an index: releases of a year, each shard of their terms in a file. */
export interface IndexPart {
  /** Address of its folder, which ends in `/`. */
  href: string
  documents: number
  shards: number
  /** Tells which documents the numbers stand for; its files say the same. */
  of: string
}

/** A file of a shard. */
export interface ShardFile {
  of: string
  terms: Shard
}

/** A file that says of documents what results show of them. */
export interface DocumentsFile {
  of: string
  documents: readonly DocumentEntry[]
}

/** What a result shows of a document beside its text. */
export interface DocumentEntry {
  href: string
  title: string
  date: string
}

/** Documents that are described in one file. */
export const documentsInFile = 64

/** Name of a file in the folder of a part. */
export const shardFile = (shard: number): string => `terms-${shard}.json`
export const documentsFile = (number: number): string => `releases-${number}.json`

/** What was found: the document of a part. */
export interface Hit {
  part: IndexPart
  document: number
  score: number
}

/** Gives a file of an index. */
export type LoadShard = (href: string) => Promise<ShardFile>

/** From the third time on, a document has no more of a phrase: of those that are full of it, the newest come first. */
const timesThatCount = 3

const titleWeight = 3

/**
 * Searches an index in parts; the best come first, and of the same the newest.
 *
 * @param parts The newest first; documents in a part are numbered from the oldest.
 * @throws Error where a file is of another index than its part: of the site before, or the next.
 */
export async function search(
  typed: string,
  parts: readonly IndexPart[],
  load: LoadShard
): Promise<Hit[]> {
  const {phrases, together} = readQuery(typed)
  if (phrases.length === 0) return []
  const sought = [...phrases, ...(together ? [together] : [])]
  const found = await Promise.all(parts.map((part) => searchPart(sought, part, load)))
  const all = parts.reduce((sum, {documents}) => sum + documents, 0)
  const rarities = sought.map((_, at) =>
    rarity(
      found.reduce((sum, {matches}) => sum + (matches[at]?.size ?? 0), 0),
      all
    )
  )
  const scoreOf = (matches: PartMatches['matches'], document: number): number =>
    matches.reduce((sum, match, at) => {
      const weight = weigh(match.get(document), at < phrases.length ? 'some' : 'all')
      return sum + (rarities[at] ?? 0) * weight
    }, 0)
  const hits = found.flatMap(({part, matches}, place) =>
    documentsWithAll(matches.slice(0, phrases.length)).map((document) => ({
      place,
      hit: {part, document, score: scoreOf(matches, document)}
    }))
  )
  return hits
    .sort(
      (a, b) => b.hit.score - a.hit.score || a.place - b.place || b.hit.document - a.hit.document
    )
    .map(({hit}) => hit)
}

/** The documents that are in all of several matches. */
function documentsWithAll([first, ...others]: PartMatches['matches']): number[] {
  return [...(first?.keys() ?? [])].filter((document) =>
    others.every((match) => match.has(document))
  )
}

/** What was found in a part, phrase by phrase. */
interface PartMatches {
  part: IndexPart
  matches: readonly ReadonlyMap<number, PhraseMatch>[]
}

async function searchPart(
  phrases: readonly Phrase[],
  part: IndexPart,
  load: LoadShard
): Promise<PartMatches> {
  const needed = new Set(phrases.flat().map(({term}) => shardOf(term, part.shards)))
  const files = new Map(
    await Promise.all(
      [...needed].map(async (shard) => {
        const {of, terms} = await load(part.href + shardFile(shard))
        if (of !== part.of) throw new Error(`${part.href} is of two sites`)
        return [shard, terms] as const
      })
    )
  )
  const shardWith = (term: string): Shard => files.get(shardOf(term, part.shards)) ?? {}
  return {part, matches: phrases.map((phrase) => findPhrase(phrase, shardWith))}
}

/** How much a phrase says that so many of all documents have (the inverse document frequency of Okapi BM25). */
const rarity = (having: number, all: number): number =>
  Math.log(1 + (all - having + 0.5) / (having + 0.5))

/** How much it says of a document that it has a phrase; `all` that was typed, side by side, before how often. */
function weigh(match: PhraseMatch | undefined, what: 'some' | 'all'): number {
  if (!match) return 0
  const often = Math.min(match.count, timesThatCount) / timesThatCount
  return match.weight * (often + (match.inTitle ? titleWeight : 0) + (what === 'all' ? 1 : 0))
}
