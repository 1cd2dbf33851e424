/// <reference lib="dom" />
import axe from 'axe-core'
import {HtmlValidate} from 'html-validate'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {build} from '../../pipeline/build.ts'
import {newsroomFolder, readFolder, temporaryFolder} from '../folders.ts'
import {launchBrowser} from './browser.ts'
import {pageTypes} from './page-types.ts'
import {type Served, serve} from './serve.ts'

const out = `${temporaryFolder()}/dist`
let browser: Browser
let site: Served
beforeAll(async () => {
  await build({
    root: newsroomFolder('harbour'),
    out,
    now: Date.parse('2026-06-01'),
    drafts: 'leave-out'
  })
  site = await serve(out, '/press/')
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  site.close()
})

/** Every page type, in each language that it has. */
const pages = Object.entries(pageTypes).flatMap(([name, path]): [string, string][] =>
  path.includes('LANGUAGE')
    ? ['en', 'zh-Hant'].map((language) => [
        `${name} in ${language}`,
        path.replace('LANGUAGE', language)
      ])
    : [[name, path]]
)
const release = 'zh-Hant/releases/executive-appointments/'

/** Shows a page, and gives what is seen of it. */
async function on<T>(
  path: string,
  see: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {}
): Promise<T> {
  // What tests run in a page is theirs: its own policy would not let them.
  const context = await browser.newContext({bypassCSP: true, ...options})
  const page = await context.newPage()
  await page.goto(`${site.origin}/press/${path}`)
  const seen = await see(page)
  await context.close()
  return seen
}

interface AxeResults {
  violations: {id: string; nodes: {html: string; failureSummary: string}[]}[]
}

