import {resolve} from 'node:path'
import type {VFileMessage} from 'vfile-message'
import {type BuildOptions, type BuildReport, build} from './build.ts'
import {ContentFault} from './content-fault.ts'
import {diagnostic} from './diagnostic.ts'
import type {Shard} from './make/part.ts'
import type {Serving} from './make/serving.ts'
import {newsroomCache} from './publish/newsroom-cache.ts'
import {toolDigest} from './publish/tool-digest.ts'
import {counted} from './report/counted.ts'
import {colorOf, progressOf, type Shell, sourceDateEpoch} from './shell.ts'
import {UsageError} from './usage-error.ts'

/** What the command line says of a site that is to be made. */
export interface SiteFlags {
  root: string
  out?: string
  now?: number
  drafts?: true
  headers?: true
  compress?: true
}

export interface BuildFlags extends SiteFlags {
  cache: boolean
  jobs?: number
  shard?: Shard
}

/** Runs `tonggao build`; says whether it was done. */
export const runBuild = (flags: BuildFlags, shell: Shell): Promise<boolean> =>
  sayingFaults(flags, shell, () => buildAs(flags, shell))

async function buildAs(flags: BuildFlags, shell: Shell): Promise<boolean> {
  const {shard, cache} = flags
  const jobs = flags.jobs ?? shell.processors
  const options = await optionsOf(flags, shell)
  const tool = toolDigest()
  if (shard) return runPart(flags, {...options, jobs, shard, tool}, shell)
  const kept = cache ? {cache: newsroomCache(options.root, tool)} : {}
  return say(await build({...options, jobs, ...kept}), options.root, shell)
}

async function runPart(
  {out, shard}: BuildFlags,
  options: BuildOptions & {shard: Shard; tool: string},
  shell: Shell
): Promise<boolean> {
  if (out === undefined)
    throw new UsageError(
      '`--shard` needs `--out`: a part is not the site, and must not take its place'
    )
  const {buildPart} = await import('./build-part.ts')
  const {releases, messages} = await buildPart(options)
  await tell(messages, options.root, shell)
  if (releases === undefined) shell.stderr('No part was made.\n')
  else shell.stderr(`Made part ${shard?.number}/${shard?.of}: ${counted(releases, 'release')}.\n`)
  return releases !== undefined
}

/** Runs `tonggao merge`; says whether it was done. */
export const runMerge = (
  parts: readonly string[],
  flags: SiteFlags,
  shell: Shell
): Promise<boolean> => sayingFaults(flags, shell, () => mergeAs(parts, flags, shell))

async function mergeAs(parts: readonly string[], flags: SiteFlags, shell: Shell): Promise<boolean> {
  const {merge} = await import('./merge.ts')
  const options = await optionsOf(flags, shell)
  const folders = parts.map((part) => resolve(shell.cwd, part))
  return say(await merge({...options, parts: folders, tool: toolDigest()}), options.root, shell)
}

/** Tells what fails in a template of the newsroom's own; that is no fault of the tool. */
async function sayingFaults(
  {root}: SiteFlags,
  shell: Shell,
  run: () => Promise<boolean>
): Promise<boolean> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof ContentFault)) throw error
    await tell([diagnostic(error.finding)], resolve(shell.cwd, root), shell)
    shell.stderr('Nothing was published: the site is as it was.\n')
    return false
  }
}

async function optionsOf(flags: SiteFlags, shell: Shell): Promise<BuildOptions> {
  const root = resolve(shell.cwd, flags.root)
  const out = flags.out === undefined ? resolve(root, 'dist') : resolve(shell.cwd, flags.out)
  shell.writesTo(out)
  return {
    root,
    out,
    now: flags.now ?? sourceDateEpoch(shell) ?? shell.now(),
    drafts: flags.drafts ? 'include' : 'leave-out',
    progress: await progressOf('Building', shell),
    serving: new Set<Serving>([
      ...(flags.headers ? (['headers'] as const) : []),
      ...(flags.compress ? (['compressed'] as const) : [])
    ])
  }
}

/** Tells what came of a build; says whether it published. */
async function say(
  {published, made, held, messages}: BuildReport,
  root: string,
  shell: Shell
): Promise<boolean> {
  await tell(messages, root, shell)
  for (const {id, date} of held) shell.stderr(`Held until ${date.iso}: ${id}\n`)
  if (!published) {
    shell.stderr('Nothing was published: the site is as it was.\n')
    return false
  }
  const {pages, feeds, pictures} = published
  const parts = [counted(pages, 'page'), counted(feeds, 'feed'), counted(pictures, 'picture')]
  shell.stderr(`Published ${parts.join(', ')}.\n`)
  if (made && made.anew < made.of) {
    shell.stderr(`${counted(made.anew, 'release')} of ${made.of} made anew.\n`)
  }
  return true
}

async function tell(messages: readonly VFileMessage[], root: string, shell: Shell): Promise<void> {
  if (messages.length === 0) return
  const {report} = await import('./report/report.ts')
  const {sourcesIn} = await import('./read/sources.ts')
  shell.stderr(report('pretty', messages, {color: colorOf(shell), sourceOf: sourcesIn(root)}))
}
