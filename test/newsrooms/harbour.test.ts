import {beforeAll, describe, expect, test} from 'vitest'
import {type BuildReport, build} from '../../pipeline/build.ts'
import {newsroomFolder, readFolder, temporaryFolder} from '../folders.ts'

const now = Date.parse('2026-06-01T12:00:00+08:00')
const out = `${temporaryFolder()}/dist`
const build2026 = async (options = {}) =>
  await build({root: newsroomFolder('harbour'), out, now, drafts: 'leave-out', ...options})

let report: BuildReport
let site: Readonly<Record<string, string>>
const page = (path: string): string => Buffer.from(site[path] ?? '', 'latin1').toString('utf8')

beforeAll(async () => {
  report = await build2026()
  site = readFolder(out)
})

const everything = () =>
  Object.keys(site)
    .map((path) => `${path}\n${page(path)}`)
    .join('\n')

describe('the harbour newsroom', () => {
  test('is published without an error', () => {
    expect(report.messages.filter(({fatal}) => fatal)).toEqual([])
    expect(report.published).toEqual({pages: 64, feeds: 66, pictures: 3})
  })
  test('an embargoed release leaves no trace, and is told of', () => {
    expect(report.held.map(({id}) => id)).toEqual(['night-ferry-merger'])
    expect(everything()).not.toMatch(/night-ferry-merger|Nightheron|夜鷺|fourteen|十四條/)
  })
  test('a draft leaves no trace', () => {
    expect(everything()).not.toMatch(/dry-dock|dry dock|乾塢/)
  })
  test('an embargoed release is published when its moment has come', async () => {
    const due = `${temporaryFolder()}/dist`
    await build2026({out: due, now: Date.parse('2026-12-15T02:00:00Z')})
    expect(Object.keys(readFolder(due))).toContain('en/releases/night-ferry-merger/index.html')
    await build2026({out: due, now: Date.parse('2026-12-15T02:00:00Z') - 1})
    expect(Object.keys(readFolder(due))).not.toContain('en/releases/night-ferry-merger/index.html')
  })
  test('drafts are published when asked for, marked and hidden from search engines', async () => {
    const drafts = `${temporaryFolder()}/dist`
    await build2026({out: drafts, drafts: 'include'})
    const draft = readFolder(drafts)['en/releases/dry-dock/index.html'] ?? ''
    expect(draft).toContain('Draft. Not for publication.')
    expect(draft).toContain('<meta name="robots" content="noindex">')
  })
  test('a release in one language alone has no link to the other', () => {
    const chinese = page('zh-Hant/releases/recruitment-day/index.html')
    expect(chinese).not.toContain('hreflang="en-GB"')
    expect(chinese).not.toContain('class="languages"')
    expect(everything()).not.toContain('en/releases/recruitment-day')
  })
  test('every page says which pages it is the translation of, and they say so too', () => {
    for (const [path, alternates] of alternatesOf()) {
      for (const other of alternates)
        expect([path, alternatesOf().get(other)]).toEqual([path, alternates])
    }
  })
  test('every link and picture leads to a file of the site', () => {
    const missing = Object.keys(site)
      .filter((path) => path.endsWith('.html'))
      .flatMap((path) => linksOf(page(path)).map((link) => ({path, link})))
      .filter(({link}) => !(fileOf(link) in site))
    expect(missing).toEqual([])
  })
  test('a correction stands on top of the page and in the feed', () => {
    expect(page('en/releases/crane-order/index.html')).toMatch(
      /notice correction.*14 May 2025.*It is NT\$480 million.*ordered two electric cranes/s
    )
    expect(page('zh-Hant/feed.xml')).toContain('初版誤植價格為8.4億元')
  })
  test('a retracted release keeps its address with the notice, and is marked in lists and feeds', () => {
    expect(page('en/releases/fare-change/index.html')).toContain('This release has been withdrawn')
    expect(page('en/index.html')).toContain('Withdrawn')
    expect(page('en/feed.xml')).toContain(
      '<title>Withdrawn: Lanternfish Ferries to lower fares</title>'
    )
  })
  test('a correction or retraction to come is not told before its date', async () => {
    const before = `${temporaryFolder()}/dist`
    await build2026({out: before, now: Date.parse('2025-11-05T12:00:00+08:00')})
    const text = Object.values(readFolder(before)).join('\n')
    expect(text).toContain('Lanternfish Ferries to lower fares')
    expect(text).not.toMatch(/has been withdrawn|Withdrawn|had not been approved/)
  })
  test('an old address leads to the new one', () => {
    expect(page('news/electric-ferry.html')).toContain(
      'content="0; url=/press/en/releases/electric-ferry/"'
    )
  })
  test('a picture has caption, credit and size', () => {
    const html = page('en/releases/executive-appointments/index.html')
    expect(html).toMatch(
      /<img src="\/press\/assets\/executives\.[0-9a-f]{10}\.png" alt="[^"]+" width="800" height="533"/
    )
    expect(html).toContain('Photo: Driftwood Bay Port Authority')
  })
  test('dates are those of the newsroom’s zone and the language’s calendar', () => {
    expect(page('en/releases/typhoon-service/index.html')).toMatch(
      /<time datetime="2025-07-29T06:30:00\+08:00"[^>]*>29 July 2025 at 06:30 GMT\+8<\/time>/
    )
    expect(page('zh-Hant/releases/crane-order/index.html')).toMatch(
      /<time datetime="2025-05-12"[^>]*>2025年5月12日<\/time>/
    )
  })
  test('the first mention of a person in English has the characters, once', () => {
    const html = page('en/releases/sea-floor-laboratory/index.html')
    expect(html.replace(/<[^>]+>/g, '').match(/Zheng Yinuo \(鄭一諾\)/g)).toHaveLength(1)
    const appointments = page('en/releases/executive-appointments/index.html')
      .replace(/<script.*?<\/script>/gs, '')
      .replace(/<[^>]+>/g, '')
    expect(appointments).toContain('has appointed Kwan Wing-shan (關詠珊), known')
    expect(appointments.match(/關詠珊/g)).toHaveLength(1)
  })
  test('the names page has everybody who is named in a published release, and nobody else', () => {
    const names = page('en/names/index.html').replace(/<[^>]+>/g, ' ')
    expect(names).toMatch(/林曉嵐\s+Lin Hsiao-lan\s+Said\s+Lín Xiǎolán/)
    expect(names).toContain('Misaki Sato')
    const data: {en: string}[] = JSON.parse(page('names.json'))
    expect(data.map(({en}) => en)).toContain('Tidewater University')
  })
  test('names are written out for the language', () => {
    expect(page('en/releases/executive-appointments/index.html')).toContain(
      'said Ms <span class="person" translate="no">Kwan</span>'
    )
    expect(page('zh-Hant/releases/executive-appointments/index.html')).toContain(
      '<span class="person" lang="yue-Latn" translate="no">Vivian Kwan</span>'
    )
  })
})

const base = '/press/'
const origin = 'https://news.driftwood-bay.example'

function linksOf(html: string): string[] {
  return [...html.matchAll(/(?:href|src)="([^"#]+)/g)]
    .map(([, link = '']) => link.replace(origin, ''))
    .filter((link) => link.startsWith('/'))
}

function fileOf(link: string): string {
  const path = decodeURI(link.slice(base.length))
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}

function alternatesOf(): Map<string, string[]> {
  const pages = Object.keys(site).filter(
    (path) => path.endsWith('index.html') && path !== 'index.html'
  )
  return new Map(
    pages.map((path) => [
      path,
      [
        ...page(path).matchAll(
          /<link rel="alternate" hreflang="(?!x-default)[^"]+" href="([^"]+)"/g
        )
      ].map(([, url = '']) => fileOf(url.replace(origin, '')))
    ])
  )
}
