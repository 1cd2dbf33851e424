import {createHash} from 'node:crypto'
import {appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {join} from 'node:path'
import {performance} from 'node:perf_hooks'
import {fileURLToPath} from 'node:url'
import {temporaryFolder} from '../folders.ts'
import {chart} from './chart.ts'
import {type CorpusText, corpusTexts} from './corpus.ts'
import {astro} from './peers/astro.ts'
import {eleventy} from './peers/eleventy.ts'
import {hugo} from './peers/hugo.ts'
import type {Peer} from './peers/peer.ts'
import {tonggao} from './peers/tonggao.ts'
import {median, type Run, run} from './run.ts'

/**
 * `npm run bench`: how long newsrooms of 100, 1,000 and 10,000 releases in two languages take to build,
 * from nothing, with nothing changed and with one file changed, each in a process of its own, by this
 * tool and by site generators that do the same job on the same texts, in turn. `-- --quick` builds 100
 * releases; `-- 1000` any number. Writes `docs/bench.md` and `docs/bench.svg`, unless it is quick.
 */
const flags = process.argv.slice(2)
const isQuick = flags.includes('--quick')
const asked = flags.map(Number).filter((value) => value > 0)
const sizes = asked.length > 0 ? asked : isQuick ? [100] : [100, 1000, 10_000]
const rounds = (size: number): number => (size > 2000 ? 1 : 3)
const compiled = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const docs = compiled('../../../docs')

/** Ours where the fast Markdown engine is not to be had. */
const byRemark: Peer = {
  ...tonggao,
  name: 'tonggao, remark alone',
  command: (root) => {
    const [node, ...args] = tonggao.command(root)
    return [node, `--import=${compiled('without-satteri.js')}`, ...args]
  }
}

/** What is measured of each peer, in the order that it is done. */
const situations = ['from nothing', 'no change', 'one file changed', 'one name changed'] as const
type Situation = (typeof situations)[number]

type Measured = Map<Peer, Map<Situation, Run[]>>

const say = (line = ''): void => {
  process.stdout.write(`${line}\n`)
}

const lines: string[] = []
const tell = (line = ''): void => {
  lines.push(line)
  say(line)
}

/** Measures all peers in turn, round by round, so that a slow moment of the machine is everybody's. */
async function measure(peers: readonly Peer[], size: number): Promise<Measured> {
  const roots = new Map(peers.map((peer) => [peer, temporaryFolder()]))
  for (const [peer, root] of roots) peer.write(corpusTexts({count: size, seed: 1}), root)
  const [first = []] = corpusTexts({count: 1, seed: 1})
  const measured: Measured = new Map(peers.map((peer) => [peer, new Map()]))
  for (let round = 0; round < rounds(size); round++) {
    for (const situation of situations) {
      for (const [peer, root] of roots) {
        if (!prepare(situation, peer, root, first[0], round)) continue
        const runs = measured.get(peer)
        runs?.set(situation, [...(runs.get(situation) ?? []), await run(peer.command(root), root)])
      }
    }
  }
  const own = roots.get(tonggao)
  if (own) limits(own)
  for (const root of roots.values()) rmSync(root, {recursive: true, force: true})
  return measured
}

/** Changes a newsroom; says whether there is something to measure. */
function prepare(
  situation: Situation,
  peer: Peer,
  root: string,
  first: CorpusText | undefined,
  round: number
): boolean {
  if (situation === 'from nothing') {
    for (const path of [peer.out, ...peer.kept]) {
      rmSync(join(root, path), {recursive: true, force: true})
    }
  } else if (situation === 'one file changed' && first) {
    appendFileSync(join(root, peer.source(first)), `\nOne more line, number ${round}.\n`)
  } else if (situation === 'one name changed') {
    if (peer.kept !== tonggao.kept) return false
    const names = join(root, 'content/names.yml')
    const [from, to] = ['en: Hsieh Po-Han,', 'en: Hsieh Po-Han, aliases: {en: [Paul Hsieh]},']
    const text = readFileSync(names, 'utf8')
    const changed = text.includes(to) ? text.replace(to, from) : text.replace(from, to)
    writeFileSync(names, changed)
  }
  return true
}

const files = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true, encoding: 'utf8'})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** What the machine needs for the least that a build can do. */
function limits(root: string): void {
  const times = [1, 2, 3].map(() => {
    const start = performance.now()
    for (const file of files(join(root, 'content')))
      createHash('sha256').update(readFileSync(file)).digest()
    return (performance.now() - start) / 1000
  })
  const start = performance.now()
  cpSync(join(root, 'dist'), join(root, 'copy'), {recursive: true})
  const copying = (performance.now() - start) / 1000
  limit = {hashing: median(times), copying}
}

let limit = {hashing: 0, copying: 0}

const secondsOf = (runs: readonly Run[] | undefined): number =>
  median((runs ?? []).map(({seconds}) => seconds))

function table(measured: Measured, size: number): void {
  const own = measured.get(tonggao)
  tell(`### ${size.toLocaleString('en-US')} releases in two languages`)
  tell()
  tell(`| | ${situations.join(' | ')} | memory |`)
  tell(`| --- | ${situations.map(() => '---:').join(' | ')} | ---: |`)
  for (const [peer, runs] of measured) {
    const cells = situations.map((situation) => {
      const seconds = secondsOf(runs.get(situation))
      if (Number.isNaN(seconds)) return ''
      const ratio = secondsOf(own?.get(situation)) / seconds
      return peer === tonggao
        ? `${seconds.toFixed(2)} s`
        : `${seconds.toFixed(2)} s (×${ratio.toFixed(2)})`
    })
    const peaks = [...runs.values()].flat().flatMap(({memory}) => memory ?? [])
    tell(
      `| ${peer.name} ${peer.version() ?? ''} | ${cells.join(' | ')} | ${Math.max(...peaks).toFixed(0)} MB |`
    )
  }
  tell()
  tell(
    `Reading and hashing the sources takes ${limit.hashing.toFixed(2)} s, copying the site ${limit.copying.toFixed(2)} s. In brackets: our time as a share of theirs.`
  )
  tell()
}

const all: readonly Peer[] = [tonggao, byRemark, hugo, eleventy, astro]
const peers = all.filter((peer) => {
  const isThere = peer.version() !== undefined
  if (!isThere) say(`${peer.name} is not there and cannot be installed: left out.`)
  return isThere
})
const groups: {title: string; bars: {label: string; seconds: number}[]}[] = []
tell(
  `Node ${process.versions.node}, ${availableParallelism()} processors, median of 3 runs (of one, above 2,000 releases).`
)
tell()
for (const size of sizes) {
  const measured = await measure(
    peers.filter(({most}) => size <= most),
    size
  )
  table(measured, size)
  for (const situation of ['from nothing', 'one file changed'] as const) {
    groups.push({
      title: `${size.toLocaleString('en-US')} releases, ${situation}`,
      bars: [...measured].map(([peer, runs]) => ({
        label: peer.name,
        seconds: secondsOf(runs.get(situation))
      }))
    })
  }
}
if (!isQuick && asked.length === 0) {
  writeFileSync(
    join(docs, 'bench.md'),
    `# Benchmark\n\nMade by \`npm run bench\`.\n\n${lines.join('\n')}`
  )
  writeFileSync(join(docs, 'bench.svg'), chart(groups.slice(2)))
}
