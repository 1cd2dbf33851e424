import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {build} from '../../pipeline/build.ts'
import {openCache} from '../../pipeline/publish/cache.ts'
import {readFolder, temporaryFolder, writeFolder} from '../folders.ts'
import {newsroomFiles} from '../newsroom.ts'

const photo = await sharp({create: {width: 1200, height: 800, channels: 3, background: '#467'}})
  .jpeg()
  .withExif({IFD0: {Artist: 'Somebody'}})
  .toBuffer()
const root = writeFolder(
  newsroomFiles({
    'content/releases/first/en.md':
      '---\ntitle: A title\nsummary: S\ndate: 2024-03-25\nimage: {src: pier.jpg, alt: A pier}\n---\n\n![The pier](pier.jpg "It is long.")\n\n![A drop](drop.gif)\n',
    'content/releases/first/pier.jpg': photo,
    'content/releases/first/drop.gif': await sharp({
      create: {width: 600, height: 400, channels: 3, background: '#fff'}
    })
      .gif()
      .toBuffer()
  })
)

async function siteOf(cache?: string) {
  const out = `${temporaryFolder()}/dist`
  await build({
    root,
    out,
    now: Date.parse('2026-06-01'),
    drafts: 'leave-out',
    ...(cache === undefined ? {} : {cache: openCache(cache, 'tool')})
  })
  return readFolder(out)
}

describe('a photo', async () => {
  const site = await siteOf()
  const page = site['en/releases/first/index.html'] ?? ''
  const files = Object.keys(site).filter((path) => path.startsWith('assets/pier'))

  test('is there in the sizes that are used, in small formats and in its own', () => {
    const sizes = files.map((path) => path.replace(/^assets\/pier\.[0-9a-f]{10}-?/, ''))
    expect(sizes.sort()).toEqual(
      [
        '480.avif',
        '480.jpg',
        '480.webp',
        '960.avif',
        '960.jpg',
        '960.webp',
        '1200.avif',
        '1200.webp',
        '.jpg'
      ].sort()
    )
  })
  test('is what its name says, as wide as its name says, without metadata', async () => {
    for (const path of files) {
      const {width, format, mediaType, exif} = await sharp(
        Buffer.from(site[path] ?? '', 'latin1')
      ).metadata()
      const [, named = '1200', extension = ''] = /(?:-(\d+))?\.(\w+)$/.exec(path) ?? []
      expect([path, width, exif]).toEqual([path, Number(named), undefined])
      expect(mediaType ?? format).toContain(extension === 'jpg' ? 'jpeg' : extension)
    }
  })
  test('is chosen from by the browser, which knows its place before it has it', () => {
    expect(page).toMatch(
      /<picture><source type="image\/avif" srcset="[^"]+ 480w, [^"]+ 960w, [^"]+ 1200w" sizes="[^"]+"><source type="image\/webp"[^>]+><img src="\/assets\/pier\.[0-9a-f]{10}\.jpg" srcset="[^"]+ 480w, [^"]+ 960w, [^"]+ 1200w" sizes="[^"]+" alt="A pier" width="1200" height="800" decoding="async" fetchpriority="high"><\/picture>/
    )
    expect(page).toContain(
      'alt="The pier" width="1200" height="800" decoding="async" loading="lazy"'
    )
  })
  test('is plain in feeds', () => {
    const feed = site['en/feed.json'] ?? ''
    expect(feed).not.toMatch(/srcset|<source/)
    expect(feed).toMatch(
      /<img src=\\"https:\/\/news\.example\/assets\/pier\.[0-9a-f]{10}\.jpg\\" alt/
    )
  })
})

test('what may move is left as it is', async () => {
  const site = await siteOf()
  expect(Object.keys(site).filter((path) => path.includes('drop'))).toHaveLength(1)
})

test('what was made before stays', async () => {
  const cache = temporaryFolder()
  const before = await siteOf(cache)
  expect(await siteOf(cache)).toEqual(before)
})
