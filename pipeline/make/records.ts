import type {Finding} from '../diagnostic.ts'
import type {RegistryEntries} from '../names/registry-changes.ts'
import type {Release} from '../read/release.ts'

/** What was found when a release was looked at. */
export interface LookRecord {
  /** Digest of everything that it was looked at with but names. */
  key: string
  findings: readonly Finding[]
  /** Ids of everybody who is named in it. */
  ids: readonly string[]
  /** The paths on this site that it links to. */
  links: readonly string[]
  /** Digest of all addresses of the site, where one of its links leads nowhere. */
  addresses?: string | undefined
}

/** What a build made of a release. */
export interface ReleaseRecord extends LookRecord {
  /** Digest of what lists show of it but names, which is a part of what it was made of. */
  listed: string
  /** Digest of the registry that it was made with. Another registry may make the same of it. */
  names: string
  /** Its texts, by path below the site's folder. */
  files: readonly string[]
  pictures: readonly string[]
}

/** What was found in releases, by folder, and the registry that all of it is right with. */
export interface LookRecords {
  releases: Readonly<Record<string, LookRecord>>
  registry?: RegistryEntries | undefined
}

/** What a build made, so that the next one can tell what it would make again. */
export interface Records {
  /** By folder. */
  releases: Readonly<Record<string, ReleaseRecord>>
  /** Digests of what lists, feeds and pages of all releases together were made of, by path. */
  pages: Readonly<Record<string, string>>
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
