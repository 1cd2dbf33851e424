/// <reference lib="dom" />
import {cpSync, readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import sharp from 'sharp'
import {build} from '../../pipeline/build.ts'
import {preview} from '../../pipeline/preview.ts'
import {launchBrowser} from '../browser/browser.ts'
import {findChromium} from '../browser/find-chromium.ts'
import {serve} from '../browser/serve.ts'
import {newsroomFolder, temporaryFolder} from '../folders.ts'

/** `npm run pictures`: the pictures of the README, in `docs/`, of the harbour newsroom as it is now. */
process.env['CHROMIUM'] = findChromium((line) => process.stderr.write(`${line}\n`))
const docs = fileURLToPath(new URL('../../../docs', import.meta.url))
const out = `${temporaryFolder()}/dist`
const root = newsroomFolder('harbour').replace('/.bench/', '/')
const now = Date.parse('2026-06-01')
await build({root, out, now, drafts: 'leave-out'})
const site = await serve(out, '/press/')
/** The same newsroom with slips in the Chinese version of a release, for its editors to find. */
const slips = temporaryFolder()
cpSync(root, slips, {recursive: true})
const slipped = `${slips}/content/releases/2025/half-year-results/zh-Hant.md`
writeFileSync(slipped, readFileSync(slipped, 'utf8').replaceAll('340萬', '320萬'))
const desk = await preview({
  root: slips,
  host: '127.0.0.1',
  port: 0,
  isPortAskedFor: true,
  now: () => now,
  say: () => undefined
})
const browser: Browser = await launchBrowser()

async function picture(
  name: string,
  url: string,
  options: BrowserContextOptions,
  act: (page: Page) => Promise<void> = () => Promise.resolve()
): Promise<void> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto(url)
  await act(page)
  // Pictures are decoded after the page is there.
  await page.locator('img').evaluateAll(async (images) => {
    for (const image of images) {
      if (image instanceof HTMLImageElement && image.loading !== 'lazy') await image.decode()
    }
  })
  const png = await page.screenshot()
  await sharp(png).png({palette: true, effort: 10}).toFile(`${docs}/${name}.png`)
  await context.close()
}

const wide = {viewport: {width: 1000, height: 820}}
const phone = {viewport: {width: 390, height: 720}}
const press = `${site.origin}/press`
await picture('page-en', `${press}/en/releases/executive-appointments/`, wide)
await picture('page-zh-Hant', `${press}/zh-Hant/releases/half-year-results/`, wide)
await picture('phone-en', `${press}/en/`, phone)
await picture('phone-zh-Hant', `${press}/zh-Hant/releases/electric-ferry/`, {
  ...phone,
  colorScheme: 'dark'
})
const deskUrl = desk.url.replace('localhost', '127.0.0.1')
await picture('preview-desk', deskUrl, wide, async (page) => {
  await page.getByText('errors').first().waitFor()
})
const release = `${deskUrl}desk/half-year-results`
await picture('preview-side-by-side', release, wide, async (page) => {
  await page.locator('.name').first().hover()
})
await browser.close()
await desk.close()
site.close()
