import type {BuildOptions, BuildReport} from './build.ts'
import {compareMessages, diagnostic, findingOf, isError} from './diagnostic.ts'
import {keepMemoryLean} from './lean-memory.ts'
import type {Ledger} from './make/ledger.ts'
import {makeReleases} from './make/make-releases.ts'
import {makeSite} from './make/make-site.ts'
import {planSite} from './make/plan-site.ts'
import type {Summary} from './make/records.ts'
import {formsOf} from './make/serving.ts'
import {type Standing, type StandingOptions, standingOf} from './make/standing.ts'
import {noProgress} from './progress.ts'
import {noCache} from './publish/cache.ts'
import {lagOf} from './publish/lag.ts'
import {mostInPatch} from './publish/patch.ts'
import {type LeftTrees, openStaging} from './publish/staging.ts'
import {readContent} from './read/content.ts'
import type {Listing} from './read/listing.ts'
import type {Release} from './read/release.ts'
import {checkNewsroom} from './rules/run-rules.ts'
import {recent} from './site/sitemap.ts'

export interface BuildAnewOptions extends BuildOptions {
  listing: Listing
  ledger: Ledger
  /** Digest of everything that the site is made of but the time. */
  of: string
  /** Whether the spare site is wholly as it was left; nothing where that is not known. */
  spareIsAsLeft: Promise<boolean | undefined>
}

/** Builds a newsroom in which something changed, or that was not built yet. */
export async function buildAnew(options: BuildAnewOptions): Promise<BuildReport> {
  const {root, out, now, listing, ledger, of, spareIsAsLeft, serving} = options
  const {progress = noProgress, cache = noCache} = options
  const staging = openStaging({
    out,
    forms: formsOf(serving),
    spare: cache.siteFolder,
    left: ledger.trees
  })
  try {
    const before = ledger.reads()
    // A build from nothing makes every release.
    if (!before) keepMemoryLean()
    const {content, messages, reads} = readContent(root, {before, listing})
    if (!content || messages.some(isError)) {
      return {held: [], messages: messages.sort(compareMessages)}
    }
    ledger.keepReads(reads)
    const held = content.releases
      .filter(({date, status}) => status === 'ready' && date.instant > now)
      .map(({id, date}) => ({id, date}))
    const plan = await planSite(content, options)
    // Keys take their time, which is there until the spare site was looked over.
    for (const release of plan.releases) plan.keys.ofText(release)
    if (await spareIsAsLeft) staging.trustSpare()
    const making = {...options, content, plan, staging, ledger, progress}
    const site = await makeSite({...making, releasesOf: makeReleases})
    messages.push(...checkNewsroom(content), ...site.findings.map(diagnostic))
    messages.sort(compareMessages)
    if (messages.some(isError)) return {held, messages}
    const trees = staging.publish()
    const {published, made} = site
    const report = {published, made, held, findings: messages.map(findingOf)}
    ledger.keep(
      {of, ...timesAround(now, content.releases), report},
      {records: site.records, trees, standing: standingAfter(trees, {listing, plan, ...site})}
    )
    return {published, made, held, messages}
  } finally {
    staging.discard()
  }
}

/** What stands where texts alone change after this build; nothing where the spare site is too far from the published one. */
function standingAfter(
  {published, spare}: LeftTrees,
  options: Omit<StandingOptions, 'lag'>
): Standing | undefined {
  const lag = published && spare && lagOf(published, spare, mostInPatch)
  return lag && standingOf({...options, lag})
}

/** From when, and until when, the same is published: between two dates that a site of these releases turns on. */
function timesAround(now: number, releases: readonly Release[]): Pick<Summary, 'from' | 'until'> {
  const times = releases.flatMap(({date, corrections, retracted}) => [
    date.instant,
    date.instant + recent,
    ...corrections.map((correction) => correction.date.instant),
    ...(retracted ? [retracted.date.instant] : [])
  ])
  let from = Number.MIN_SAFE_INTEGER
  let until = Number.MAX_SAFE_INTEGER
  for (const time of times) {
    if (time <= now) from = Math.max(from, time)
    else until = Math.min(until, time)
  }
  return {from, until}
}
