import {spawn, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from '../../pipeline/build.ts'
import {findChromium} from '../browser/find-chromium.ts'
import {pageTypes} from '../browser/page-types.ts'
import {serve} from '../browser/serve.ts'
import {newsroomFolder, temporaryFolder} from '../folders.ts'

/**
 * `npm run audit`: what Lighthouse (12) and the Nu Html Checker say of the harbour newsroom. Both are
 * installed from npm when they are first needed; the checker needs Java.
 */
const say = (line: string) => process.stdout.write(`${line}\n`)
const tools = fileURLToPath(new URL('../../../.bench/audit', import.meta.url))
if (!existsSync(join(tools, 'node_modules/lighthouse'))) {
  mkdirSync(tools, {recursive: true})
  writeFileSync(join(tools, 'package.json'), '{"private": true}\n')
  spawnSync('npm', ['install', '--no-audit', '--no-fund', 'lighthouse@12', 'vnu-jar'], {cwd: tools})
}
const chromium = findChromium(say)
const out = `${temporaryFolder()}/dist`
const root = newsroomFolder('harbour').replace('/.bench/', '/')
await build({root, out, now: Date.parse('2026-06-01'), drafts: 'leave-out'})
const site = await serve(out, '/press/')
const addressOf = (path: string, language: string): string =>
  `${site.origin}/press/${path.replace('LANGUAGE', language)}`

/** What a program prints; the site is served meanwhile. */
const outputOf = (
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {}
): Promise<string> =>
  new Promise((resolve) => {
    const child = spawn(program, args, {cwd: tools, env: {...process.env, ...env}})
    let text = ''
    const take = (part: Buffer) => {
      text += part.toString('utf8')
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', (error) => resolve(String(error)))
    child.on('close', () => resolve(text))
  })

say('| page | language | device | performance | accessibility | best practices | SEO | CLS |')
say('| --- | --- | --- | --- | --- | --- | --- | --- |')
/** The part of a Lighthouse report that is printed. */
interface Report {
  categories: Record<string, {score: number}>
  audits: Record<string, {numericValue: number}>
}
for (const name of ['home', 'release', 'release with figure', 'search'] as const) {
  for (const language of ['en', 'zh-Hant']) {
    for (const device of ['phone', 'desk']) {
      const report = `${temporaryFolder()}/report.json`
      await outputOf(
        join(tools, 'node_modules/.bin/lighthouse'),
        [
          addressOf(pageTypes[name], language),
          '--quiet',
          '--output=json',
          `--output-path=${report}`,
          '--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage',
          ...(device === 'desk' ? ['--preset=desktop'] : [])
        ],
        {CHROME_PATH: chromium}
      )
      const {categories, audits}: Report = JSON.parse(readFileSync(report, 'utf8'))
      const scores = Object.values(categories).map(({score}) => Math.round(score * 100))
      const shift = audits['cumulative-layout-shift']?.numericValue
      say(`| ${[name, language, device, ...scores, shift].join(' | ')} |`)
    }
  }
}

// It reads files here, of which the host is none that a policy can name; scripts of data are none to a policy.
const policies = ['--filterpattern', '.*violates Content Security Policy.*']
const checker = join(tools, 'node_modules/vnu-jar/build/dist/vnu.jar')
const checking = [
  '-Xss2m',
  '-jar',
  checker,
  ...policies,
  '--skip-non-html',
  '--also-check-css',
  out
]
const found = await outputOf('java', checking)
say(`\nNu Html Checker: ${found.trim() || 'nothing'}`)
site.close()
