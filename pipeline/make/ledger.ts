import {digest} from '../digest.ts'
import {once} from '../once.ts'
import type {Cache, CacheOpening} from '../publish/cache.ts'
import type {LeftTrees} from '../publish/staging.ts'
import {noTree, type SeenTree, type TreeState} from '../publish/tree-state.ts'
import type {Reads} from '../read/release-folder.ts'
import type {FeedItem} from '../site/feed.ts'
import {type Amendments, openAmendments} from './amendments.ts'
import {type KeptReads, openKeptBooks, type Pointers} from './kept-books.ts'
import {openKeptLooks} from './kept-looks.ts'
import type {LookRecords, Records, Summary} from './records.ts'
import type {Standing} from './standing.ts'

/** What opens the same ledger on another thread. */
export interface Books extends CacheOpening {
  /** What `openLedger` was told. */
  out: string
}

/** What builds before left, and what this one leaves. */
export interface Ledger extends Amendments {
  /** Nothing where nothing is kept. */
  books: Books | undefined
  /** What was built last, where it still is as it was written down. */
  summary: Summary | undefined
  reads: () => Reads | undefined
  keepReads: (reads: Reads) => void
  /** What checks found, where nothing was to be built. */
  looks: () => LookRecords
  keepLooks: (looks: LookRecords) => void
  records: () => Records
  /** How one of the two sites was left. */
  tree: (which: keyof LeftTrees) => TreeState | undefined
  /** The same, as far as it is seen without a file being opened. */
  seenTree: (which: keyof LeftTrees) => SeenTree | undefined
  trees: () => LeftTrees
  /** Keeps what was made, once it is published; and what stands where texts alone change after that. */
  keep: (summary: Summary, left: Left) => void
  /** What feeds are made of, by its digest. */
  ingredients: (of: string) => string | undefined
  keepIngredients: (text: string) => string
  /** What feeds say of a release, by a digest of what it was made of. */
  items: (key: string) => readonly FeedItem[] | undefined
  keepItems: (key: string, items: readonly FeedItem[]) => void
}

/** What a build leaves. */
interface Left {
  records: Records
  trees: LeftTrees
  standing: Standing | undefined
}

const nothing: Records = {releases: {}, pages: {}, traces: []}

/** Opens what builds into an output folder left in a cache; `out` is its path from the newsroom's root, and what is written there for whom. */
export function openLedger(cache: Cache, out: string): Ledger {
  const books = openKeptBooks(cache, out)
  const {keeps, pointers, recall, folders, releases, records, standing, trees, itemsOf} = books
  const looks = openKeptLooks(cache)
  const tree = {
    published: once(() => trees.recall(pointers?.published)),
    spare: once(() => trees.recall(pointers?.spare))
  }
  return {
    ...openAmendments(books),
    books: cache.opening && {...cache.opening, out},
    summary: books.recallOwn('summary'),
    reads: once(() => {
      const kept = recall<KeptReads>('reads')
      return kept && {...kept, folders: folders.recall(kept.volumes)}
    }),
    keepReads: ({timezone, newsroom, registry, ...reads}) => {
      if (!keeps) return
      const kept: KeptReads = {timezone, newsroom, registry, volumes: folders.keep(reads.folders)}
      cache.keep('reads', JSON.stringify(kept))
    },
    looks: () => looks.recall(recall('looks')),
    keepLooks: (found) => {
      if (keeps) cache.keep('looks', JSON.stringify(looks.keep(found)))
    },
    records: once(() => {
      const kept = pointers && records.recall(pointers.records)
      return kept ? {...kept, releases: releases.recall(kept.volumes)} : nothing
    }),
    tree: (which) => tree[which](),
    seenTree: (which) => trees.recallSeen(pointers?.[which]),
    trees: once(() => ({published: tree.published(), spare: tree.spare()})),
    keep: (summary, left) => {
      if (!keeps) return
      const {releases: made, ...rest} = left.records
      const pointing: Pointers = {
        records: records.keep({...rest, volumes: releases.keep(made)}),
        published: trees.keep(left.trees.published ?? noTree),
        spare: left.trees.spare && trees.keep(left.trees.spare),
        standing: left.standing && standing.keep(left.standing)
      }
      books.point(pointing, summary)
      for (const {key, names} of Object.values(made)) cache.retain(itemsOf(key + names))
      looks.retain(recall('looks'))
      cache.prune()
    },
    ingredients: (of) => cache.recallContent(of),
    keepIngredients: (text) => {
      const of = digest(text)
      if (!cache.has(of)) return cache.keepContent(text)
      cache.retain(of)
      return of
    },
    items: (key) => recall(itemsOf(key)),
    keepItems: (key, items) => {
      if (keeps) cache.keep(itemsOf(key), JSON.stringify(items))
    }
  }
}
