import {digest} from '../digest.ts'
import type {Language} from '../language.ts'
import {registryEntries} from '../names/registry-changes.ts'
import type {TextForms, WrittenFile} from '../publish/file-writer.ts'
import {type Content, readContent} from '../read/content.ts'
import type {Listing} from '../read/listing.ts'
import type {Release} from '../read/release.ts'
import type {FolderReads, Reads} from '../read/release-folder.ts'
import type {Surroundings} from '../rules/surroundings.ts'
import type {FeedItem} from '../site/feed.ts'
import {linkTo, type Related, type RelatedRelease} from '../site/related.ts'
import type {Amendments} from './amendments.ts'
import type {ReleaseRecord} from './records.ts'
import {releaseKeys} from './release-keys.ts'
import {stageOptionsOf} from './release-work.ts'
import {type StageOptions, stageRelease} from './stage-release.ts'
import type {Standing} from './standing.ts'

export interface ReviseOptions {
  /** Absolute path of the newsroom. */
  root: string
  /** Milliseconds since 1970. */
  now: number
  listing: Listing
  ledger: Pick<Amendments, 'around'>
  standing: Standing
  /** Folders that texts are in. */
  folders: readonly string[]
  /** Those of the releases whose texts changed. */
  changed: readonly string[]
  /** Folder that texts are written to. */
  folder: () => string
  forms: TextForms
}

/** A release whose text changed, as it was made before and now. */
export interface RevisedRelease {
  folder: string
  before: ReleaseRecord
  record: ReleaseRecord
  items: readonly FeedItem[]
  written: readonly WrittenFile[]
}

/** Releases whose texts changed, made anew. */
export interface Revision {
  releases: readonly RevisedRelease[]
  /** What was learnt of their files, by folder. */
  reads: Reads['folders']
  /** What they were made with. */
  staging: StageOptions
}

/**
 * Makes releases anew whose texts changed. Nothing where more than that comes of it: other front matter, somebody who is named
 * now, another picture, a link that must be looked for.
 *
 * @throws ContentFault where a template of the newsroom's own fails; UsageError where a file changed since it was listed.
 */
export async function reviseReleases(options: ReviseOptions): Promise<Revision | undefined> {
  const {root, now, forms, standing, changed} = options
  const around = readAround(options)
  if (!around) return undefined
  const {content, records, reads} = around
  const {latestYears, traces, drafts, confirmed} = standing
  const surroundings: Surroundings = {
    newsroom: content.newsroom,
    registry: content.registry,
    confirmed,
    addresses: new Set([...records.values()].flatMap(({links}) => links)),
    addressesDigest: ''
  }
  const folder = options.folder()
  const settings = {root, now, drafts, surroundings, latestYears, traces, folder, forms}
  const staging = await stageOptionsOf(settings)
  const {site} = staging
  const releases = new Map(content.releases.map((release) => [release.folder, release]))
  const complete = (path: string): Release | undefined => {
    const release = releases.get(path)
    return release && site.complete(release)
  }
  const related = (release: Release): Related => relatedOf(release, complete, options)
  const keys = releaseKeys({...site, related}, surroundings)
  const names = digest(JSON.stringify(registryEntries(content.registry)))
  const revised: RevisedRelease[] = []
  for (const path of changed) {
    const release = complete(path)
    const before = records.get(path)
    if (!release || !before) return undefined
    const {written, items, ...made} = stageRelease(release, related(release), {}, staging)
    if (!comesToTheSame(before, made)) return undefined
    const listed = keys.ofFrontMatter(release)
    const record = {key: keys.ofText(release), listed, names, ...made}
    revised.push({folder: path, before, record, items, written})
  }
  return {releases: revised, reads, staging}
}

/** What is read of releases whose texts changed, and of those that they lead to. */
interface ReadAround {
  content: Content
  /** What was made of the changed ones before, by folder. */
  records: ReadonlyMap<string, ReleaseRecord>
  /** What was learnt of their files. */
  reads: Reads['folders']
}

/** Reads releases whose texts changed; nothing where not their texts alone did, or something is wrong. */
function readAround(options: ReviseOptions): ReadAround | undefined {
  const {root, listing, ledger, standing, changed} = options
  const folders = new Set([...changed, ...changed.flatMap((path) => earlier(path, options))])
  const known = ledger.around([...folders])
  if (!known) return undefined
  const {content, messages, reads} = readContent(root, {listing, before: known.reads, folders})
  if (!content || messages.length > 0) return undefined
  const records = new Map<string, ReleaseRecord>()
  const own: Record<string, FolderReads> = {}
  for (const path of changed) {
    const record = known.records.releases[path]
    const learnt = reads.folders[path]
    if (!record || record.addresses !== undefined) return undefined
    if (!learnt || !saysTheSame(known.reads.folders[path], learnt, standing)) return undefined
    records.set(path, record)
    own[path] = learnt
  }
  return {content, records, reads: own}
}

/** Whether all that files say is the same but for their texts, as far as other releases are told by them. */
function saysTheSame(
  before: FolderReads | undefined,
  now: FolderReads,
  {holds}: Standing
): boolean {
  const said = ({versions, pictures}: FolderReads): string =>
    JSON.stringify([
      Object.entries(versions).map(([name, {digest: _, opening, ...head}]) => [
        ...[name, head],
        holds && opening
      ]),
      pictures
    ])
  return before !== undefined && said(before) === said(now)
}

/** Whether lists, and all pages but its own, would be the same with what was made of a release. */
function comesToTheSame(
  before: ReleaseRecord,
  made: Pick<ReleaseRecord, 'files' | 'pictures' | 'ids' | 'links'>
): boolean {
  const seen = ({files, pictures, ids}: typeof made) => JSON.stringify([files, pictures, ids])
  return seen(before) === seen(made) && made.links.every((link) => before.links.includes(link))
}

/** Folders of the earlier releases that a release leads to. */
function earlier(folder: string, {folders, standing}: ReviseOptions): string[] {
  const related = standing.related[folders.indexOf(folder)] ?? {}
  return Object.values(related).flatMap((places) => places.flatMap((at) => folders[at] ?? []))
}

/** Links to the earlier releases that a release leads to. */
function relatedOf(
  {folder, versions}: Release,
  releaseIn: (folder: string) => Release | undefined,
  {folders, standing}: ReviseOptions
): Related {
  const places = standing.related[folders.indexOf(folder)] ?? {}
  const linkIn = (at: number, language: Language): RelatedRelease[] => {
    const release = releaseIn(folders[at] ?? '')
    const version = release?.versions.get(language)
    return release && version ? [linkTo(release, version)] : []
  }
  return Object.fromEntries(
    [...versions.keys()].map((language) => [
      language,
      (places[language] ?? []).flatMap((at) => linkIn(at, language))
    ])
  )
}
