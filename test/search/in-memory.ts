import {documentTerms, type SearchedTexts} from '../../pipeline/search/document-terms.ts'
import {indexDocuments} from '../../pipeline/search/index-documents.ts'
import {type IndexPart, search, shardFile} from '../../pipeline/search/search.ts'

/** A function that searches documents, all of one part of an index, and gives the places of those that it finds. */
export function searchIn(
  documents: readonly Partial<SearchedTexts>[],
  shards = 3
): (typed: string) => Promise<number[]> {
  const part: IndexPart = {href: '/en/search/2026/', documents: documents.length, shards, of: 'x'}
  const terms = documents.map((texts) => documentTerms({title: '', text: '', names: [], ...texts}))
  const made = indexDocuments(terms, shards)
  const files = new Map(made.map((shard, at) => [part.href + shardFile(at), shard]))
  const load = async (href: string) => ({of: 'x', terms: files.get(href) ?? {}})
  return async (typed) => (await search(typed, [part], load)).map(({document}) => document)
}
