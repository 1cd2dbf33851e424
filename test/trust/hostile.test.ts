import type {Element, Nodes} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {XmlDocument} from 'libxml2-wasm'
import type {Browser} from 'playwright-core'
import {visit} from 'unist-util-visit'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {build} from '../../pipeline/build.ts'
import {launchBrowser} from '../browser/browser.ts'
import {readFolder, temporaryFolder} from '../folders.ts'
import {documentsOf, happenings} from './happenings.ts'
import {channels, hostileNewsroom, payloads} from './vectors.ts'

/** What a page has that runs, loads from elsewhere, or sends something. */
function dangers(tree: Nodes): string[] {
  const found: string[] = []
  visit(tree, 'element', (node: Element) => {
    found.push(...dangersOf(node))
  })
  return found
}

function dangersOf({tagName, properties}: Element): string[] {
  const isData = tagName === 'script' && properties['type'] === 'application/ld+json'
  const equivalent = properties['httpEquiv']
  const attributes = Object.entries(properties).filter(
    ([name, value]) =>
      /^on|^style$|^srcdoc$|^formaction$/i.test(name) ||
      (['href', 'src', 'data', 'action'].includes(name) && !isOwn(tagName, String(value)))
  )
  return [
    ...(forbidden.has(tagName) && !isData ? [`<${tagName}>`] : []),
    ...attributes.map(([name, value]) => `${tagName} ${name}=${String(value)}`),
    ...(equivalent === undefined || isPolicy(equivalent) ? [] : [`meta ${String(equivalent)}`])
  ]
}

const isPolicy = (value: unknown): boolean =>
  String(value).toLowerCase().includes('content-security-policy')

const forbidden = new Set([
  ...['script', 'iframe', 'object', 'embed', 'base', 'form', 'input', 'style', 'svg', 'math'],
  ...['template', 'video', 'audio', 'noscript', 'frame', 'applet']
])

/** Addresses that a page may have: links lead anywhere by http; what is loaded is the site's own. */
function isOwn(tagName: string, value: string): boolean {
  const {protocol, origin} = new URL(value, 'https://news.example/en/')
  if (tagName === 'a') return ['http:', 'https:', 'mailto:', 'tel:'].includes(protocol)
  return origin === 'https://news.example'
}

/** Dangers in a file of a site: in a page, and in the content of a feed's items. */
function dangersIn(path: string, text: string): string[] {
  if (path.endsWith('.html')) return dangers(fromHtml(text))
  if (path.endsWith('.json')) JSON.parse(text)
  if (!/\.(?:xml|opml)$/.test(path)) return []
  const document = XmlDocument.fromString(text)
  const contents = document.find('//*[local-name()="encoded" or local-name()="content"]')
  const found = contents.flatMap((node) => dangers(fromHtml(node.content, {fragment: true})))
  document.dispose()
  return found
}

/** The files of a newsroom's site, as texts; nothing where it is refused with a message. */
async function siteOf(root: string): Promise<Record<string, string> | 'refused'> {
  const out = `${temporaryFolder()}/dist`
  const options = {root, out, now: Date.parse('2025-01-01'), drafts: 'leave-out'} as const
  const {published, messages} = await build(options)
  if (!published) {
    expect(messages.length).toBeGreaterThan(0)
    return 'refused'
  }
  const files = Object.entries(readFolder(out))
  return Object.fromEntries(
    files.map(([path, latin]) => [path, Buffer.from(latin, 'latin1').toString('utf8')])
  )
}

const count = payloads.length * Object.keys(channels).length

describe(`${count} hostile texts stay text`, () => {
  const addresses = new Map<string, string>()
  /** Pages that no other site has, and what feed readers are given, each at an address of its own. */
  const documents = new Map<string, string>()
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  test.each(Object.keys(channels))('%s, to a parser', async (channel) => {
    let refused = 0
    for (const payload of payloads) {
      const site = await siteOf(hostileNewsroom(channel, payload))
      if (site === 'refused') refused++
      else {
        const found = Object.entries(site).flatMap(([path, text]) => dangersIn(path, text))
        expect([payload, found]).toEqual([payload, []])
        for (const [path, text] of documentsOf(site)) {
          if (addresses.has(text)) continue
          addresses.set(text, path)
          documents.set(`/${addresses.size}/${path}`, text)
        }
      }
    }
    expect(refused).toBeLessThan(payloads.length / 4)
  })

  test('and to Chromium, with no policy that would stop it', async () => {
    const seen = await happenings(browser, documents)
    process.stdout.write(
      `${count} hostile texts, ${documents.size} pages and feed items in Chromium: ${seen.length} scripts, handlers and requests\n`
    )
    expect(documents.size).toBeGreaterThan(count)
    expect(seen).toEqual([])
  })
})

test('what Chromium would do with a page that is not safe is seen', async () => {
  const browser = await launchBrowser()
  const page = (body: string) => `<!doctype html><title>T</title>${body}`
  const unsafe = new Map([
    ['/1', page('<script>alert(1)</script>')],
    ['/2', page('<p onmouseover="alert(1)">a</p>')],
    ['/3', page('<img src="https://evil.example/a.png" alt="">')],
    ['/4', page('<a href="javascript:alert(1)">a</a>')]
  ])
  const seen = await happenings(browser, unsafe)
  await browser.close()
  for (const path of unsafe.keys())
    expect(seen.filter((line) => line.startsWith(`${path} `))).not.toEqual([])
})
