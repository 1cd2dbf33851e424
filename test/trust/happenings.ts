/// <reference lib="dom" />
import {once} from 'node:events'
import {createServer, type Server} from 'node:http'
import {XmlDocument} from 'libxml2-wasm'
import type {Browser} from 'playwright-core'

/** What a site gives a browser to show: its pages, and the content of its feeds' items. */
export const documentsOf = (
  site: Readonly<Record<string, string>>
): [path: string, text: string][] =>
  Object.entries(site).flatMap(([path, text]): [string, string][] => {
    if (path.endsWith('.html')) return [[path, text]]
    if (!/(?:feed|atom)\.xml$/.test(path)) return []
    return itemContents(text).map((content) => [
      path,
      `<!doctype html><title>Item</title>${content}`
    ])
  })

function itemContents(feed: string): string[] {
  const document = XmlDocument.fromString(feed)
  const contents = document
    .find('//*[local-name()="encoded" or local-name()="content"]')
    .map((node) => node.content)
  document.dispose()
  return contents
}

/** So many documents are shown at once, each in a frame. */
const together = 60

/**
 * Loads documents in a browser that is told to obey no Content-Security-Policy, moves the mouse over
 * everything, and gives it the focus.
 *
 * @param documents Documents by path.
 * @returns What ran, could run, or asked for something that is not the site's, by path.
 */
export async function happenings(
  browser: Browser,
  documents: ReadonlyMap<string, string>
): Promise<string[]> {
  const seen: string[] = []
  const site = createServer((_, answer) =>
    answer.setHeader('cache-control', 'max-age=600').setHeader('content-type', 'text/html').end()
  ).listen(0, '127.0.0.1')
  await once(site, 'listening')
  const origin = originOf(site.address())
  const context = await browser.newContext({bypassCSP: true})
  await context.exposeBinding('seen', ({frame}, what: string) => {
    seen.push(`${frame.name()} ${what}`)
  })
  await context.addInitScript('window.alert = () => window.seen("ran")')
  context.on('request', (request) => {
    if (![origin, 'https://news.example'].includes(new URL(request.url()).origin))
      seen.push(`${request.frame().name()} asked for ${request.url()}`)
  })
  const page = await context.newPage()
  const all = [...documents]
  for (let from = 0; from < all.length; from += together) {
    await page.goto(origin)
    seen.push(...(await page.evaluate(showAll, all.slice(from, from + together))))
  }
  await context.close()
  site.close()
  return seen
}

function originOf(address: ReturnType<Server['address']>): string {
  if (address === null || typeof address === 'string') throw new TypeError('it listens at a port')
  return `http://127.0.0.1:${address.port}`
}

/**
 * Runs in the page: shows documents in frames and touches everything in them.
 *
 * @returns What they have that could run, and those that went elsewhere.
 */
async function showAll(documents: readonly (readonly [string, string])[]): Promise<string[]> {
  const frames = await Promise.all(
    documents.map(
      ([path, text]) =>
        new Promise<HTMLIFrameElement>((resolve) => {
          const frame = document.createElement('iframe')
          frame.name = path
          frame.srcdoc = text
          frame.addEventListener('load', () => resolve(frame))
          document.body.append(frame)
        })
    )
  )
  return frames.flatMap((frame) => {
    if (frame.contentWindow?.location.href !== 'about:srcdoc')
      return [`${frame.name} went elsewhere`]
    return [...(frame.contentDocument?.querySelectorAll('*') ?? [])].flatMap((element) => {
      element.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))
      if ('focus' in element && typeof element.focus === 'function') element.focus()
      const {localName} = element
      const type = element.getAttribute('type')
      const protocol = 'protocol' in element ? String(element.protocol) : ''
      const found = element.getAttributeNames().filter((name) => name.startsWith('on'))
      if (localName === 'script' && type !== 'application/ld+json') found.push('a script')
      if (!['https:', 'http:', 'mailto:', 'tel:', ':', ''].includes(protocol)) found.push(protocol)
      return found.map((what) => `${frame.name} has ${what}`)
    })
  })
}
