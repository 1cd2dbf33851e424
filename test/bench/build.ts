import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {performance} from 'node:perf_hooks'
import {temporaryFolder, writeFolder} from '../folders.ts'
import {names, newsroom} from '../newsroom.ts'
import {pairs} from '../parity/pairs.ts'

/**
 * `npm run bench:build [-- 1000]`: how long a newsroom of so many releases in two languages takes to
 * build, from nothing and after changes, each in a process of its own, beside what the machine needs for
 * reading and hashing the sources and for copying the site.
 */
const count = Number(process.argv[2] ?? 300)
const rounds = 3
const bin = new URL('../../../lib/pipeline/bin.js', import.meta.url).pathname
const root = temporaryFolder()
const out = join(root, 'dist')

/** Paragraphs that say the same in both languages; which ones depends on the release. */
function bodyOf(release: number, side: 0 | 1): string {
  const blocks = Array.from({length: 24}, (_, at) => {
    const text = pairs[(release * 7 + at * 11) % pairs.length]?.[side] ?? ''
    return at % 8 === 0 ? `## ${side === 0 ? 'Part' : '部分'} ${at / 8 + 1}\n\n${text}` : text
  })
  const person =
    side === 0
      ? 'Hsu Chih-Chieh signed for Kaohsiung Medical University (KMU).'
      : '許智傑代表高雄醫學大學簽約。'
  return `${person}\n\n${blocks.join('\n\n')}\n`
}

function frontOf(release: number, side: 0 | 1): string {
  const date = new Date(Date.UTC(2015, 0, 1 + (release % 3600))).toISOString().slice(0, 10)
  const title = side === 0 ? `Release ${release} of the newsroom` : `新聞稿${release}號`
  return `---\ntitle: ${title}\nsummary: ${side === 0 ? 'What happened.' : '發生的事。'}\ndate: ${date}\ntopics: [research]\n---\n\n`
}

const rules = ['number', 'date', 'money', 'unit', 'time', 'percent', 'link', 'contact']
  .map((kind) => `parity-${kind}: warn`)
  .join(', ')
writeFolder(
  {
    'content/newsroom.yml': `${newsroom}rules: {${rules}, date-weekday: warn}\n`,
    'content/names.yml': names
  },
  root
)
for (let release = 0; release < count; release++) {
  const folder = `content/releases/${release % 100}/release-${release}`
  writeFolder(
    {
      [`${folder}/en.md`]: frontOf(release, 0) + bodyOf(release, 0),
      [`${folder}/zh-Hant.md`]: frontOf(release, 1) + bodyOf(release, 1)
    },
    root
  )
}

interface Run {
  seconds: number
  /** Most memory that the process had, in MB. */
  memory: number
}

/** Builds in a fresh process. */
function run(...flags: string[]): Run {
  const start = performance.now()
  const script = `import('${bin}').finally(() => process.on('exit', () => console.log(process.resourceUsage().maxRSS)))`
  const {stdout, status, stderr} = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      script,
      'x',
      'build',
      '--root',
      root,
      '--now',
      '2026-01-01',
      ...flags
    ],
    {encoding: 'utf8', maxBuffer: 1e9}
  )
  if (status !== 0) throw new TypeError(stderr.slice(-400))
  return {
    seconds: (performance.now() - start) / 1000,
    memory: Number(stdout.trim().split('\n').at(-1)) / 1000
  }
}

const files = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true, encoding: 'utf8'})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

function timed(act: () => void): Run {
  const start = performance.now()
  act()
  return {seconds: (performance.now() - start) / 1000, memory: 0}
}

function report(what: string, runs: readonly Run[]): void {
  const times = runs.map(({seconds}) => seconds).sort((a, b) => a - b)
  const memory = Math.max(...runs.map((one) => one.memory))
  const middle = times[Math.floor(times.length / 2)] ?? 0
  process.stdout.write(
    `${what.padEnd(40)} ${middle.toFixed(2).padStart(7)} s  (${times[0]?.toFixed(2)} to ${times.at(-1)?.toFixed(2)})${memory > 0 ? `  ${memory.toFixed(0)} MB` : ''}\n`
  )
}

const repeat = (act: (round: number) => Run): Run[] =>
  Array.from({length: rounds}, (_, round) => act(round))
const cache = join(root, '.tonggao')

process.stdout.write(`${count} releases in two languages, median of ${rounds}\n`)
report(
  'from nothing',
  repeat(() => {
    rmSync(cache, {recursive: true, force: true})
    rmSync(out, {recursive: true, force: true})
    return run()
  })
)
report(
  'no change',
  repeat(() => run())
)
report(
  'one file changed',
  repeat((round) => {
    appendFileSync(
      join(root, 'content/releases/7/release-7/en.md'),
      `\nAnother line, number ${round}.\n`
    )
    return run()
  })
)
report(
  'one name changed',
  repeat((round) => {
    writeFileSync(
      join(root, 'content/names.yml'),
      names
        .replace('Tsai Hsiu-Fen', `Tsai Hsiu-${round === 1 ? 'fen' : 'Fen'}`)
        .concat(`# ${round}\n`)
    )
    return run()
  })
)
report(
  'limit: reading and hashing the sources',
  repeat(() =>
    timed(() => {
      for (const file of files(join(root, 'content')))
        createHash('sha256').update(readFileSync(file)).digest()
    })
  )
)
report(
  'limit: copying the site',
  repeat((round) => timed(() => cpSync(out, join(root, `copy-${round}`), {recursive: true})))
)
