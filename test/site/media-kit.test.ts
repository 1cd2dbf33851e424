import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import {beforeAll, describe, expect, test} from 'vitest'
import {build} from '../../pipeline/build.ts'
import {newsroomFolder, readFolder, temporaryFolder} from '../folders.ts'

const kitPath = 'en/releases/executive-appointments/media.zip'
let site: Readonly<Record<string, string>>
let kit: Readonly<Record<string, Uint8Array>>
const text = (name: string): string => strFromU8(kit[name] ?? new Uint8Array())

beforeAll(async () => {
  const out = `${temporaryFolder()}/dist`
  const root = newsroomFolder('harbour')
  await build({root, out, now: Date.parse('2026-06-01'), drafts: 'leave-out'})
  site = readFolder(out)
  kit = unzipSync(readFileSync(join(out, kitPath)))
})

describe('a media kit', () => {
  test('has the pictures as they are published, the texts, and what is said of the pictures', () => {
    const published = Object.keys(site).find((path) =>
      /\/executives\.[0-9a-f]{10}\.png$/.test(path)
    )
    const picture = Buffer.from(kit['pictures/executives.png'] ?? []).toString('latin1')
    expect(Object.keys(kit)).toEqual([
      'captions.txt',
      'en.txt',
      'zh-Hant.txt',
      'pictures/executives.png'
    ])
    expect(picture).toBe(site[published ?? ''])
    for (const language of ['en', 'zh-Hant']) {
      const page = site[`${language}/releases/executive-appointments/index.txt`] ?? ''
      expect(text(`${language}.txt`)).toBe(Buffer.from(page, 'latin1').toString())
    }
  })
  test('says of each picture what it shows, its caption and its credit, in each language', () => {
    expect(text('captions.txt')).toBe(`executives.png (800 × 533)

English
From left to right: Kwan Wing-shan, Ng Wee Meng and Misaki Sato.
It shows: Drawing of three people in dark jackets, side by side.
Photo: Driftwood Bay Port Authority

繁體中文
左起為關詠珊、黃維銘、佐藤美咲。
圖片內容：示意圖：三人身著深色外套並肩站立。
圖片來源：漂木灣港務局
`)
  })
  test('is one link away from the page in each language, with its size', () => {
    for (const language of ['en', 'zh-Hant']) {
      const page = site[`${language}/releases/executive-appointments/index.html`] ?? ''
      expect(page).toMatch(
        new RegExp(`href="/press/${kitPath}"[^>]* download="executive-appointments.zip"`)
      )
    }
    const english = site['en/releases/executive-appointments/index.html'] ?? ''
    expect(english).toContain('1 picture, captions and text (ZIP, 0.1 MB)')
  })
  test('is made for no release without a picture', () => {
    expect(Object.keys(site)).not.toContain('en/releases/open-day/media.zip')
    expect(site['en/releases/open-day/index.html']).not.toContain('media.zip')
  })
})
