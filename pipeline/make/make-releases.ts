import type {Finding} from '../diagnostic.ts'
import {digest} from '../digest.ts'
import {registryEntries} from '../names/registry-changes.ts'
import type {Progress} from '../progress.ts'
import type {Staging} from '../publish/staging.ts'
import type {Release} from '../read/release.ts'
import type {FeedItem} from '../site/feed.ts'
import type {Ledger} from './ledger.ts'
import type {Looks} from './make-pages.ts'
import {makeRelease} from './make-release.ts'
import type {SitePlan} from './plan-site.ts'
import {createRecall, deadEnds} from './recall-releases.ts'
import type {ReleaseRecord} from './records.ts'
import type {WorkSettings} from './release-work.ts'
import type {StagedRelease} from './stage-release.ts'
import {type Order, stageReleases} from './stage-releases.ts'

export interface MakeReleasesOptions
  extends Pick<Looks, 'lookAgain'>,
    Pick<SitePlan, 'releases' | 'site' | 'theme' | 'surroundings' | 'keys' | 'traces' | 'forms'> {
  /** Absolute path of the newsroom. */
  root: string
  staging: Staging
  ledger: Pick<Ledger, 'records' | 'items' | 'keepItems'>
  /** Threads that they are made on. */
  jobs: number
  progress: Progress
}

/** A release that was made, now or by a build before; its texts are in the new site. */
export interface MadeOrKept {
  release: Release
  record: ReleaseRecord
  findings: readonly Finding[]
  made: 'now' | 'before'
  /** What feeds say of it in each of its languages. */
  items: () => readonly FeedItem[]
}

/** Makes the releases of which not the same would be made again, and keeps what was made of the others. */
export async function* makeReleases(options: MakeReleasesOptions): AsyncGenerator<MadeOrKept> {
  const {releases, staging, ledger, jobs, progress, surroundings, keys} = options
  const names = registryEntries(surroundings.registry)
  const recall = createRecall({
    before: ledger.records(),
    keyOf: keys.ofText,
    isThere: ({files}) => files.every((file) => staging.has(file)),
    surroundings,
    names
  })
  const recalled = new Map(releases.map((release) => [release, recall.of(release)]))
  const orders = releases
    .filter((release) => recalled.get(release)?.holds !== 'surely')
    .map(
      (release): Order => ({
        release,
        related: options.site.related(release),
        published: publishedTexts(release, ledger, staging),
        holds: recalled.get(release)?.holds
      })
    )
  const settings: WorkSettings = {...workOf(options), changes: recall.changes}
  const made = stageReleases(orders, () => ({...settings, folder: staging.folder()}), jobs)
  const ofNames = digest(JSON.stringify(names))
  try {
    for (const [at, release] of releases.entries()) {
      progress.step(at, releases.length)
      const known = recalled.get(release)
      const staged = known?.holds === 'surely' ? undefined : (await made.next()).value
      if (staged) yield take(release, staged, ofNames, options)
      else if (known) yield keep(release, known.record, options)
    }
  } finally {
    progress.end()
    await made.return(undefined)
  }
}

const workOf = ({root, site, surroundings, traces, forms}: MakeReleasesOptions): WorkSettings => ({
  root,
  now: site.now,
  drafts: site.drafts,
  latestYears: site.latestYears,
  surroundings,
  traces,
  forms,
  folder: ''
})

/** Digests of the texts of a release that are published, by file. */
function publishedTexts(
  {folder}: Release,
  {records}: MakeReleasesOptions['ledger'],
  staging: Staging
): Record<string, string> {
  const files = records().releases[folder]?.files ?? []
  return Object.fromEntries(
    files.flatMap((file) => (staging.has(file) ? [[file, staging.contentOf(file) ?? '']] : []))
  )
}

/** Takes what was made of a release into the new site. */
function take(
  release: Release,
  {written, items, ...made}: StagedRelease,
  names: string,
  {staging, ledger, keys, surroundings}: MakeReleasesOptions
): MadeOrKept {
  staging.add(written)
  const fresh = new Set(written.map(([file]) => file))
  for (const file of made.files) {
    if (!fresh.has(file)) staging.keep(file)
  }
  const key = keys.ofText(release)
  if (items.length > 0) ledger.keepItems(key + names, items)
  const listed = keys.ofFrontMatter(release)
  const record = {key, listed, names, ...made, addresses: deadEnds(made.links, surroundings)}
  return {release, record, findings: made.findings, made: 'now', items: () => items}
}

/** Takes what was made of a release before into the new site. */
function keep(
  release: Release,
  record: ReleaseRecord,
  {site, theme, surroundings, staging, ledger, lookAgain}: MakeReleasesOptions
): MadeOrKept {
  const findings = [...record.findings]
  for (const file of record.files) {
    staging.keep(file)
    findings.push(...lookAgain(file))
  }
  const items = (): readonly FeedItem[] => {
    const key = record.key + record.names
    const known = ledger.items(key)
    if (known) return known
    const made = makeRelease(release, site.related(release), {site, theme, surroundings})
    ledger.keepItems(key, made.items)
    return made.items
  }
  return {release, record, findings, made: 'before', items}
}
