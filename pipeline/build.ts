import {relative} from 'node:path'
import type {VFileMessage} from 'vfile-message'
import {diagnostic} from './diagnostic.ts'
import {digest} from './digest.ts'
import {findChangedTexts} from './make/changed-texts.ts'
import {type Ledger, openLedger} from './make/ledger.ts'
import {openLookout} from './make/look-over.ts'
import type {PlanOptions} from './make/plan-site.ts'
import type {Held, MadeShare, Published} from './make/records.ts'
import type {Progress} from './progress.ts'
import {type Cache, noCache} from './publish/cache.ts'
import {clearLeftovers} from './publish/leftovers.ts'
import {checkOutFolder, takeOutFolder} from './publish/out-folder.ts'
import {openTree} from './publish/site-tree.ts'
import {listContent} from './read/listing.ts'

export interface BuildOptions extends PlanOptions {
  /** Absolute path of the newsroom. */
  root: string
  /** Absolute path of the output folder. */
  out: string
  /** Told after every release; where it is left out, nobody is. */
  progress?: Progress
  /** What builds made before; where it is left out, everything is made anew. */
  cache?: Cache
  /** Threads that releases are made on; 1 where it is left out. */
  jobs?: number
}

export interface BuildReport {
  /** What is published; absent where an error stopped the build and the old site stayed. */
  published?: Published
  /** How much was made for it; absent where nothing was published. */
  made?: MadeShare
  /** Releases that are ready and wait for their date. */
  held: readonly Held[]
  messages: readonly VFileMessage[]
}

/**
 * Publishes a newsroom: reads `content/`, makes what changed since the last build beside the old site,
 * and puts the new site in place only when nothing was wrong. A draft is not looked at. Where nothing
 * changed at all, and no date came, the site is left as it is.
 *
 * @throws UsageError where the command was called in the wrong place.
 */
export async function build(options: BuildOptions): Promise<BuildReport> {
  const {root, out, drafts, now, cache = noCache} = options
  checkOutFolder(out, root)
  const serving = [...(options.serving ?? [])].sort()
  // What was written for one host is not all that another is to have.
  const ledger = openLedger(cache, [relative(root, out), ...serving].join(' '))
  const {summary} = ledger
  const isCurrent = summary !== undefined && summary.from <= now && now < summary.until
  const lookout = openLookout(ledger, {published: out, spare: cache.siteFolder})
  const isAsLeft = isCurrent ? lookout.lookAt('published') : undefined
  let giveBack = (): void => undefined
  try {
    const listing = listContent(root)
    const of = digest(JSON.stringify([listing.digest, drafts, serving]))
    if (isCurrent && summary.of === of && ((await isAsLeft) || isWhole(out, ledger))) {
      clearLeftovers(out)
      const {findings, made, ...report} = summary.report
      return {...report, made: {...made, anew: 0}, messages: findings.map(diagnostic)}
    }
    giveBack = takeOutFolder(out)
    // The site that will be brought up to date is looked over beside what follows.
    const spareIsAsLeft = lookout.lookAt('spare')
    const changed = {...options, listing, ledger, of, spareIsAsLeft}
    const texts = isCurrent ? findChangedTexts(ledger, listing, drafts) : undefined
    if (texts) {
      const {buildTexts} = await import('./build-texts.ts')
      const built = await buildTexts(texts, changed)
      if (built) return built
    }
    const {buildAnew} = await import('./build-anew.ts')
    return await buildAnew(changed)
  } finally {
    giveBack()
    await lookout.end()
  }
}

/** Whether the site that is published is as the last build left it. */
function isWhole(out: string, ledger: Ledger): boolean {
  const published = ledger.tree('published')
  return published !== undefined && openTree(out, published).isWhole()
}
