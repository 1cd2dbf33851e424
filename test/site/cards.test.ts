import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {build} from '../../pipeline/build.ts'
import {openCache} from '../../pipeline/publish/cache.ts'
import {type Files, readFolder, temporaryFolder, writeFolder} from '../folders.ts'
import {newsroom, newsroomFiles, withFrontMatter} from '../newsroom.ts'

const bothLanguages: Files = {
  'content/newsroom.yml': `${newsroom}cards: true\n`,
  'content/releases/first/en.md': withFrontMatter('Text.\n'),
  'content/releases/first/zh-Hant.md':
    '---\ntitle: 高雄醫學大學簽署合作備忘錄\nsummary: S\ndate: 2024-03-25\n---\n\n內文。\n'
}

async function siteOf(files: Files, root = writeFolder(newsroomFiles(files)), cache?: string) {
  const out = `${temporaryFolder()}/dist`
  const {messages} = await build({
    root,
    out,
    now: Date.parse('2026-06-01'),
    drafts: 'leave-out',
    ...(cache === undefined ? {} : {cache: openCache(cache, 'tool')})
  })
  return {messages: messages.map(String), site: readFolder(out), root}
}

type Site = Readonly<Record<string, string>>
const cardsIn = (site: Site): string[] =>
  Object.keys(site).filter((path) => /^assets\/card\.[0-9a-f]{10}\.png$/.test(path))
/** The picture that a link to the release's page has where it is shared. */
const sharedPicture = (site: Site, language: string): string | undefined =>
  site[`${language}/releases/first/index.html`]?.match(
    /property="og:image" content="https:\/\/news\.example\/([^"]+)"/
  )?.[1]

/** How much of a picture is in a colour: pixels of the headline's ink. */
async function inkOf(bytes: string): Promise<number> {
  const {data, info} = await sharp(Buffer.from(bytes, 'latin1'))
    .removeAlpha()
    .extract({left: 0, top: 140, width: 1200, height: 360})
    .raw()
    .toBuffer({resolveWithObject: true})
  let dark = 0
  for (let at = 0; at < data.length; at += info.channels) if ((data[at] ?? 255) < 64) dark++
  return dark
}

describe('a card', () => {
  test('is there for each release in each language, and is what a shared link shows', async () => {
    const {site} = await siteOf(bothLanguages)
    const shared = ['en', 'zh-Hant'].map((language) => sharedPicture(site, language))
    expect([...shared].sort()).toEqual(cardsIn(site).sort())
    expect(cardsIn(site)).toHaveLength(2)
    for (const path of cardsIn(site)) {
      const {width, height, format} = await sharp(
        Buffer.from(site[path] ?? '', 'latin1')
      ).metadata()
      expect([width, height, format]).toEqual([1200, 630, 'png'])
    }
  })
  test('has its headline in it, and not boxes for letters that it lacks', async () => {
    const {site} = await siteOf(bothLanguages)
    const ink = await inkOf(site[sharedPicture(site, 'zh-Hant') ?? ''] ?? '')
    const other = await siteOf({
      ...bothLanguages,
      'content/releases/first/zh-Hant.md':
        '---\ntitle: 一一一一一一一一一一一一一\nsummary: S\ndate: 2024-03-25\n---\n\n內文。\n'
    })
    // Thirteen single strokes against thirteen full characters: boxes would be the same in both.
    const strokes = await inkOf(other.site[sharedPicture(other.site, 'zh-Hant') ?? ''] ?? '')
    expect(ink).toBeGreaterThan(3 * strokes)
    expect(strokes).toBeGreaterThan(0)
  })
  test('stays inside its edges, however long the headline', async () => {
    const {site} = await siteOf({
      ...bothLanguages,
      'content/releases/first/en.md': withFrontMatter('Text.\n').replace(
        'title: T',
        'title: A university and a company sign a memorandum of understanding on research into medicines from plants that grow on islands, and on much else that a headline should leave to the text'
      )
    })
    const picture = sharp(Buffer.from(site[sharedPicture(site, 'en') ?? ''] ?? '', 'latin1'))
    const {data} = await picture
      .extract({left: 1140, top: 40, width: 60, height: 590})
      .greyscale()
      .raw()
      .toBuffer({resolveWithObject: true})
    expect(Math.min(...data)).toBe(255)
  })
  test('is another one for another headline, and the same file for the same', async () => {
    const cache = temporaryFolder()
    const first = await siteOf(bothLanguages, undefined, cache)
    writeFolder({'content/releases/first/en.md': withFrontMatter('Other text.\n')}, first.root)
    const second = await siteOf({}, first.root, cache)
    const before = sharedPicture(first.site, 'en') ?? ''
    expect(sharedPicture(second.site, 'en')).toBe(before)
    expect(second.site[before]).toBe(first.site[before])
    writeFolder(
      {
        'content/releases/first/en.md': withFrontMatter('Text.\n').replace(
          'title: T',
          'title: Another'
        )
      },
      first.root
    )
    const third = await siteOf({}, first.root, cache)
    expect(sharedPicture(third.site, 'en')).not.toBe(before)
    expect(cardsIn(third.site)).not.toContain(before)
  })
  test('is left out where its font lacks a character, and that is told', async () => {
    const {site, messages} = await siteOf({
      ...bothLanguages,
      'content/releases/first/zh-Hant.md':
        '---\ntitle: 測試𰻞麵\nsummary: S\ndate: 2024-03-25\n---\n\n內文。\n'
    })
    expect(sharedPicture(site, 'zh-Hant')).toBeUndefined()
    expect(cardsIn(site)).toHaveLength(1)
    expect(messages.join('\n')).toContain(
      'Missing `𰻞` in the font of cards: the release is shared without one'
    )
  })
  test('is not made of a release that is held', async () => {
    const {site} = await siteOf({
      ...bothLanguages,
      'content/releases/second/en.md':
        '---\ntitle: Later\nsummary: S\ndate: 2030-01-01\n---\n\nText.\n'
    })
    expect(cardsIn(site)).toHaveLength(2)
  })
  test('is not there unless the newsroom asks for cards', async () => {
    const {site} = await siteOf({
      'content/releases/first/en.md':
        '---\ntitle: T\nsummary: S\ndate: 2024-03-25\nimage: {src: a.png, alt: A}\n---\n\nText.\n',
      'content/releases/first/a.png': await sharp({
        create: {width: 9, height: 9, channels: 3, background: '#fff'}
      })
        .png()
        .toBuffer()
    })
    expect(cardsIn(site)).toEqual([])
    expect(sharedPicture(site, 'en')).toMatch(/^assets\/a\./)
  })
})
