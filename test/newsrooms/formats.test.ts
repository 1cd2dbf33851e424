import {parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed} from 'feedsmith'
import {XmlDocument} from 'libxml2-wasm'
import {describe, expect, test} from 'vitest'
import {build} from '../../pipeline/build.ts'
import {type Files, newsroomFolder, readFolder, temporaryFolder, writeFolder} from '../folders.ts'
import {newsroomFiles} from '../newsroom.ts'

async function siteOf(root: string, now: string): Promise<Readonly<Record<string, string>>> {
  const out = `${temporaryFolder()}/dist`
  await build({root, out, now: Date.parse(now), drafts: 'leave-out'})
  const files = Object.entries(readFolder(out))
  return Object.fromEntries(
    files.map(([path, text]) => [path, Buffer.from(text, 'latin1').toString('utf8')])
  )
}

const harbour = await siteOf(newsroomFolder('harbour'), '2026-06-01')
const url = 'https://news.driftwood-bay.example/press/'

describe('the feeds of the harbour newsroom', () => {
  const feeds = Object.keys(harbour).filter((path) => path.endsWith('feed.xml'))

  test('are of everything, of each topic and organisation, and of corrections, in each language', () => {
    expect(feeds.filter((path) => path.startsWith('en/'))).toEqual([
      'en/corrections/feed.xml',
      'en/feed.xml',
      'en/organisations/lanternfish/feed.xml',
      'en/organisations/moonsnail/feed.xml',
      'en/organisations/port-authority/feed.xml',
      'en/organisations/tidewater/feed.xml',
      'en/topics/ferries/feed.xml',
      'en/topics/people/feed.xml',
      'en/topics/port/feed.xml',
      'en/topics/research/feed.xml',
      'en/topics/results/feed.xml'
    ])
  })
  test.each(feeds)('%s says the same in every format', (path) => {
    const one = parseRssFeed(harbour[path] ?? '')
    const two = parseAtomFeed(harbour[path.replace('feed.xml', 'atom.xml')] ?? '')
    const three = parseJsonFeed(JSON.parse(harbour[path.replace('feed.xml', 'feed.json')] ?? ''))
    const rss = one.items?.map(({title, link, content}) => ({
      title,
      url: link,
      html: content?.encoded
    }))
    const atom = two.entries?.map(({title, links, content}) => ({
      title: typeof title === 'string' ? title : title?.value,
      url: links?.find(({rel}) => rel === 'alternate')?.href,
      html: typeof content === 'string' ? content : content?.value
    }))
    const json = three.items?.map(({title, url: link, content_html: html}) => ({
      title,
      url: link,
      html
    }))
    expect(atom).toEqual(rss)
    expect(json).toEqual(rss)
    expect(three.language).toBe(one.language)
    expect(rss?.length).toBeGreaterThan(0)
  })
  test('of corrections have the corrected and the withdrawn release, and nothing else', () => {
    const {items} = parseRssFeed(harbour['en/corrections/feed.xml'] ?? '')
    expect(items?.map(({title}) => title)).toEqual([
      'Withdrawn: Lanternfish Ferries to lower fares',
      'Driftwood Bay Port Authority orders two quiet cranes'
    ])
  })
  test('in Atom name the translation, and bury what was withdrawn', () => {
    const xml = harbour['en/atom.xml'] ?? ''
    expect(xml).toContain(
      '<link rel="alternate" type="text/html" hreflang="zh-Hant-TW" href="https://news.driftwood-bay.example/press/zh-Hant/releases/crane-order/" />'
    )
    expect(xml).toContain(
      '<at:deleted-entry ref="tag:news.driftwood-bay.example,2024:fare-change:en" when="2025-11-06T00:00:00+08:00" />'
    )
    expect(harbour['en/topics/research/atom.xml']).not.toContain('tombstones')
  })
  test('have the lead picture with its type and true size', () => {
    const {items} = parseRssFeed(harbour['en/topics/people/feed.xml'] ?? '')
    const enclosure = items?.find(({enclosures}) => enclosures)?.enclosures?.[0]
    expect(enclosure).toMatchObject({type: 'image/png', length: 10622})
    expect(enclosure?.url).toMatch(/^https:.*executives\.[0-9a-f]{10}\.png$/)
  })
  test('are all in the list for feed readers, and on the subscribe page', () => {
    const {body} = parseOpml(harbour['feeds.opml'] ?? '')
    const listed = body?.outlines?.flatMap(
      ({outlines}) => outlines?.map(({xmlUrl}) => xmlUrl) ?? []
    )
    expect(listed?.sort()).toEqual(feeds.map((path) => url + path).sort())
    for (const path of feeds.filter((feed) => feed.startsWith('en/'))) {
      expect(harbour['en/subscribe/index.html']).toContain(`href="${url}${path}"`)
    }
  })
})

