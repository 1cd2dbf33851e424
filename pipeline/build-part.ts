import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import type {VFileMessage} from 'vfile-message'
import type {BuildOptions} from './build.ts'
import {compareMessages, diagnostic, isError} from './diagnostic.ts'
import {openLedger} from './make/ledger.ts'
import {makeReleases} from './make/make-releases.ts'
import {type PartRelease, partFile, partOf, printPart, type Shard} from './make/part.ts'
import {planSite} from './make/plan-site.ts'
import {noProgress} from './progress.ts'
import {noCache} from './publish/cache.ts'
import {takeOutFolder} from './publish/out-folder.ts'
import {openStaging} from './publish/staging.ts'
import {readContent} from './read/content.ts'
import {listContent} from './read/listing.ts'
import {checkNewsroom} from './rules/run-rules.ts'
import {isPublished} from './site/site.ts'
import {UsageError} from './usage-error.ts'

export interface BuildPartOptions extends Omit<BuildOptions, 'cache'> {
  shard: Shard
  /** Digest of the tool: parts of different ones do not go together. */
  tool: string
}

export interface PartReport {
  /** How many releases are in the part; absent where an error stopped the build. */
  releases?: number
  messages: readonly VFileMessage[]
}

/**
 * Makes a share of a newsroom's releases, so that several machines can build a newsroom together. What
 * is of all releases together is looked at and made when the parts are merged.
 *
 * @throws UsageError where the output folder holds what is no part.
 */
export async function buildPart(options: BuildPartOptions): Promise<PartReport> {
  const {root, out, shard, tool, jobs = 1, progress = noProgress} = options
  checkPartFolder(out)
  const listing = listContent(root)
  const {content, messages} = readContent(root, {listing})
  if (!content || messages.some(isError)) return {messages: messages.sort(compareMessages)}
  const plan = await planSite(content, options)
  const giveBack = takeOutFolder(out)
  const staging = openStaging({out, forms: plan.forms})
  try {
    const releases = plan.releases.filter((_, at) => at % shard.of === shard.number - 1)
    const ledger = openLedger(noCache, '')
    const making = {...options, ...plan, releases, staging, ledger, jobs, progress}
    const made: Record<string, PartRelease> = {}
    for await (const {release, record, findings, items} of makeReleases({
      ...making,
      lookAgain: () => []
    })) {
      messages.push(...findings.map(diagnostic))
      const {findings: _, addresses: __, ...rest} = record
      if (isPublished(release, plan.site)) made[release.folder] = {...rest, items: items()}
    }
    if (shard.number === 1) messages.push(...checkNewsroom(content))
    messages.sort(compareMessages)
    if (messages.some(isError)) return {messages}
    const of = partOf(tool, listing.digest, options)
    const text = printPart({shard, of, releases: made, files: Object.fromEntries(staging.files())})
    staging.write(partFile, Buffer.from(text))
    staging.publish()
    return {releases: Object.keys(made).length, messages}
  } finally {
    staging.discard()
    giveBack()
  }
}

function checkPartFolder(out: string): void {
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, partFile)))
    throw new UsageError(`The output folder ${out} holds files that are no part of a site`)
}