/** What axe-core finds on a page. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const results: AxeResults = await page.evaluate('axe.run()')
  return results.violations.flatMap(({id, nodes}) =>
    nodes.map(({html, failureSummary}) => `${id}: ${html} ${failureSummary}`)
  )
}

/** By how many pixels a page is wider than its window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe.each(pages)('%s', (name, path) => {
  test('axe-core finds nothing, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const)
      expect(await on(path, violations, {colorScheme})).toEqual([])
  })
  test('nothing sticks out at 320 pixels, nor at twice the size of text', async () => {
    expect(await on(path, overflow, {viewport: {width: 320, height: 600}})).toBe(0)
    const larger = async (page: Page) => {
      await page.addStyleTag({content: 'html {font-size: 200%}'})
      return overflow(page)
    }
    expect(await on(path, larger, {viewport: {width: 640, height: 600}})).toBe(0)
  })
  test('nothing moves while it loads, and nothing runs but on the search page', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    // Pictures come late, as they do on a telephone.
    await page.route(/\.(?:avif|webp|jpg|png)$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 150))
      await route.continue()
    })
    await page.goto(`${site.origin}/press/${path}`)
    const [shift, scripts] = await page.evaluate(
      () =>
        new Promise<[number, number]>((resolve) => {
          let sum = 0
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += 'value' in entry && typeof entry.value === 'number' ? entry.value : 0
          }).observe({type: 'layout-shift', buffered: true})
          requestAnimationFrame(() =>
            requestAnimationFrame(() =>
              resolve([
                sum,
                [...document.scripts].filter(({type}) => type !== 'application/ld+json').length
              ])
            )
          )
        })
    )
    await context.close()
    expect([shift, scripts]).toEqual([0, name.startsWith('search') ? 1 : 0])
  })
})

describe('search', () => {
  /** What is found, under the page's own policy. */
  const foundFor = (language: string, words: string): Promise<string[]> =>
    on(
      `${language}/search/`,
      async (page) => {
        await page.getByRole('searchbox').fill(words)
        await page.waitForFunction(() => document.getElementById('search-status')?.textContent)
        return page.locator('#search-results a').allTextContents()
      },
      {bypassCSP: false}
    )
  test.each([
    ['en', 'quiet crane', ['Driftwood Bay Port Authority orders two quiet cranes']],
    ['zh-Hant', '起重機', ['港務局訂購兩座低噪音起重機', '港區開放日9月20日登場']],
    ['zh-Hant', '起重机', ['港務局訂購兩座低噪音起重機', '港區開放日9月20日登場']],
    ['zh-Hant', '沒有這個詞', []],
    ['zh-Hant', '乾塢', []],
    ['en', 'zzzz', []]
  ])('in %s finds %s', async (language, words, titles) => {
    expect((await foundFor(language, words)).sort()).toEqual([...titles].sort())
  })
  test('finds whom a release names by the name in the other language', async () => {
    const english = await foundFor('en', '燈魚渡輪')
    const chinese = await foundFor('zh-Hant', 'Lanternfish Ferries')
    expect(english).toContain('Scholarships for students from the islands')
    expect(english.length).toBe(chinese.length)
  })
  test('goes from an address to results, and through them by keys alone', async () => {
    const title = await on('en/search/?q=crane', async (page) => {
      await page.locator('#search-results a').first().waitFor()
      await page.getByRole('searchbox').focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/en/releases/**')
      return page.title()
    })
    expect(title).toMatch(/^Driftwood Bay Port Authority orders two quiet cranes/)
  })
  test('leads to the lists where scripts are off', async () => {
    const link = await on(
      'en/search/',
      (page) => page.getByRole('main').getByRole('link', {name: 'Releases'}).isVisible(),
      {javaScriptEnabled: false}
    )
    expect(link).toBe(true)
  })
  test('shows the place in the text, with what was looked for', async () => {
    const [text, marked] = await on('en/search/?q=quiet+crane', async (page) => {
      const excerpt = page.locator('#search-results li').first().locator('p').last()
      await excerpt.waitFor()
      return [await excerpt.textContent(), await excerpt.locator('mark').allTextContents()]
    })
    expect(text).toContain('has ordered two electric cranes')
    expect(marked).toContain('cranes')
  })
  test('asks the host again where a browser kept a file of the site before', async () => {
    const found = await on('en/search/', async (page) => {
      let asked = 0
      await page.route('**/search/2025/terms-0.json', async (route) => {
        if (asked++ > 0) return route.continue()
        const response = await route.fetch()
        return route.fulfill({json: {...(await response.json()), of: 'another site'}})
      })
      await page.getByRole('searchbox').fill('quiet crane')
      await page.locator('#search-results a').first().waitFor()
      return [asked, await page.locator('#search-results a').count()]
    })
    expect(found).toEqual([2, 1])
  })
  test('finds what is there now from a page that was opened before', async () => {
    const found = await on('en/search/', async (page) => {
      let asked = 0
      await page.route('**/en/search/', async (route) => {
        if (asked++ > 0) return route.continue()
        const response = await route.fetch()
        const body = (await response.text()).replaceAll(
          /&#x22;shards&#x22;:1,/g,
          '&#x22;shards&#x22;:7,'
        )
        return route.fulfill({response, body: body.replaceAll('&#x22;of&#x22;:&#x22;', '$&0')})
      })
      await page.reload()
      await page.getByRole('searchbox').fill('quiet crane')
      await page.locator('#search-results a').first().waitFor()
      return [asked, await page.locator('#search-results a').count()]
    })
    expect(found).toEqual([2, 1])
  })
  test('says so where it cannot be loaded', async () => {
    const said = await on('zh-Hant/search/', async (page) => {
      await page.route('**/search/*/*.json', (route) => route.abort())
      await page.getByRole('searchbox').fill('渡輪')
      await page.getByText('目前無法載入搜尋功能').waitFor()
      return page.locator('#search-results a').count()
    })
    expect(said).toBe(0)
  })
})

