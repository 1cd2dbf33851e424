import type {Finding} from './diagnostic.ts'
import type {RegistryEntries} from './names/registry-changes.ts'
import type {Cache} from './publish/cache.ts'
import type {LeftTrees} from './publish/staging.ts'
import type {Reads} from './read/content.ts'
import type {FeedItem} from './site/feed.ts'
import type {OwnFile} from './stage-release.ts'

/** What a build made of a release. */
export interface ReleaseRecord {
  /** Digest of everything that it was made of but names. */
  key: string
  /** Digest of the registry that it was made with. Another registry may make the same of it. */
  names: string
  findings: readonly Finding[]
  files: readonly OwnFile[]
  pictures: readonly string[]
  ids: readonly string[]
  /** The paths on this site that it links to. */
  links: readonly string[]
  /** Digest of all addresses of the site, where one of its links leads nowhere. */
  addresses?: string | undefined
}

/** What a build made of all releases together: a list, a feed, a page. */
export interface PageRecord extends OwnFile {
  /** Digest of everything that it was made of. */
  key: string
}

/** What a build leaves for the next one. */
export interface Records {
  /** By folder. */
  releases: Readonly<Record<string, ReleaseRecord>>
  /** By path. */
  pages: Readonly<Record<string, PageRecord>>
  /** The registry that all of it is right with. */
  registry?: RegistryEntries | undefined
  /** Phrases of releases that are held which are in nothing of it. */
  traces: readonly string[]
}

const nothing: Records = {releases: {}, pages: {}, traces: []}

/** What builds before left, and what this one leaves. */
export interface Ledger {
  reads: Reads | undefined
  records: Records
  trees: LeftTrees
  keepReads: (reads: Reads) => void
  /** Keeps what was made, once it is published. */
  keep: (records: Records, trees: LeftTrees) => void
  /** What feeds say of a release, by a digest of what it was made of. */
  items: (key: string) => readonly FeedItem[] | undefined
  keepItems: (key: string, items: readonly FeedItem[]) => void
}

/** Opens what builds into an output folder left in a cache. */
export function openLedger(cache: Cache, out: string): Ledger {
  const recall = <T>(name: string): T | undefined => {
    const text = cache.recall(name)
    return text === undefined ? undefined : JSON.parse(text)
  }
  const own = (name: string) => `${name} ${out}`
  const itemsOf = (key: string) => `items ${key}`
  return {
    reads: recall('reads'),
    records: recall(own('records')) ?? nothing,
    trees: {published: recall(own('published')), spare: recall('spare')},
    keepReads: (reads) => cache.keep('reads', JSON.stringify(reads)),
    keep: (records, {published, spare}) => {
      cache.keep(own('records'), JSON.stringify(records))
      cache.keep(own('published'), JSON.stringify(published))
      cache.keep('spare', JSON.stringify(spare ?? {files: {}, folders: {}}))
      for (const {key, names} of Object.values(records.releases)) cache.retain(itemsOf(key + names))
      cache.prune()
    },
    items: (key) => recall(itemsOf(key)),
    keepItems: (key, items) => cache.keep(itemsOf(key), JSON.stringify(items))
  }
}
