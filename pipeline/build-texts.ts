import type {BuildReport} from './build.ts'
import type {BuildAnewOptions} from './build-anew.ts'
import {compareMessages, diagnostic, type Finding, findingOf, isError} from './diagnostic.ts'
import type {ChangedTexts} from './make/changed-texts.ts'
import type {Ledger} from './make/ledger.ts'
import {reviseCollections} from './make/revise-collections.ts'
import {type RevisedRelease, reviseReleases} from './make/revise-releases.ts'
import {formsOf} from './make/serving.ts'
import {openPatch} from './publish/patch.ts'
import {openTree} from './publish/site-tree.ts'

/**
 * Builds a newsroom in which nothing but the texts of a few releases changed: these, and what holds them whole, are made
 * anew, and nothing is asked of all others. Nothing where more than that would have to be made, or the spare site is not as
 * it was left.
 */
export async function buildTexts(
  {standing, folders, changed}: ChangedTexts,
  options: BuildAnewOptions
): Promise<BuildReport | undefined> {
  const {root, out, now, listing, ledger, of, cache, serving} = options
  const {summary} = ledger
  const spare = cache?.siteFolder
  if (spare === undefined || !summary) return undefined
  const patch = openPatch({out, spare})
  try {
    const {folder} = patch
    const forms = formsOf(serving)
    const around = {root, now, listing, ledger, standing, folders, changed, folder, forms}
    const revision = await reviseReleases(around)
    const findings = revision && findingsAfter(summary.report.findings, revision.releases)
    if (!revision || !findings) return undefined
    const messages = findings.map(diagnostic).sort(compareMessages)
    const {held, published} = summary.report
    if (messages.some(isError)) return {held, messages}
    const collections = reviseCollections({...revision, ledger, standing, folders})
    const isAsLeft = (await options.spareIsAsLeft) ?? isWhole(ledger, spare)
    if (!collections || !isAsLeft) return undefined
    const {releases} = revision
    const written = new Map([...releases.flatMap((one) => one.written), ...collections.written])
    const patched = patch.publish({written, lag: standing.lag})
    if (!patched) return undefined
    for (const {record, items} of releases) ledger.keepItems(record.key + record.names, items)
    const made = {anew: releases.length, of: summary.report.made.of}
    const report = {published, made, held, findings: messages.map(findingOf)}
    ledger.amend(
      {...summary, of, report},
      {
        reads: revision.reads,
        releases: Object.fromEntries(releases.map(({folder: path, record}) => [path, record])),
        pages: collections.pages,
        replaced: {
          ingredients: collections.replaced,
          items: releases.map(({before}) => before.key + before.names)
        },
        changes: patched.changes,
        standing: patched.lag && {
          ...standing,
          texts: listing.texts,
          collections: collections.standing,
          lag: patched.lag
        }
      }
    )
    return {published, made, held, messages}
  } finally {
    patch.discard()
  }
}

/** Whether a site is as it was left that was too small to be looked over. */
function isWhole(ledger: Ledger, spare: string): boolean {
  const tree = ledger.tree('spare')
  return tree !== undefined && openTree(spare, tree).isWhole()
}

/** What is found now; nothing where something else was found about the releases too, which may be told otherwise now. */
function findingsAfter(
  before: readonly Finding[],
  releases: readonly RevisedRelease[]
): Finding[] | undefined {
  const own = new Set(
    releases.flatMap((release) => release.before.findings.map((finding) => JSON.stringify(finding)))
  )
  const others = before.filter((finding) => !own.has(JSON.stringify(finding)))
  const isOfThem = (path = '') => releases.some(({folder}) => path.startsWith(`${folder}/`))
  if (others.some(({path, related}) => isOfThem(path) || isOfThem(related?.path))) return undefined
  return [...others, ...releases.flatMap(({record}) => record.findings)]
}
