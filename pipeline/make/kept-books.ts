import {type Cache, noCache} from '../publish/cache.ts'
import type {FolderReads, Reads} from '../read/release-folder.ts'
import {type KeptTrees, openKeptTrees, type TreeDigests} from './kept-trees.ts'
import {type KeptValues, openKeptValues} from './kept-values.ts'
import type {Records, ReleaseRecord, Summary} from './records.ts'
import type {Standing} from './standing.ts'
import {openVolumes, type Volumes} from './volumes.ts'

/**
 * Digests of what belongs together: records of one build and the site of another would vouch for what
 * neither made.
 */
export interface Pointers {
  records: string
  published: TreeDigests
  spare?: TreeDigests | undefined
  standing?: string | undefined
}

/** As they are written down: what is of single releases is in volumes. */
export type KeptReads = Omit<Reads, 'folders'> & {volumes: readonly string[]}
type KeptRecords = Omit<Records, 'releases'> & {volumes: readonly string[]}

/** What a ledger is written in. */
export interface KeptBooks {
  cache: Cache
  /** Whether anything is kept. */
  keeps: boolean
  /** What was kept under a name; and under one of this output folder's own. */
  recall: <T>(name: string) => T | undefined
  recallOwn: <T>(name: string) => T | undefined
  pointers: Pointers | undefined
  /** Says what was built last, and where that is. */
  point: (pointers: Pointers, summary: Summary) => void
  folders: Volumes<FolderReads>
  releases: Volumes<ReleaseRecord>
  records: KeptValues<KeptRecords>
  standing: KeptValues<Standing>
  trees: KeptTrees
  /** The name of what feeds say of a release. */
  itemsOf: (key: string) => string
}

/** Opens what a ledger of an output folder is written in. */
export function openKeptBooks(cache: Cache, out: string): KeptBooks {
  const recall = <T>(name: string): T | undefined => {
    const text = cache.recall(name)
    return text === undefined ? undefined : JSON.parse(text)
  }
  const own = (name: string) => `${name} ${out}`
  return {
    cache,
    keeps: cache !== noCache,
    recall,
    recallOwn: (name) => recall(own(name)),
    pointers: recall(own('pointers')),
    point: (pointers, summary) => {
      cache.keep(own('pointers'), JSON.stringify(pointers))
      cache.keep(own('summary'), JSON.stringify(summary))
    },
    folders: openVolumes(cache),
    releases: openVolumes(cache),
    records: openKeptValues(cache),
    standing: openKeptValues(cache),
    trees: openKeptTrees(cache),
    itemsOf: (key) => `items ${key}`
  }
}