describe('the files of a site', () => {
  test('html-validate finds nothing in them', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // Void elements and spaces are the printer's; titles are as long as a newsroom makes them.
        'void-style': 'off',
        'doctype-style': 'off',
        'no-trailing-whitespace': 'off',
        'long-title': 'off',
        // A telephone number is printed as the newsroom writes it.
        'tel-non-breaking': 'off'
      }
    })
    for (const [path, latin] of Object.entries(readFolder(out))) {
      if (!path.endsWith('.html')) continue
      const html = Buffer.from(latin, 'latin1').toString('utf8')
      const {results} = await validator.validateString(html)
      const found = results.flatMap(({messages}) =>
        messages.map(({ruleId, message, line, column}) => `${ruleId} ${line}:${column} ${message}`)
      )
      expect([path, found]).toEqual([path, []])
    }
  })
  test('are small: at most 14 KB of styles, and 30 KB a release', () => {
    const files = Object.entries(readFolder(out))
    const sizes = (pattern: RegExp) =>
      files.filter(([path]) => pattern.test(path)).map(([, latin]) => latin.length)
    expect(Math.max(...sizes(/^assets\/site\..*\.css$/))).toBeLessThanOrEqual(14 * 1024)
    expect(Math.max(...sizes(/releases\/.*\/index\.html$/))).toBeLessThanOrEqual(30 * 1024)
  })
})

describe('a reader', () => {
  test('goes to the same release in the other language, and back', async () => {
    const way = await on(release, async (page) => {
      await page.getByRole('link', {name: 'English', exact: true}).click()
      const there = page.url()
      await page.getByRole('link', {name: '繁體中文', exact: true}).click()
      return [there, page.url()]
    })
    expect(way).toEqual([
      `${site.origin}/press/en/releases/executive-appointments/`,
      `${site.origin}/press/${release}`
    ])
  })
  test('gets past the header with two keys', async () => {
    const focused = await on(release, async (page) => {
      await page.keyboard.press('Tab')
      const first = await page.evaluate(() => document.activeElement?.textContent)
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      return [first, await page.evaluate(() => document.activeElement?.closest('main')?.id)]
    })
    expect(focused).toEqual(['跳到主要內容', 'content'])
  })
  test('who chose colours of their own sees notices framed', async () => {
    const border = await on(
      'en/releases/crane-order/',
      (page) =>
        page.evaluate(() => {
          const notice = document.querySelector('.notice')
          return notice ? getComputedStyle(notice).borderTopStyle : 'no notice'
        }),
      {forcedColors: 'active'}
    )
    expect(border).toBe('solid')
  })
  test('finds no line that begins with what ends a clause, at any width', async () => {
    for (const width of [320, 390, 768]) {
      const starts = await on(release, lineStarts, {viewport: {width, height: 900}})
      expect(starts.length).toBeGreaterThan(10)
      expect(starts.filter((start) => /[。，、；：！？」』）]/.test(start))).toEqual([])
    }
  })
  test('prints a release on few pages, and no figure is cut', async () => {
    const [pageCount, tallest] = await on('en/releases/executive-appointments/', async (page) => {
      const pdf = (await page.pdf({format: 'A4'})).toString('latin1')
      await page.emulateMedia({media: 'print'})
      const heights = await page.evaluate(() =>
        [...document.querySelectorAll('figure')].map((figure) => figure.clientHeight)
      )
      return [pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0, Math.max(...heights)]
    })
    expect(pageCount).toBeGreaterThan(0)
    expect(pageCount).toBeLessThanOrEqual(3)
    // An A4 page has 1,123 pixels of 1/96 inch.
    expect(tallest).toBeLessThan(900)
  })
})

/** The characters that lines of the text begin with. */
const lineStarts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const range = document.createRange()
    const boxesIn = (node: Node) =>
      [...(node.textContent ?? '')].map((character, at) => {
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        return {character, top: range.getBoundingClientRect().top}
      })
    const textsIn = (node: Node): Node[] =>
      node.nodeType === Node.TEXT_NODE ? [node] : [...node.childNodes].flatMap(textsIn)
    return [...document.querySelectorAll('main :is(h1, p, figcaption)')].flatMap((block) => {
      const boxes = textsIn(block).flatMap(boxesIn)
      const begins = boxes.filter(({top}, at) => top > (boxes[at - 1]?.top ?? -Infinity) + 8)
      return begins.map(({character}) => character)
    })
  })
