import {once} from '../once.ts'
import {type Cache, type CacheOpening, noCache} from '../publish/cache.ts'
import type {LeftTrees} from '../publish/staging.ts'
import {noTree, type TreeState} from '../publish/tree-state.ts'
import type {FolderReads, Reads} from '../read/release-folder.ts'
import type {FeedItem} from '../site/feed.ts'
import {openKeptLooks} from './kept-looks.ts'
import {openKeptTrees, type TreeDigests} from './kept-trees.ts'
import {openKeptValues} from './kept-values.ts'
import type {LookRecords, Records, ReleaseRecord, Summary} from './records.ts'
import {openVolumes} from './volumes.ts'

/** What opens the same ledger on another thread. */
export interface Books extends CacheOpening {
  /** What `openLedger` was told. */
  out: string
}

/** What builds before left, and what this one leaves. */
export interface Ledger {
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
  trees: () => LeftTrees
  /** Keeps what was made, once it is published. */
  keep: (summary: Summary, records: Records, trees: LeftTrees) => void
  /** What feeds say of a release, by a digest of what it was made of. */
  items: (key: string) => readonly FeedItem[] | undefined
  keepItems: (key: string, items: readonly FeedItem[]) => void
}

/**
 * Digests of what belongs together: records of one build and the site of another would vouch for what
 * neither made.
 */
interface Pointers {
  records: string
  published: TreeDigests
  spare?: TreeDigests | undefined
}

/** As they are written down: what is of single releases is in volumes. */
type KeptReads = Omit<Reads, 'folders'> & {volumes: readonly string[]}
type KeptRecords = Omit<Records, 'releases'> & {volumes: readonly string[]}

const nothing: Records = {releases: {}, pages: {}, traces: []}

/** Opens what builds into an output folder left in a cache; `out` is its path from the newsroom's root, and what is written there for whom. */
export function openLedger(cache: Cache, out: string): Ledger {
  const recall = <T>(name: string): T | undefined => {
    const text = cache.recall(name)
    return text === undefined ? undefined : JSON.parse(text)
  }
  const keeps = cache !== noCache
  const own = (name: string) => `${name} ${out}`
  const itemsOf = (key: string) => `items ${key}`
  const pointers = recall<Pointers>(own('pointers'))
  const trees = openKeptTrees(cache)
  const tree = {
    published: once(() => trees.recall(pointers?.published)),
    spare: once(() => trees.recall(pointers?.spare))
  }
  const folders = openVolumes<FolderReads>(cache)
  const looks = openKeptLooks(cache)
  const records = openKeptValues<KeptRecords>(cache)
  const releases = openVolumes<ReleaseRecord>(cache)
  return {
    books: cache.opening && {...cache.opening, out},
    summary: recall(own('summary')),
    reads: once(() => {
      const kept = recall<KeptReads>('reads')
      return kept && {...kept, folders: folders.recall(kept.volumes)}
    }),
    keepReads: ({timezone, registry, ...reads}) => {
      if (!keeps) return
      const kept: KeptReads = {timezone, registry, volumes: folders.keep(reads.folders)}
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
    trees: once(() => ({published: tree.published(), spare: tree.spare()})),
    keep: (summary, {releases: made, ...rest}, left) => {
      if (!keeps) return
      const pointing: Pointers = {
        records: records.keep({...rest, volumes: releases.keep(made)}),
        published: trees.keep(left.published ?? noTree),
        spare: left.spare && trees.keep(left.spare)
      }
      cache.keep(own('pointers'), JSON.stringify(pointing))
      cache.keep(own('summary'), JSON.stringify(summary))
      for (const {key, names} of Object.values(made)) cache.retain(itemsOf(key + names))
      looks.retain(recall('looks'))
      cache.prune()
    },
    items: (key) => recall(itemsOf(key)),
    keepItems: (key, items) => {
      if (keeps) cache.keep(itemsOf(key), JSON.stringify(items))
    }
  }
}
