import {parseRssFeed} from 'feedsmith'
import {XmlDocument} from 'libxml2-wasm'
import RssParser from 'rss-parser'
import {describe, expect, test} from 'vitest'
import {build} from '../../pipeline/build.ts'
import {type Files, newsroomFolder, readFolder, temporaryFolder, writeFolder} from '../folders.ts'
import {newsroomFiles} from '../newsroom.ts'

const now = Date.parse('2026-06-01T12:00:00+08:00')

async function feedOf(root: string, language: string): Promise<string> {
  const out = `${temporaryFolder()}/dist`
  await build({root, out, now, drafts: 'leave-out'})
  return Buffer.from(readFolder(out)[`${language}/feed.xml`] ?? '', 'latin1').toString('utf8')
}

const feedWith = (files: Files): Promise<string> => feedOf(writeFolder(newsroomFiles(files)), 'en')

describe.each(['en', 'zh-Hant'])('the RSS feed of the harbour newsroom in %s', async (language) => {
  const xml = await feedOf(newsroomFolder('harbour'), language)

  test('is well-formed XML', () => {
    const document = XmlDocument.fromString(xml)
    expect(document.root.name).toBe('rss')
    document.dispose()
  })
  test('two parsers read the same items, newest first, with offset, guid and text', async () => {
    const one = await new RssParser().parseString(xml)
    const two = parseRssFeed(xml)
    expect(one.items.map(({title, link, guid}) => ({title, link, guid}))).toEqual(
      two.items?.map(({title, link, guid}) => ({title, link, guid: guid?.value}))
    )
    expect(one.items.length).toBe(language === 'en' ? 10 : 11)
    const dates = one.items.map(({isoDate = ''}) => isoDate)
    expect(dates).toEqual([...dates].sort().reverse())
    expect(two.language).toBe(language === 'en' ? 'en-GB' : 'zh-Hant-TW')
    expect(two.items?.every(({guid}) => guid?.isPermaLink === false)).toBe(true)
    expect(one.items.map((item) => item['content:encoded']?.length > 100)).not.toContain(false)
  })
  test('says where it is', () => {
    expect(parseRssFeed(xml).atom?.links?.[0]).toMatchObject({
      href: `https://news.driftwood-bay.example/press/${language}/feed.xml`,
      rel: 'self'
    })
  })
  test('has no relative address, class, script or data attribute in its items', () => {
    for (const {content} of parseRssFeed(xml).items ?? []) {
      const html = content?.encoded ?? ''
      expect(html).not.toMatch(/(?:href|src)="(?!https?:|mailto:|tel:)/)
      expect(html).not.toMatch(/<script|<style|class=|data-/)
    }
  })
  test('keeps Chinese as it is', () => {
    expect(xml).toContain(language === 'en' ? 'Kwan Wing-shan' : '漂木灣')
    expect(xml).not.toMatch(/&#x[4-9][0-9A-F]{3};/)
  })
})

describe('a guid', () => {
  const guids = (xml: string) => parseRssFeed(xml).items?.map(({guid}) => guid?.value)
  test('survives a new slug and a new domain', async () => {
    const before = guids(await feedWith({}))
    const files = newsroomFiles()
    const moved = await feedWith({
      'content/newsroom.yml': String(files['content/newsroom.yml']).replace(
        'news.example',
        'press.example'
      ),
      'content/releases/first/en.md': String(files['content/releases/first/en.md']).replace(
        'title:',
        'slug: other\ntitle:'
      )
    })
    expect(moved).toContain('https://press.example/en/releases/other/')
    expect(guids(moved)).toEqual(before)
    expect(before).toEqual(['tonggao:first:en'])
  })
})

describe('hostile text in a feed', () => {
  test.each([
    ['the end of a CDATA section', 'a ]]> b', 'a ]]> b'],
    ['markup', '<b>&amp;</b> & <script>x</script>', '<b>&amp;</b> & <script>x</script>'],
    ['characters that XML cannot hold', 'a\u0001\u000b\ufffe b', 'a b'],
    ['a character outside the BMP', '𠮷野家', '𠮷野家'],
    ['right-to-left marks', 'a\u200f\u202eb', 'a\u200f\u202eb']
  ])('%s', async (_what, text, expected) => {
    const xml = await feedWith({
      'content/releases/first/en.md': `---\ntitle: ${JSON.stringify(text)}\nsummary: ${JSON.stringify(text)}\ndate: 2024-03-25\n---\n\n${text}\n`
    })
    const document = XmlDocument.fromString(xml)
    const title = document.get('/rss/channel/item/title')?.content
    document.dispose()
    expect(title).toBe(expected)
  })
})

describe('the number of items', () => {
  test('is that of newsroom.yml', async () => {
    const releases: Files = Object.fromEntries(
      Array.from({length: 25}, (_, day) => [
        `content/releases/r-${day}/en.md`,
        `---\ntitle: T${day}\nsummary: S\ndate: 2024-04-${String(day + 1).padStart(2, '0')}\n---\n`
      ])
    )
    const items = async (files: Files) =>
      parseRssFeed(await feedWith(files)).items?.map(({title}) => title)
    expect((await items(releases))?.length).toBe(20)
    const newsroom = `${String(newsroomFiles()['content/newsroom.yml'])}feeds: {items: 2}\n`
    expect(await items({...releases, 'content/newsroom.yml': newsroom})).toEqual(['T24', 'T23'])
  })
})
