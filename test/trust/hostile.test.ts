import type {Element, Nodes} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {XmlDocument} from 'libxml2-wasm'
import {visit} from 'unist-util-visit'
import {describe, expect, test} from 'vitest'
import {build} from '../../pipeline/build.ts'
import {readFolder, temporaryFolder} from '../folders.ts'
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

/** What is dangerous in the site of a newsroom; nothing at all where it is refused with a message. */
async function dangersOfSite(root: string): Promise<string[] | 'refused'> {
  const out = `${temporaryFolder()}/dist`
  const options = {root, out, now: Date.parse('2025-01-01'), drafts: 'leave-out'} as const
  const {published, messages} = await build(options)
  if (!published) {
    expect(messages.length).toBeGreaterThan(0)
    return 'refused'
  }
  return Object.entries(readFolder(out)).flatMap(([path, latin]) =>
    dangersIn(path, Buffer.from(latin, 'latin1').toString('utf8')).map(
      (found) => `${path} ${found}`
    )
  )
}

describe(`${payloads.length * Object.keys(channels).length} hostile texts stay text`, () => {
  test.each(Object.keys(channels))('%s', async (channel) => {
    const results: (string[] | 'refused')[] = []
    for (const payload of payloads)
      results.push(await dangersOfSite(hostileNewsroom(channel, payload)))
    for (const [at, found] of results.entries()) {
      if (found !== 'refused') expect([payloads[at], found]).toEqual([payloads[at], []])
    }
    expect(results.filter((found) => found === 'refused').length).toBeLessThan(payloads.length / 4)
  })
})
