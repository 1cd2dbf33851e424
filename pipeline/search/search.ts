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
}

/** A file of a shard. */
export interface ShardFile {
  /** Tells which documents the numbers stand for. */
  of: string
  terms: Shard
}

/** A file that says of documents what results show of them. */
export interface DocumentsFile {
  of: string
  documents: readonly DocumentEntry[]
}

/** What a result shows of a document beside its text. */
interface DocumentEntry {
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
  /** What the numbers of documents are of. */
  of: string
}

/** Gives a file of an index; `anew` asks the host, whatever a browser kept. */
export type LoadShard = (href: string) => Promise<ShardFile>

/** From the third time on, a document has no more of a phrase: of those that are full of it, the newest come first. */
const timesThatCount = 3

const titleWeight = 3

/**
 * Searches an index in parts; the best come first, and of the same the newest.
 *
 * @param parts The newest first; documents in a part are numbered from the oldest.
 */
export async function search(
  typed: string,
  parts: readonly IndexPart[],
  load: LoadShard
): Promise<Hit[]> {
  const phrases = readQuery(typed)
  if (phrases.length === 0) return []
  const found = await Promise.all(parts.map((part) => searchPart(phrases, part, load)))
  const all = parts.reduce((sum, {documents}) => sum + documents, 0)
  const weights = phrases.map((_, at) =>
    rarity(
      found.reduce((sum, {matches}) => sum + (matches[at]?.size ?? 0), 0),
      all
    )
  )
  const hits = found.flatMap(({part, of, matches}) => {
    const [first, ...others] = matches
    const documents = [...(first?.keys() ?? [])].filter((document) =>
      others.every((match) => match.has(document))
    )
    return documents.map((document) => ({
      part,
      of,
      document,
      score: matches.reduce(
        (sum, match, at) => sum + (weights[at] ?? 0) * scoreOf(match.get(document)),
        0
      )
    }))
  })
  const places = new Map(parts.map((part, at) => [part, at]))
  const placeOf = ({part}: Hit): number => places.get(part) ?? 0
  return hits.sort(
    (a, b) => b.score - a.score || placeOf(a) - placeOf(b) || b.document - a.document
  )
}

/** What was found in a part, phrase by phrase. */
interface PartMatches {
  part: IndexPart
  of: string
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
      [...needed].map(async (shard) => [shard, await load(part.href + shardFile(shard))] as const)
    )
  )
  const [first, ...others] = [...files.values()]
  if (others.some(({of}) => of !== first?.of)) throw new Error(`parts of ${part.href} differ`)
  const shardWith = (term: string): Shard => files.get(shardOf(term, part.shards))?.terms ?? {}
  return {
    part,
    of: first?.of ?? '',
    matches: phrases.map((phrase) => findPhrase(phrase, shardWith))
  }
}

/** How much a phrase says that so many of all documents have (the inverse document frequency of Okapi BM25). */
const rarity = (having: number, all: number): number =>
  Math.log(1 + (all - having + 0.5) / (having + 0.5))

const scoreOf = (match: PhraseMatch | undefined): number =>
  match === undefined
    ? 0
    : match.weight *
      (Math.min(match.count, timesThatCount) / timesThatCount + (match.inTitle ? titleWeight : 0))
