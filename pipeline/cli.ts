import {existsSync} from 'node:fs'
import {relative, resolve, sep} from 'node:path'
import {Command, CommanderError, Option} from 'commander'
import type {VFileMessage} from 'vfile-message'
import {jobsOf, moment, portOf, shardOf} from './arguments.ts'
import type {CheckOptions} from './check.ts'
import type {Question} from './look-up.ts'
import {type ReportFormat, reportFormats} from './report/report-formats.ts'
import type {BuildFlags, SiteFlags} from './run-build.ts'
import {colorOf, progressOf, type Shell, sourceDateEpoch} from './shell.ts'
import {UsageError} from './usage-error.ts'
import {version} from './version.ts'

/** Exit statuses. */
const done = 0
const contentWrong = 1
const usageWrong = 2

/**
 * Runs one command.
 *
 * @param args Arguments after the program's name.
 * @returns The exit status: 0 done, 1 the content has errors, 2 wrong usage or a fault of the tool.
 */
export async function main(args: readonly string[], shell: Shell): Promise<number> {
  let status = done
  const program = commands(shell, (result) => {
    status = result
  })
  try {
    await program.parseAsync([...args], {from: 'user'})
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? done : usageWrong
    shell.stderr(error instanceof UsageError ? `${error.message}\n` : fault(error))
    return usageWrong
  }
}

function commands(shell: Shell, exit: (status: number) => void): Command {
  const program = new Command('tonggao')
    .description('Publishes press releases in English and Chinese.')
    .version(version)
    .exitOverride()
    .configureOutput({writeOut: shell.stdout, writeErr: shell.stderr})
    .showHelpAfterError('Run `tonggao --help` for what it can do.')

  buildCommands(program, shell, exit)
  program
    .command('check')
    .description('look for what is wrong in content/')
    .argument('[paths...]', 'files and folders to report on')
    .option('--root <folder>', 'the newsroom, with content/ in it', '.')
    .addOption(
      new Option('--format <format>', 'how to report').choices(reportFormats).default('pretty')
    )
    .option('--strict', 'exit 1 on warnings too')
    .option('--no-cache', 'look at everything anew')
    .option('--fix', 'mend what is certain, and report the rest')
    .action(async (paths: string[], options: CheckFlags) =>
      exit(await runCheck(paths, options, shell))
    )

  careCommands(program, shell)
  previewCommand(program, shell)
  namesCommands(program.command('names').description('look names up'), shell)
  return program
}

/** Commands that make a site. */
function buildCommands(program: Command, shell: Shell, exit: (status: number) => void): void {
  const sited = (command: Command) =>
    command
      .option('--root <folder>', 'the newsroom, with content/ in it', '.')
      .option('--out <folder>', 'where the site goes (default: dist in the root)')
      .addOption(new Option('--now <time>', 'build for this moment (ISO 8601)').argParser(moment))
      .option('--drafts', 'publish drafts too')
      .option('--headers', 'write a _headers file for the host')
      .option('--compress', 'write every text as .gz and .br too')

  sited(program.command('build').description('turn content/ into a site'))
    .option('--no-cache', 'make everything anew')
    .addOption(
      new Option('--jobs <number>', 'threads to work on (default: one a processor)').argParser(
        jobsOf
      )
    )
    .addOption(
      new Option(
        '--shard <share>',
        'make a share of the releases only, for `merge`: 3/16'
      ).argParser(shardOf)
    )
    .action(async (flags: BuildFlags) => {
      const {runBuild} = await import('./run-build.ts')
      exit((await runBuild(flags, shell)) ? done : contentWrong)
    })

  sited(program.command('merge').description('make a site of the parts that `build --shard` made'))
    .argument('<parts...>', 'folders of all parts')
    .action(async (parts: string[], flags: SiteFlags) => {
      const {runMerge} = await import('./run-build.ts')
      exit((await runMerge(parts, flags, shell)) ? done : contentWrong)
    })
}

/** Commands that somebody runs now and then: a translator, a schedule. */
function careCommands(program: Command, shell: Shell): void {
  program
    .command('confirm')
    .description('note in translations that they are of what their source says today')
    .argument('<ids...>', 'releases, by the names of their folders')
    .option('--root <folder>', 'the newsroom, with content/ in it', '.')
    .action(async (ids: string[], {root}: {root: string}) => {
      const {confirm} = await import('./confirm.ts')
      const changed = confirm({root: resolve(shell.cwd, root), ids})
      for (const path of changed) shell.stderr(`Confirmed ${path}\n`)
      if (changed.length === 0) shell.stderr('Every translation is confirmed already.\n')
    })

  program
    .command('due')
    .description(
      'print when a build would next publish something (ISO 8601, and seconds since 1970)'
    )
    .option('--root <folder>', 'the newsroom, with content/ in it', '.')
    .addOption(new Option('--now <time>', 'from this moment (ISO 8601)').argParser(moment))
    .action(async ({root, now}: {root: string; now?: number}) => {
      const {due} = await import('./due.ts')
      const next = due({
        root: resolve(shell.cwd, root),
        now: now ?? sourceDateEpoch(shell) ?? shell.now()
      })
      if (next) shell.stdout(`${next.iso} ${next.instant / 1000}\n`)
      else shell.stderr('Nothing is held.\n')
    })
}