describe('a correction', () => {
  const before = newsroomFiles({
    'content/releases/second/en.md':
      '---\ntitle: Second\nsummary: S\ndate: 2024-04-01\n---\n\nText.\n'
  })
  const after: Files = {
    ...before,
    'content/releases/first/en.md': `${String(before['content/releases/first/en.md']).replace('date: 2024-03-25', 'date: 2024-03-25\ncorrections: [{date: 2024-05-01, note: {en: It was two.}}]')}`
  }
  const entries = async (files: Files) =>
    parseAtomFeed((await siteOf(writeFolder(files), '2025-01-01'))['en/atom.xml'] ?? '').entries ??
    []

  test('changes when its release was updated, and neither ids nor order', async () => {
    const [old, corrected] = [await entries(before), await entries(after)]
    expect(corrected.map(({id, published}) => [id, published])).toEqual(
      old.map(({id, published}) => [id, published])
    )
    expect(old.map(({updated}) => updated)).toEqual([
      '2024-04-01T00:00:00+08:00',
      '2024-03-25T00:00:00+08:00'
    ])
    expect(corrected.map(({updated}) => updated)).toEqual([
      '2024-04-01T00:00:00+08:00',
      '2024-05-01T00:00:00+08:00'
    ])
  })
  test('is not told before its date', async () => {
    const early = await siteOf(writeFolder(after), '2024-04-30')
    expect(parseAtomFeed(early['en/corrections/atom.xml'] ?? '').entries ?? []).toEqual([])
  })
})

describe('what search engines read', () => {
  test('every address of the sitemap is a page, with its translations', () => {
    const document = XmlDocument.fromString(harbour['sitemap.xml'] ?? '')
    const namespaces = {
      s: 'http://www.sitemaps.org/schemas/sitemap/0.9',
      x: 'http://www.w3.org/1999/xhtml'
    }
    const addresses = document
      .find('//s:loc | //x:link/@href', namespaces)
      .map((node) => node.content)
    document.dispose()
    const files = addresses.map((address) => `${address.replace(url, '')}index.html`)
    expect(files.filter((file) => !(file in harbour))).toEqual([])
    expect(addresses).toContain(`${url}zh-Hant/releases/recruitment-day/`)
    expect(addresses.join()).not.toMatch(/fare-change|dry-dock|night-ferry/)
  })
  test('the news sitemap has the releases of the last two days, with the language as Google names it', async () => {
    expect(harbour['news-sitemap.xml']).not.toContain('<news:news>')
    const fresh =
      (await siteOf(newsroomFolder('harbour'), '2026-02-11T12:00:00+08:00'))['news-sitemap.xml'] ??
      ''
    expect(fresh).toContain('<news:language>zh-tw</news:language>')
    expect(fresh.match(/<news:title>[^<]+/g)).toEqual([
      '<news:title>Scholarships for students from the islands',
      '<news:title>離島學生獎學金開辦'
    ])
  })
  test('robots.txt leads to the sitemaps', () => {
    expect(harbour['robots.txt']).toBe(
      `User-agent: *\nAllow: /\n\nSitemap: ${url}sitemap.xml\nSitemap: ${url}news-sitemap.xml\n`
    )
  })
  test('every XML file is well-formed', () => {
    for (const [path, xml] of Object.entries(harbour)) {
      if (!/\.(?:xml|opml)$/.test(path)) continue
      const document = XmlDocument.fromString(xml)
      expect([path, document.root.name]).toEqual([path, expect.any(String)])
      document.dispose()
    }
  })
})

