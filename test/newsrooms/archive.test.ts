import {parseAtomFeed, parseJsonFeed, parseRssFeed} from 'feedsmith'
import {describe, expect, test} from 'vitest'
import {build} from '../../pipeline/build.ts'
import {type Files, readFolder, temporaryFolder, writeFolder} from '../folders.ts'
import {newsroomFiles} from '../newsroom.ts'

/** The site of a newsroom with so many releases, a day apart, and three in a feed. */
async function siteOf(count: number): Promise<Readonly<Record<string, string>>> {
  const files = newsroomFiles()
  const releases: Files = Object.fromEntries(
    Array.from({length: count}, (_, at) => [
      `content/releases/r-${String(at + 1).padStart(2, '0')}/en.md`,
      `---\ntitle: Release ${at + 1}\nsummary: S\ndate: 2024-01-${String(at + 1).padStart(2, '0')}\n---\nText.[^a]\n\n[^a]: Note.\n`
    ])
  )
  const root = writeFolder({
    'content/newsroom.yml': `${String(files['content/newsroom.yml'])}feeds: {items: 3}\n`,
    'content/names.yml': 'people: {}\n',
    ...releases
  })
  const out = `${temporaryFolder()}/dist`
  await build({root, out, now: Date.parse('2024-06-01'), drafts: 'leave-out'})
  return Object.fromEntries(
    Object.entries(readFolder(out)).map(([path, text]) => [
      path,
      Buffer.from(text, 'latin1').toString('utf8')
    ])
  )
}

const site = await siteOf(8)
const file = (url: string): string => site[url.replace('https://news.example/', '')] ?? ''

describe('what is older than a feed', () => {
  test('is reached from it in Atom, from part to part, nothing left out', () => {
    const titles = new Set<string>()
    const parts: string[] = []
    for (let url: string | undefined = 'https://news.example/en/atom.xml'; url; ) {
      parts.push(url)
      const xml = file(url)
      const {entries = [], links = []} = parseAtomFeed(xml)
      for (const {title} of entries)
        titles.add(typeof title === 'string' ? title : (title?.value ?? ''))
      url = links.find(({rel}) => rel === 'prev-archive')?.href
    }
    expect(titles.size).toBe(8)
    expect(parts.map((url) => url.replace('https://news.example/en/', ''))).toEqual([
      'atom.xml',
      'feed-archive/2/atom.xml',
      'feed-archive/1/atom.xml'
    ])
  })
  test('is marked as archive, names the feed, and is one feed with it', () => {
    const part = site['en/feed-archive/1/atom.xml'] ?? ''
    expect(part).toContain('<fh:archive />')
    expect(part).toContain('<link rel="current" href="https://news.example/en/atom.xml" />')
    expect(part).toContain(
      '<link rel="next-archive" href="https://news.example/en/feed-archive/2/atom.xml" />'
    )
    expect(parseAtomFeed(part).id).toBe(parseAtomFeed(site['en/atom.xml'] ?? '').id)
    expect(site['en/atom.xml']).not.toContain('fh:archive')
  })
  test('is in RSS and JSON too', () => {
    const rss = site['en/feed-archive/2/feed.xml'] ?? ''
    expect(parseRssFeed(rss).items?.map(({title}) => title)).toEqual([
      'Release 6',
      'Release 5',
      'Release 4'
    ])
    expect(rss).toContain(
      '<atom:link rel="prev-archive" href="https://news.example/en/feed-archive/1/feed.xml" />'
    )
    expect(parseJsonFeed(JSON.parse(site['en/feed.json'] ?? '')).next_url).toBe(
      'https://news.example/en/feed-archive/2/feed.json'
    )
  })
  test('does not change when something new is published', async () => {
    const next = await siteOf(9)
    for (const name of ['atom.xml', 'feed.xml', 'feed.json']) {
      expect(next[`en/feed-archive/1/${name}`]).toBe(site[`en/feed-archive/1/${name}`])
    }
    expect(parseRssFeed(next['en/feed-archive/3/feed.xml'] ?? '').items).toHaveLength(3)
  })
  test('is not made where a feed holds everything', async () => {
    expect(Object.keys(await siteOf(3)).filter((path) => path.includes('feed-archive'))).toEqual([])
  })
})

test('footnotes of several items have ids of their own', () => {
  const ids = [...(site['en/feed.xml'] ?? '').matchAll(/ id=(?:"|&quot;|&#x22;)([^"&]+)/g)].map(
    ([, id]) => id
  )
  expect(ids.length).toBeGreaterThanOrEqual(6)
  expect(new Set(ids).size).toBe(ids.length)
})
