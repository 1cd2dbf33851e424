import type {BuildOptions, BuildReport} from './build.ts'
import {compareMessages, diagnostic, isError} from './diagnostic.ts'
import {digest} from './digest.ts'
import {openLedger} from './make/ledger.ts'
import type {MadeOrKept, MakeReleasesOptions} from './make/make-releases.ts'
import {makeSite} from './make/make-site.ts'
import {checkParts, type FoundPart, openPart, partOf} from './make/part.ts'
import {planSite} from './make/plan-site.ts'
import {registryEntries} from './names/registry-changes.ts'
import {noProgress} from './progress.ts'
import {noCache} from './publish/cache.ts'
import {checkOutFolder, takeOutFolder} from './publish/out-folder.ts'
import {openStaging} from './publish/staging.ts'
import {readContent} from './read/content.ts'
import {listContent} from './read/listing.ts'
import {checkNewsroom} from './rules/run-rules.ts'
import {isPublished} from './site/site.ts'
import {UsageError} from './usage-error.ts'

export interface MergeOptions extends Omit<BuildOptions, 'cache' | 'jobs'> {
  /** Absolute paths of the folders of all parts. */
  parts: readonly string[]
  /** Digest of the tool that made them. */
  tool: string
}

/**
 * Publishes a newsroom of which the releases were made in parts: byte for byte the site that a single
 * build makes. What is wrong in releases was told when their parts were made.
 *
 * @throws UsageError where parts are missing, damaged, or of something else.
 */
export async function merge(options: MergeOptions): Promise<BuildReport> {
  const {root, out, now, tool, progress = noProgress} = options
  checkOutFolder(out, root)
  const parts = options.parts.map(openPart)
  const listing = listContent(root)
  checkParts(parts, partOf(tool, listing.digest, options))
  const {content, messages} = readContent(root, {listing})
  if (!content || messages.some(isError)) {
    return {held: [], messages: messages.sort(compareMessages)}
  }
  const held = content.releases.filter(({date, status}) => status === 'ready' && date.instant > now)
  const plan = await planSite(content, options)
  const giveBack = takeOutFolder(out)
  const staging = openStaging({out, forms: plan.forms})
  try {
    const ledger = openLedger(noCache, '')
    const making = {...options, content, plan, staging, ledger, progress}
    const site = await makeSite({...making, releasesOf: (of) => releasesIn(parts, of)})
    messages.push(...checkNewsroom(content), ...site.findings.map(diagnostic))
    messages.sort(compareMessages)
    if (messages.some(isError)) return {held, messages}
    staging.publish()
    return {published: site.published, held, messages}
  } finally {
    staging.discard()
    giveBack()
  }
}

/** Takes the published releases out of the parts that they are in, and their texts into the new site. */
async function* releasesIn(
  parts: readonly FoundPart[],
  {releases, site, keys, surroundings, staging, progress}: MakeReleasesOptions
): AsyncGenerator<MadeOrKept> {
  const ofNames = digest(JSON.stringify(registryEntries(surroundings.registry)))
  for (const [at, release] of releases.entries()) {
    progress.step(at, releases.length)
    if (!isPublished(release, site)) continue
    const part = parts.find(({releases: made}) => release.folder in made)
    const made = part?.releases[release.folder]
    if (!part || made?.key !== keys.ofText(release) || made.names !== ofNames) {
      throw new UsageError(
        `No part has ${release.folder} as it is at this time; make all parts, and merge them, with the same \`--now\``
      )
    }
    for (const file of made.files.flatMap((name) => [name, `${name}.gz`, `${name}.br`])) {
      if (file in part.files) staging.write(file, part.read(file))
    }
    const {items, ...record} = made
    yield {
      release,
      record: {...record, findings: []},
      findings: [],
      made: 'before',
      items: () => items
    }
  }
  progress.end()
}