describe('what wires get of a release', () => {
  test('is text for pasting: a paragraph a line, contacts, and an end mark', () => {
    const text = harbour['en/releases/seagrass-study/index.txt'] ?? ''
    expect(text.split('\n\n').slice(0, 4)).toEqual([
      'Seagrass of Driftwood Bay stores more carbon than expected',
      'Tidewater, 20 June 2025',
      'The seagrass meadows of Driftwood Bay hold 1.2 million tonnes of carbon, a third more than was thought, according to a study led by Professor Sayun Nokan (撒韻‧諾幹) of Tidewater University.[1]',
      'What was measured'
    ])
    expect(text).toContain('The second season of fieldwork')
    expect(text).toContain('1. The cores were dated with lead-210')
    expect(text).toMatch(/press@tidewater\.example\n\nhttps:.*\n\n###\n$/)
    expect(text).not.toMatch(/↩|<|first/)
    expect(harbour['en/releases/open-day/index.txt']).toContain(
      '- 14:00 The new cranes at work\n- 15:30'
    )
  })
  test('is ninjs with people, organisations and the translation', () => {
    expect(
      JSON.parse(harbour['zh-Hant/releases/executive-appointments/index.ninjs.json'] ?? '')
    ).toMatchObject({
      uri: 'tag:news.driftwood-bay.example,2024:executive-appointments:zh-Hant',
      standard: {name: 'ninjs', version: '3.0'},
      pubStatus: 'usable',
      language: 'zh-Hant-TW',
      people: expect.arrayContaining([{name: '關詠珊'}, {name: '佐藤美咲'}]),
      organisations: [{name: '燈魚渡輪'}, {name: '玉螺機器人'}],
      associations: [{rel: 'translation', language: 'en-GB'}],
      renditions: [{contentType: 'image/png', width: 800}]
    })
    expect(JSON.parse(harbour['en/releases/fare-change/index.ninjs.json'] ?? '')).toMatchObject({
      pubStatus: 'canceled'
    })
  })
})

describe('hostile text', async () => {
  const text = 'a ]]> b <b>&amp;</b> "\u0001\ufffe𠮷\u202e'
  const site = await siteOf(
    writeFolder(
      newsroomFiles({
        'content/releases/first/en.md': `---\ntitle: ${JSON.stringify(text)}\nsummary: ${JSON.stringify(text)}\ndate: 2024-03-25\n---\n\n${text}\n`
      })
    ),
    '2025-01-01'
  )
  test('survives in Atom and in JSON', () => {
    const kept = 'a ]]> b <b>&amp;</b> "𠮷\u202e'
    const document = XmlDocument.fromString(site['en/atom.xml'] ?? '')
    const title = document.get('//a:entry/a:title', {a: 'http://www.w3.org/2005/Atom'})?.content
    document.dispose()
    expect(title).toBe(kept)
    expect(JSON.parse(site['en/feed.json'] ?? '').items[0].title).toBe(text)
  })
})

test('a hub and the authority of ids are those of newsroom.yml', async () => {
  const files = newsroomFiles()
  const settings = `${String(files['content/newsroom.yml'])}feeds: {hub: "https://hub.example/", tag: "old.example,2020"}\n`
  const site = await siteOf(writeFolder({...files, 'content/newsroom.yml': settings}), '2025-01-01')
  expect(site['en/feed.xml']).toContain('<atom:link href="https://hub.example/" rel="hub" />')
  expect(site['en/atom.xml']).toContain('<id>tag:old.example,2020:first:en</id>')
  expect(JSON.parse(site['en/feed.json'] ?? '').hubs).toEqual([
    {type: 'WebSub', url: 'https://hub.example/'}
  ])
})