/** `tonggao preview` runs until it is told to stop. */
function previewCommand(program: Command, shell: Shell): void {
  program
    .command('preview')
    .description('show the newsroom to its editors, both languages side by side, as they write')
    .option('--root <folder>', 'the newsroom, with content/ in it', '.')
    .addOption(new Option('--port <number>', 'port to listen at (default: 4321)').argParser(portOf))
    .option('--host <address>', 'address to listen at', '127.0.0.1')
    .option('--open', 'open it in the browser')
    .action(async ({root, port, host, open}: PreviewFlags) => {
      const {openInBrowser, preview} = await import('./preview.ts')
      const {newsroomCache} = await import('./publish/newsroom-cache.ts')
      const folder = resolve(shell.cwd, root)
      const {url, close} = await preview({
        root: folder,
        cache: newsroomCache(folder),
        host,
        port: port ?? 4321,
        isPortAskedFor: port !== undefined,
        now: shell.now,
        say: (line) => shell.stderr(`${line}\n`)
      })
      shell.stderr(`Preview at ${url} (Ctrl+C ends it)\n`)
      if (open) openInBrowser(url, shell.platform)
      await shell.stopped()
      await close()
    })
}

interface PreviewFlags {
  root: string
  port?: number
  host: string
  open?: true
}

/** `tonggao names …`: what is asked for goes to standard output. */
function namesCommands(names: Command, shell: Shell): void {
  const add = (
    usage: string,
    description: string,
    ask: (argument: string, root: string) => Question
  ) =>
    names
      .command(usage)
      .description(description)
      .option('--root <folder>', 'the newsroom, with content/ in it', '.')
      .addOption(
        new Option('--format <format>', 'how to print')
          .choices(['pretty', 'json'])
          .default('pretty')
      )
      .action(async (...args: unknown[]) => {
        const command = args.at(-1)
        if (!(command instanceof Command)) throw new TypeError('commander gives the command last')
        const {root, format} = command.opts<LookUpFlags>()
        const {lookUp, printLookUp} = await import('./look-up.ts')
        const question = ask(command.args[0] ?? '', resolve(shell.cwd, root))
        shell.stdout(printLookUp(lookUp(question), format))
      })

  add('list', 'everybody in the registry', (_, root) => ({kind: 'list', root}))
  add('suggest <hanzi>', 'a Chinese name in every system of romanization', (zh) => ({
    kind: 'suggest',
    zh
  }))
  add('explain <text>', 'who is recognized in a text, and how sure it is', (text, root) => ({
    kind: 'explain',
    text,
    root
  }))
  add('scan', 'people in the releases who are in no registry', (_, root) => ({kind: 'scan', root}))
}

interface LookUpFlags {
  root: string
  format: 'pretty' | 'json'
}

interface CheckFlags {
  root: string
  format: ReportFormat
  strict?: true
  fix?: true
  cache: boolean
}

async function runCheck(paths: string[], flags: CheckFlags, shell: Shell): Promise<number> {
  const {report} = await import('./report/report.ts')
  const {tally} = await import('./report/pretty.ts')
  const {isError} = await import('./diagnostic.ts')
  const {newsroomCache} = await import('./publish/newsroom-cache.ts')
  const root = resolve(shell.cwd, flags.root)
  const options = {
    root,
    paths: paths.map((path) => pathInRoot(path, root, shell.cwd)),
    progress: await progressOf('Checking', shell),
    ...(flags.cache ? {cache: newsroomCache(root)} : {})
  }
  const messages = flags.fix
    ? await runFix(options, shell)
    : (await import('./check.ts')).check(options)
  const {sourcesIn} = await import('./read/sources.ts')
  const text = report(flags.format, messages, {color: colorOf(shell), sourceOf: sourcesIn(root)})
  if (flags.format !== 'pretty') shell.stdout(text)
  else shell.stderr(messages.length === 0 ? `${tally(messages)}\n` : text)
  const stops = flags.strict ? messages.length > 0 : messages.some(isError)
  return stops ? contentWrong : done
}

/** A file or folder that somebody named, from where they are or from the root, relative to the root. */
function pathInRoot(path: string, root: string, cwd: string): string {
  const found = [resolve(cwd, path), resolve(root, path)].find((candidate) => existsSync(candidate))
  if (found === undefined) throw new UsageError(`No file or folder \`${path}\``)
  return relative(root, found).split(sep).join('/')
}

async function runFix(options: CheckOptions, shell: Shell): Promise<VFileMessage[]> {
  const {fix} = await import('./fix.ts')
  const {fixed, messages} = fix(options)
  for (const [path, count] of fixed) shell.stderr(`Mended ${count} in ${path}\n`)
  return messages
}

const fault = (error: unknown): string =>
  `A fault in tonggao itself; the site is as it was.\n${error instanceof Error ? error.stack : String(error)}\n`
