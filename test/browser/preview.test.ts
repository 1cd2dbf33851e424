/// <reference lib="dom" />
import {mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import axe from 'axe-core'
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {type Preview, preview} from '../../pipeline/preview.ts'
import {newsroomFolder, writeFolder} from '../folders.ts'
import {newsroomFiles, withFrontMatter} from '../newsroom.ts'
import {launchBrowser} from './browser.ts'

let browser: Browser
let context: BrowserContext
let page: Page
const running: Preview[] = []
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  context = await browser.newContext({viewport: {width: 1200, height: 700}})
  page = await context.newPage()
})
afterEach(async () => {
  await context.close()
  for (const one of running.splice(0)) await one.close()
})

const en = 'content/releases/first/en.md'
const paragraphs = (first: string): string =>
  withFrontMatter(
    `${first}\n\n${Array.from({length: 40}, (_, at) => `Line ${at} of many.`).join('\n\n')}\n`
  )

/** Starts the preview of a newsroom, and opens one of its pages. */
async function open(root: string, path = ''): Promise<string> {
  const started = await preview({
    root,
    host: '127.0.0.1',
    port: 0,
    isPortAskedFor: true,
    now: () => Date.parse('2026-06-01'),
    say: () => undefined
  })
  running.push(started)
  const url = started.url.replace('localhost', '127.0.0.1')
  // The watcher needs a moment before it sees what is saved.
  await Promise.all([page.goto(url + path), new Promise((resolve) => setTimeout(resolve, 400))])
  return url
}

describe('the desk', () => {
  test('finds a release by typing, and opens it by keys alone', async () => {
    await open(newsroomFolder('harbour'))
    await page.keyboard.press('/')
    await page.keyboard.type('crane')
    await expect.poll(() => page.locator('tbody tr:visible').count()).toBe(1)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/desk/crane-order')
    expect(await page.locator('h1').textContent()).toBe('crane-order')
  })
  test('follows a release that is renamed, and one that is deleted', async () => {
    const root = writeFolder(newsroomFiles({'content/releases/second/en.md': paragraphs('A.')}))
    await open(root)
    await page.locator('#row-second').waitFor()
    renameSync(join(root, 'content/releases/second'), join(root, 'content/releases/other'))
    await page.locator('#row-other').waitFor()
    expect(await page.locator('#row-second').count()).toBe(0)
    rmSync(join(root, 'content/releases/other'), {recursive: true})
    await page.locator('#row-other').waitFor({state: 'detached'})
  })
})

describe('what is saved', () => {
  test('is on the page at once, which stays where it was, and keeps the focus', async () => {
    const root = writeFolder(newsroomFiles({[en]: paragraphs('Before.')}))
    await open(root, 'en/releases/first/')
    await page.getByRole('link', {name: 'Plain text'}).focus()
    await page.evaluate(() => window.scrollTo(0, 500))
    writeFileSync(join(root, en), paragraphs('After.'))
    await page.getByText('After.', {exact: true}).waitFor()
    expect(await page.evaluate(() => window.scrollY)).toBe(500)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Plain text')
  })
  test('shows a finding at its words, and it goes when it is mended', async () => {
    const root = writeFolder(newsroomFiles({[en]: withFrontMatter('Xu Zhijie spoke.\n')}))
    await open(root, 'desk/first')
    await page.locator('mark', {hasText: 'Xu Zhijie'}).waitFor()
    await page.getByRole('button', {name: 'Copy Hsu Chih-Chieh'}).waitFor()
    writeFileSync(join(root, en), withFrontMatter('Hsu Chih-Chieh spoke.\n'))
    await page.locator('mark', {hasText: 'Xu Zhijie'}).waitFor({state: 'detached'})
  })
  test('and broken is told on top of the last good page, until it is mended', async () => {
    const root = writeFolder(newsroomFiles({[en]: paragraphs('Good.')}))
    await open(root, 'en/releases/first/')
    writeFileSync(join(root, en), '---\ntitle: [\n---\n')
    await page.getByRole('alert').getByText(`${en}:`).waitFor()
    expect(await page.getByText('Good.', {exact: true}).count()).toBe(1)
    writeFileSync(join(root, en), paragraphs('Better.'))
    await page.getByText('Better.', {exact: true}).waitFor()
    await page.getByRole('alert').waitFor({state: 'detached'})
  })
  test('in names.yml, newsroom.yml, words or styles is on the page too', async () => {
    const root = writeFolder(newsroomFiles({[en]: paragraphs('Hsu Chih-Chieh spoke.')}))
    mkdirSync(join(root, 'templates/locales'), {recursive: true})
    await open(root, 'en/releases/first/')
    await page.locator('.person', {hasText: 'Hsu Chih-Chieh'}).waitFor()
    writeFileSync(join(root, 'content/names.yml'), 'people: {}\n')
    await page.locator('.person').waitFor({state: 'detached'})
    writeFileSync(join(root, 'templates/locales/en.json'), '{"release": {"kicker": "Statement"}}')
    await page.locator('.kicker', {hasText: 'Statement'}).waitFor()
  })
})

describe('every page of the preview', () => {
  const pages = [
    '',
    'desk/crane-order',
    'desk/executive-appointments/shared/zh-Hant',
    'press/en/releases/crane-order/'
  ]
  test('has nothing that axe-core finds serious, light, dark and on a phone', async () => {
    const url = await open(newsroomFolder('harbour'))
    for (const path of pages) {
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of [390, 1200]) {
          await page.emulateMedia({colorScheme})
          await page.setViewportSize({width, height: 800})
          await page.goto(url + path)
          await page.evaluate(axe.source)
          const {violations} = await page.evaluate<axe.AxeResults>('axe.run(document.body)')
          const serious = violations.filter(
            ({impact}) => impact === 'serious' || impact === 'critical'
          )
          expect([path, serious.map(({id, nodes}) => [id, nodes[0]?.html])]).toEqual([path, []])
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth
          )
          expect([path, width, overflow]).toEqual([path, width, 0])
        }
      }
    }
  })
  test('shows how a release is met elsewhere', async () => {
    await open(newsroomFolder('harbour'), 'desk/executive-appointments/shared/en')
    const item = page.frameLocator('iframe')
    await item.getByText('chief executive').first().waitFor()
    expect(await page.locator('.card img').evaluate((img) => img.getAttribute('src'))).toMatch(
      /^\/press\/assets\/card\./
    )
    const widthOf = (img: Element) => ('naturalWidth' in img ? img.naturalWidth : 0)
    await expect.poll(() => page.locator('.card img').evaluate(widthOf)).toBe(1200)
    expect(await item.locator('img').evaluate((img) => img.getAttribute('src'))).toMatch(/^\/press/)
  })
})
