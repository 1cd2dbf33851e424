import {mostInPatch} from '../publish/patch.ts'
import {followedBy, type TreeChanges} from '../publish/tree-changes.ts'
import type {Reads} from '../read/release-folder.ts'
import type {KeptBooks, KeptReads, Pointers} from './kept-books.ts'
import type {Records, Summary} from './records.ts'
import type {Standing} from './standing.ts'

/** What a build finds and leaves that makes a few releases anew, while all else stays. */
export interface Amendments {
  /** What stands where texts alone change. */
  standing: () => Standing | undefined
  /** What is known of some releases, where not all are asked for. */
  around: (folders: readonly string[]) => Around | undefined
  /** Keeps what was made anew, once it is published. */
  amend: (summary: Summary, amendment: Amendment) => void
}

/** What is known of some releases, and what it is right with. */
interface Around {
  reads: Reads
  records: Records
}

/** What a build leaves that made some releases anew. */
interface Amendment {
  /** What was learnt of their files, by folder. */
  reads: Reads['folders']
  releases: Records['releases']
  /** Digests of what feeds were made of, by path. */
  pages: Records['pages']
  /** What nobody asks for any more: digests of ingredients, and keys of items. */
  replaced: {ingredients: readonly string[]; items: readonly string[]}
  /** What became of the spare site, which is the published one now. */
  changes: TreeChanges
  /** Nothing where no spare site is left. */
  standing: Standing | undefined
}

/** Opens the books of a newsroom for few of its releases. */
export function openAmendments(books: KeptBooks): Amendments {
  const {cache, pointers, folders, releases, records, standing, trees} = books
  const readsNow = () => books.recall<KeptReads>('reads')
  const recordsNow = () => pointers && records.recall(pointers.records)
  return {
    standing: () => {
      const changes = pointers?.spare && trees.changes(pointers.spare)
      const isFar = changes && Object.keys(changes.files).length > mostInPatch
      if (pointers?.standing === undefined || !changes || isFar) return undefined
      return standing.recall(pointers.standing)
    },
    around: (wanted) => {
      const reads = readsNow()
      const known = recordsNow()
      if (!reads || !known) return undefined
      return {
        reads: {...reads, folders: folders.recallAround(reads.volumes, wanted)},
        records: {...known, releases: releases.recallAround(known.volumes, wanted)}
      }
    },
    amend: (summary, {replaced, ...anew}) => {
      const reads = readsNow()
      const known = recordsNow()
      const spare = pointers?.spare
      const changes = spare && trees.changes(spare)
      if (!reads || !known || !changes) return
      const volumes = folders.amend(reads.volumes, anew.reads)
      cache.keep('reads', JSON.stringify({...reads, volumes}))
      const pages = {...known.pages, ...anew.pages}
      const made = releases.amend(known.volumes, anew.releases)
      const pointing: Pointers = {
        records: records.keep({...known, pages, volumes: made}),
        published: trees.keepChanges(spare, followedBy(changes, anew.changes)),
        spare: anew.standing && pointers.published,
        standing: anew.standing && standing.keep(anew.standing)
      }
      books.point(pointing, summary)
      const before = [pointers.records, pointers.standing, spare.changes]
      const wanted = new Set([
        pointing.records,
        pointing.standing,
        pointing.published.changes,
        pointing.spare?.changes
      ])
      for (const of of [...before, ...replaced.ingredients]) {
        if (of !== undefined && !wanted.has(of)) cache.forget(of)
      }
      for (const key of replaced.items) cache.forget(books.itemsOf(key))
    }
  }
}
