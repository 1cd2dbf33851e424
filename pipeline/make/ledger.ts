import type {Finding} from '../diagnostic.ts'
import {digest} from '../digest.ts'
import type {RegistryEntries} from '../names/registry-changes.ts'
import {once} from '../once.ts'
import {type Cache, noCache} from '../publish/cache.ts'
import {noTree} from '../publish/site-tree.ts'
import type {LeftTrees} from '../publish/staging.ts'
import {readTree, treeText} from '../publish/tree-text.ts'
import type {Release} from '../read/release.ts'
import type {Reads} from '../read/release-folder.ts'
import type {FeedItem} from '../site/feed.ts'

/** What a build made of a release. */
export interface ReleaseRecord {
  /** Digest of everything that it was made of but names. */
  key: string
  /** Digest of the registry that it was made with. Another registry may make the same of it. */
  names: string
  findings: readonly Finding[]
  /** Its texts, by path below the site's folder. */
  files: readonly string[]
  pictures: readonly string[]
  ids: readonly string[]
  /** The paths on this site that it links to. */
  links: readonly string[]
  /** Digest of all addresses of the site, where one of its links leads nowhere. */
  addresses?: string | undefined
}

/** An index of releases to search. */
export interface SearchRecord {
  /** Digest of the pages that it was made of. */
  of: string
  /** By path below the site's folder. */
  files: readonly string[]
}

/** What a build made, so that the next one can tell what it would make again. */
export interface Records {
  /** By folder. */
  releases: Readonly<Record<string, ReleaseRecord>>
  /** Digests of what lists, feeds and pages of all releases together were made of, by path. */
  pages: Readonly<Record<string, string>>
  /** The index of releases to search, where there is one. */
  search?: SearchRecord | undefined
  /** The registry that all of it is right with. */
  registry?: RegistryEntries | undefined
  /** Digests of phrases of releases that are held which are in nothing of it. */
  traces: readonly string[]
}

/** How many files of each kind a site has. */
export interface Published {
  pages: number
  feeds: number
  pictures: number
}

/** How many of the releases were made anew, and not recalled. */
export interface MadeShare {
  anew: number
  of: number
}

/** A release that waits for its date. */
export type Held = Pick<Release, 'id' | 'date'>

/** What a build said that was published, as plain data. */
interface PublishedReport {
  published: Published
  made: MadeShare
  held: readonly Held[]
  findings: readonly Finding[]
}

/** What a build made of what, and said of it: as long as that is so, there is nothing to do. */
export interface Summary {
  /** Digest of `content/`, and of how it was to be built. */
  of: string
  /** Milliseconds since 1970 from which, and before which, the same is published. */
  from: number
  until: number
  report: PublishedReport
}

/** What builds before left, and what this one leaves. */
export interface Ledger {
  /** What was built last, where it still is as it was written down. */
  summary: Summary | undefined
  reads: () => Reads | undefined
  keepReads: (reads: Reads) => void
  records: () => Records
  trees: () => LeftTrees
  /** How the published site was left, as `treeText` writes it down. */
  publishedText: () => string | undefined
  /** How the spare site was left, as `treeText` writes it down. */
  spareText: () => string | undefined
  /** Keeps what was made, once it is published. */
  keep: (summary: Summary, records: Records, trees: LeftTrees) => void
  /** What feeds say of a release, by a digest of what it was made of. */
  items: (key: string) => readonly FeedItem[] | undefined
  keepItems: (key: string, items: readonly FeedItem[]) => void
}

/** Where the states of the two sites stand: at each build they change places. */
interface Pointers {
  published: 'one' | 'two'
  /** Of the records that the published site is of. */
  records: string
}

const nothing: Records = {releases: {}, pages: {}, traces: []}

/** Opens what builds into an output folder left in a cache; `out` is its path from the newsroom's root, and what is written there for whom. */
export function openLedger(cache: Cache, out: string): Ledger {
  const recall = <T>(name: string): T | undefined => {
    const text = cache.recall(name)
    return text === undefined ? undefined : JSON.parse(text)
  }
  const keepTree = (name: Pointers['published'], state = noTree): void =>
    cache.keep(own(name), treeText(state))
  const keeps = cache !== noCache
  const own = (name: string) => `${name} ${out}`
  const itemsOf = (key: string) => `items ${key}`
  const pointers = recall<Pointers>(own('pointers'))
  const recordsText = once(() => cache.recall(own('records')))
  // Records of one build and the site of another would vouch for what neither made.
  const isWhole = once(() => {
    const text = recordsText()
    return text !== undefined && digest(text) === pointers?.records
  })
  const publishedText = once(() =>
    pointers && isWhole() ? cache.recall(own(pointers.published)) : undefined
  )
  const spareText = once(() => pointers && cache.recall(own(other(pointers.published))))
  const treeOf = (text: string | undefined) => (text === undefined ? undefined : readTree(text))
  const trees = once(
    (): LeftTrees => ({published: treeOf(publishedText()), spare: treeOf(spareText())})
  )
  return {
    summary: recall(own('summary')),
    reads: once(() => recall<Reads>('reads')),
    keepReads: (reads) => {
      if (keeps) cache.keep('reads', JSON.stringify(reads))
    },
    records: once(() => (isWhole() ? JSON.parse(recordsText() ?? '') : nothing)),
    trees,
    publishedText,
    spareText,
    keep: (summary, records, left) => {
      if (!keeps) return
      const text = JSON.stringify(records)
      const before = pointers?.published ?? 'two'
      // The site that was published is the spare one now, and stands where it stood.
      const isSwapped = left.spare !== undefined && left.spare === trees().published
      const published = left === trees() || !isSwapped ? before : other(before)
      cache.keep(own('records'), text)
      keepTree(published, left.published)
      if (!isSwapped && left !== trees()) keepTree(other(published), left.spare)
      const made: Pointers = {published, records: digest(text)}
      cache.keep(own('pointers'), JSON.stringify(made))
      cache.keep(own('summary'), JSON.stringify(summary))
      for (const {key, names} of Object.values(records.releases)) cache.retain(itemsOf(key + names))
      for (const name of ['one', 'two']) cache.retain(own(name))
      cache.prune()
    },
    items: (key) => recall(itemsOf(key)),
    keepItems: (key, items) => {
      if (keeps) cache.keep(itemsOf(key), JSON.stringify(items))
    }
  }
}

const other = (name: Pointers['published']): Pointers['published'] =>
  name === 'one' ? 'two' : 'one'
