import type {VFileMessage} from 'vfile-message'
import {compareMessages, diagnostic, isError} from './diagnostic.ts'
import {openLedger} from './ledger.ts'
import {makeSite} from './make-site.ts'
import {noProgress, type Progress} from './progress.ts'
import {type Cache, noCache} from './publish/cache.ts'
import {checkOutFolder} from './publish/out-folder.ts'
import {openStaging} from './publish/staging.ts'
import {readContent} from './read/content.ts'
import type {Release} from './read/release.ts'
import {checkNewsroom} from './rules/run-rules.ts'
import type {SiteOptions} from './site/site.ts'

export interface BuildOptions {
  /** Absolute path of the newsroom. */
  root: string
  /** Absolute path of the output folder. */
  out: string
  /** Milliseconds since 1970 at which the site is to be right. */
  now: number
  drafts: SiteOptions['drafts']
  /** What else is written for the host that serves the site. */
  serving?: ReadonlySet<Serving>
  /** Told after every release; where it is left out, nobody is. */
  progress?: Progress
  /** What builds made before; where it is left out, everything is made anew. */
  cache?: Cache
  /** Threads that releases are made on; 1 where it is left out. */
  jobs?: number
}

/** A `_headers` file; every text compressed beside itself. */
export type Serving = 'headers' | 'compressed'

/** How many files of each kind a site has. */
export interface Published {
  pages: number
  feeds: number
  pictures: number
}

export interface BuildReport {
  /** What is published; absent where an error stopped the build and the old site stayed. */
  published?: Published
  /** Releases that are ready and wait for their date. */
  held: readonly Release[]
  messages: readonly VFileMessage[]
}

/**
 * Publishes a newsroom: reads `content/`, makes what changed since the last build beside the old site,
 * and puts the new site in place only when nothing was wrong. A draft is not looked at.
 *
 * @throws UsageError where the command was called in the wrong place.
 */
export async function build(options: BuildOptions): Promise<BuildReport> {
  const {root, out, now, progress = noProgress, cache = noCache} = options
  checkOutFolder(out, root)
  const ledger = openLedger(cache, out)
  const {content, messages, reads} = readContent(root, {before: ledger.reads})
  if (!content || messages.some(isError)) {
    return {held: [], messages: messages.sort(compareMessages)}
  }
  ledger.keepReads(reads)
  const held = content.releases.filter((release) => isHeld(release, now))
  const staging = openStaging({out, spare: cache.siteFolder, left: ledger.trees})
  try {
    const site = await makeSite({...options, content, staging, ledger, progress})
    messages.push(...checkNewsroom(content), ...site.findings.map(diagnostic))
    messages.sort(compareMessages)
    if (messages.some(isError)) return {held, messages}
    ledger.keep(site.records, staging.publish())
    return {published: site.published, held, messages}
  } finally {
    staging.discard()
  }
}

const isHeld = ({date, status}: Release, now: number): boolean =>
  status === 'ready' && date.instant > now
