/// <reference lib="dom" />
import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {performance} from 'node:perf_hooks'
import {fileURLToPath} from 'node:url'
import type {Page} from 'playwright-core'
import {launchBrowser} from '../browser/browser.ts'
import {findChromium} from '../browser/find-chromium.ts'
import {temporaryFolder} from '../folders.ts'
import {type CorpusText, corpusTexts} from './corpus.ts'
import {hugo} from './peers/hugo.ts'
import type {Peer} from './peers/peer.ts'
import {tonggao} from './peers/tonggao.ts'
import {median, peakOf} from './run.ts'

/**
 * `npm run bench:preview [-- 100 1000]`: how long the preview takes to start, and a saved file to be on
 * the page in the browser, beside `hugo server` on the same texts, where the page need only be served; of 100 and 10,000 releases.
 */
const asked = process.argv.slice(2).map(Number)
const sizes = asked.length > 0 ? asked : [100, 10_000]
const saves = 20
const bin = fileURLToPath(new URL('../../../lib/command/bin.js', import.meta.url))

/** Milliseconds from saving a file to its words in the page that is served. */
async function served(url: string, file: string, text: string, marker: string): Promise<number> {
  const start = performance.now()
  writeFileSync(file, `${text}\n${marker}\n`)
  for (;;) {
    const answer = await fetch(url).catch(() => undefined)
    if ((await answer?.text())?.includes(marker)) return performance.now() - start
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** A program that shows a newsroom while it is written. */
interface Server {
  peer: Peer
  command: (root: string, port: number) => readonly [string, ...string[]]
  /** Path of a release's page. */
  path: (text: CorpusText) => string
}

const servers: readonly Server[] = [
  {
    peer: tonggao,
    command: (root, port) => [
      process.execPath,
      bin,
      'preview',
      '--root',
      root,
      '--port',
      `${port}`
    ],
    path: ({id}) => `/en/releases/${id}/`
  },
  {
    peer: hugo,
    command: (root, port) => ['hugo', 'server', '--source', root, '--port', `${port}`],
    path: ({id}) => `/en/releases/${id}/`
  }
]

const say = (line: string) => void process.stdout.write(`${line}\n`)
process.env['CHROMIUM'] = findChromium(say)
const browser = await launchBrowser()

/** Milliseconds until an address answers with a page. */
async function firstPage(url: string, start: number): Promise<number> {
  for (;;) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return performance.now() - start
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** Milliseconds from saving a file to its words in the page that is open. */
async function saved(page: Page, file: string, text: string, marker: string): Promise<number> {
  const seen = page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        const isThere = () => document.body.textContent?.includes(wanted) ?? false
        const look = () => (isThere() ? resolve() : void requestAnimationFrame(look))
        look()
      }),
    marker
  )
  const start = performance.now()
  writeFileSync(file, `${text}\n${marker}\n`)
  await seen
  return performance.now() - start
}

async function measure({peer, command, path}: Server, size: number): Promise<void> {
  if (peer.version() === undefined) {
    say(`| ${size} | ${peer.name} | not to be had | | | |`)
    return
  }
  const root = temporaryFolder()
  peer.write(corpusTexts({count: size, seed: 1}), root)
  const texts = [...corpusTexts({count: size, seed: 1})]
  const text = texts.at(-1)?.find(({language}) => language === 'en')
  if (!text) throw new TypeError('every release has an English text')
  const port = 4400 + Math.floor(Math.random() * 500)
  const origin = `http://127.0.0.1:${port}`
  const [program, ...args] = command(root, port)
  const opened = async (): Promise<{server: ChildProcess; seconds: number}> => {
    const start = performance.now()
    const server = spawn(program, args, {stdio: 'ignore'})
    const time = await firstPage(origin + (peer === tonggao ? '/' : path(text)), start)
    return {server, seconds: time / 1000}
  }
  const {server, seconds: first} = await opened()
  const page = await browser.newPage()
  await page.goto(origin + path(text), {timeout: 120_000})
  // What is looked at in the background is done by then, as on an editor's machine.
  await new Promise((resolve) => setTimeout(resolve, Math.min(60_000, 2000 + size * 20)))
  const file = join(root, peer.source(text))
  const before = readFileSync(file, 'utf8')
  const times: number[] = []
  for (let at = 0; at < saves; at++) {
    const marker = `Saved ${at} of ${saves}.`
    // What Hugo's page does when it is told of a change is the browser's to wait for: it is spared that.
    times.push(
      peer === tonggao
        ? await saved(page, file, before, marker)
        : await served(origin + path(text), file, before, marker)
    )
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  times.sort((a, b) => a - b)
  const late = times[Math.floor(times.length * 0.95)] ?? Number.NaN
  const memory = peakOf(server.pid)
  await page.close()
  const closed = async (process: ChildProcess): Promise<void> => {
    process.kill('SIGTERM')
    await once(process, 'exit')
  }
  await closed(server)
  const again = await opened()
  await closed(again.server)
  say(
    `| ${size} | ${peer.name} | ${first.toFixed(2)} s | ${again.seconds.toFixed(2)} s | ${median(times).toFixed(0)} ms | ${late.toFixed(0)} ms | ${memory?.toFixed(0) ?? '?'} MB |`
  )
}

say(
  '| releases | | start to first page | again | save to screen, median | 95th percentile | memory |'
)
say('| --- | --- | --- | --- | --- | --- | --- |')
for (const size of sizes) for (const server of servers) await measure(server, size)
await browser.close()
