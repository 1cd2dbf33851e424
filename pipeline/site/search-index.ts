import {digest} from '../digest.ts'
import type {Language} from '../language.ts'
import {once} from '../once.ts'
import type {Release} from '../read/release.ts'
import {routes, type SitePath} from '../routes.ts'
import {indexDocuments} from '../search/index-documents.ts'
import {
  type DocumentsFile,
  documentsFile,
  documentsInFile,
  type ShardFile,
  shardFile
} from '../search/search.ts'
import type {FeedItem} from './feed.ts'
import {hrefOf, isHidden, type ListedSite} from './site.ts'

/** A file of the index that the search page loads. */
export interface SearchIndexFile {
  kind: 'search-index'
  file: ShardFile | DocumentsFile
}

/** A part of the index: the releases of a year in a language, the oldest first. */
export interface SearchPart {
  language: Language
  outline: SearchOutline
  releases: readonly Release[]
}

/** A part of the index but for what its releases say. */
export interface SearchOutline {
  folder: SitePath
  documents: number
  shards: number
  /** Digest of what the numbers of releases stand for. */
  of: string
}

/** Releases of which a part has no more, so that one that changes costs no more than they do. */
const mostInPart = 1000

/** Releases for each shard: what a reader loads to look for a term is some 20 KB. */
const releasesPerShard = 8
const mostShards = 64

/** The parts of a language's index, the newest first. What is hidden is not in them. */
export function searchParts(site: ListedSite, language: Language): SearchPart[] {
  if (!site.newsroom.search) return []
  return [...site.listings[language].years].flatMap(([year, listed]) => {
    const releases = listed.filter((release) => !isHidden(site, release)).reverse()
    const parts = Array.from({length: Math.ceil(releases.length / mostInPart)}, (_, at) =>
      releases.slice(at * mostInPart, (at + 1) * mostInPart)
    )
    return parts
      .map((part, at) => {
        const name = at === 0 ? String(year) : `${year}-${at + 1}`
        return {language, outline: outlineOf(site, language, name, part), releases: part}
      })
      .reverse()
  })
}

function outlineOf(
  site: ListedSite,
  language: Language,
  name: string,
  releases: readonly Release[]
): SearchOutline {
  const hrefs = releases.map((release) => hrefOf(site, routes.release(language, release)))
  return {
    folder: routes.searchPart(language, name),
    documents: releases.length,
    shards: Math.min(mostShards, Math.ceil(releases.length / releasesPerShard)),
    of: digest(hrefs.join('\n')).slice(0, 12)
  }
}

/** The file of a part that each has. */
export const firstFile = ({folder}: SearchOutline): SitePath => `${folder}${shardFile(0)}`

/** The files of a part, made of what is said of its releases. */
export function searchFiles(
  {folder, documents, shards, of}: SearchOutline,
  items: () => readonly FeedItem[]
): {path: SitePath; compose: () => SearchIndexFile}[] {
  const found = once(() =>
    items().flatMap(({title, searched}) => (searched ? [{title, ...searched}] : []))
  )
  const indexed = once(() =>
    indexDocuments(
      found().map(({terms}) => terms),
      shards
    )
  )
  const numbers = Array.from({length: Math.ceil(documents / documentsInFile)}, (_, at) => at)
  return [
    ...Array.from({length: shards}, (_, shard) => ({
      path: `${folder}${shardFile(shard)}` as const,
      compose: (): SearchIndexFile => ({
        kind: 'search-index',
        file: {of, terms: indexed()[shard] ?? {}}
      })
    })),
    ...numbers.map((number) => ({
      path: `${folder}${documentsFile(number)}` as const,
      compose: (): SearchIndexFile => ({
        kind: 'search-index',
        file: {
          of,
          documents: found()
            .slice(number * documentsInFile, (number + 1) * documentsInFile)
            .map(({href, title, date}) => ({href, title, date}))
        }
      })
    }))
  ]
}
