import {describe, expect, test} from 'vitest'
import {createWorkshop} from '../../pipeline/preview/workshop.ts'
import {type Files, writeFolder} from '../folders.ts'
import {newsroomFiles} from '../newsroom.ts'

/** So many releases, a minute apart, the first of which was withdrawn. */
const releases = (count: number): Files =>
  Object.fromEntries(
    Array.from({length: count}, (_, at) => [
      `content/releases/r-${at}/en.md`,
      `---\ntitle: T\nsummary: S\ndate: ${new Date(Date.UTC(2024, 0, 1, 0, at)).toISOString()}\n${at === 0 ? 'retracted: {date: 2024-05-01, reason: {en: No.}}\n' : ''}---\n\nText.\n`
    ])
  )

/** The texts that a newsroom serves at some paths. */
async function served(files: Files, paths: readonly string[]): Promise<string[]> {
  const now = () => Date.parse('2024-06-01')
  const workshop = createWorkshop({root: writeFolder(newsroomFiles(files)), now})
  await workshop.refresh()
  return Promise.all(
    paths.map(async (path) => {
      const file = await workshop.file(path)
      return String((await file?.body) ?? '')
    })
  )
}

const addressesIn = (sitemap: string): string[] =>
  [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address)

describe('the sitemap', () => {
  test('of few releases is one file, without those that were withdrawn', async () => {
    const [sitemap = ''] = await served(releases(2), ['/sitemap.xml'])
    const addresses = addressesIn(sitemap)
    expect(addresses).toContain('https://news.example/en/releases/r-1/')
    expect(addresses).not.toContain('https://news.example/en/releases/r-0/')
    expect(addresses).toContain('https://news.example/zh-Hant/names/')
  })
  test('of many is a list of parts, counted from the oldest, so that a part that is full stays as it is', async () => {
    const paths = ['/sitemap.xml', '/sitemap-1.xml', '/sitemap-2.xml']
    const [list = '', first = '', second = ''] = await served(releases(1001), paths)
    expect(addressesIn(list)).toEqual([
      'https://news.example/sitemap-1.xml',
      'https://news.example/sitemap-2.xml'
    ])
    // 999 that are listed, and three general pages in each language.
    expect(addressesIn(first)).toHaveLength(999 + 6)
    expect(addressesIn(second)).toEqual([
      'https://news.example/en/releases/r-1000/',
      'https://news.example/en/releases/first/',
      'https://news.example/zh-Hant/releases/first/'
    ])
    const [sameList, sameFirst, longer = ''] = await served(releases(1003), paths)
    expect([sameList, sameFirst]).toEqual([list, first])
    expect(addressesIn(longer)).toContain('https://news.example/en/releases/r-1002/')
  })
})
