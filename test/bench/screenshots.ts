import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {build} from '../../pipeline/build.ts'
import {launchBrowser} from '../browser/browser.ts'
import {findChromium} from '../browser/find-chromium.ts'
import {pageTypes} from '../browser/page-types.ts'
import {serve} from '../browser/serve.ts'
import {newsroomFolder, temporaryFolder} from '../folders.ts'

/**
 * `npm run screenshots [-- folder]`: each page type of the harbour newsroom, at the width of a phone and
 * of a desk, light and dark, in both languages.
 */
const folder = process.argv[2] ?? 'screenshots'
process.env['CHROMIUM'] = findChromium((line) => process.stderr.write(`${line}\n`))
const out = `${temporaryFolder()}/dist`
const root = newsroomFolder('harbour').replace('/.bench/', '/')
await build({root, out, now: Date.parse('2026-06-01'), drafts: 'leave-out'})
const site = await serve(out, '/press/')
const browser = await launchBrowser()
mkdirSync(folder, {recursive: true})
for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    const page = await browser.newPage({colorScheme, viewport: {width, height: 900}})
    for (const [name, path] of Object.entries(pageTypes)) {
      const languages = path.includes('LANGUAGE') ? ['en', 'zh-Hant'] : ['']
      for (const language of languages) {
        await page.goto(`${site.origin}/press/${path.replace('LANGUAGE', language)}`)
        const file = [name.replaceAll(' ', '-'), language, width, colorScheme].filter(Boolean)
        await page.screenshot({path: join(folder, `${file.join('-')}.png`), fullPage: true})
      }
    }
    await page.close()
  }
}
await browser.close()
site.close()
process.stdout.write(`Screenshots are in ${folder}\n`)
