import {describe, expect, test} from 'vitest'
import {build} from '../../pipeline/build.ts'
import {openCache} from '../../pipeline/publish/cache.ts'
import {type Files, readFolder, temporaryFolder, writeFolder} from '../folders.ts'
import {newsroom, newsroomFiles} from '../newsroom.ts'

const derived = newsroom.replace('topics:', 'derive: {zh-Hans: zh-Hant}\ntopics:')
const zhHant = `---
title: 數位發展部與元樟生技談軟體
summary: 許智傑談網路。
date: 2024-03-25
slug: ruanti
redirects: [/old]
corrections: [{date: 2024-03-26, note: {en: It was two., zh-Hant: 應為兩套軟體。}}]
organisations: [moda]
topics: [research]
---

數位發展部的立法委員許智傑說「軟體『很好』」，見[連結](https://example.org/軟體)與\`軟體\`，見 <https://example.org/網路>。
`
const files: Files = {
  'content/newsroom.yml': derived,
  'content/names.yml': `people:
  hsu: {zh: 許智傑, en: Hsu Chih-Chieh, titles: [{en: Legislator, zh: 立法委員}]}
organisations:
  moda: {zh: 數位發展部, en: Ministry of Digital Affairs, about: {zh: 管理網路的機關。}}
  ams: {zh: 元樟生技, zh-Hans: 元樟生物科技, en: AMS BioteQ}
`,
  'content/releases/first/en.md':
    '---\ntitle: Ministry of Digital Affairs and AMS BioteQ on software\nsummary: Hsu Chih-Chieh on networks.\ndate: 2024-03-25\n---\n\nLegislator Hsu Chih-Chieh spoke.\n',
  'content/releases/first/zh-Hant.md': zhHant
}

async function siteOf(root: string, cache?: string) {
  const out = `${temporaryFolder()}/dist`
  const options = {root, out, now: Date.parse('2026-06-01'), drafts: 'leave-out'} as const
  const {published, messages} = await build({
    ...options,
    ...(cache === undefined ? {} : {cache: openCache(cache, 'tool')})
  })
  const site = published ? readFolder(out) : {}
  const page = (path: string) => Buffer.from(site[path] ?? '', 'latin1').toString('utf8')
  return {site, page, messages: messages.map(String)}
}

describe('pages in simplified characters', async () => {
  const {site, page, messages} = await siteOf(writeFolder(newsroomFiles(files)))
  const release = page('zh-Hans/releases/ruanti/index.html')

  test('have the words of the mainland, and names as they are', () => {
    expect(messages.filter((message) => message.includes('zh-Hans'))).toEqual([])
    expect(release).toContain('<html lang="zh-Hans-CN">')
    expect(release).toContain(
      '<span class="organisation" translate="no">数位发展部</span>与<span class="organisation" translate="no">元樟生物科技</span>谈软件'
    )
    expect(release).toContain('<span class="person" translate="no">许智杰</span>说“软件‘很好’”')
  })
  test('leave addresses and code alone', () => {
    expect(release).toContain('>https://example.org/網路</a>')
    expect(release).toContain('href="https://example.org/%E8%BB%9F%E9%AB%94"')
    expect(release).toContain('<code>軟體</code>')
  })
  test('say that they were converted, and what was corrected', () => {
    expect(release).toContain('本页由程序从繁体中文转换。')
    expect(release).toContain('应为两套软件。')
    expect(release).toContain('管理网络的机关。')
  })
  test('have lists, feeds, a language switch and alternates of their own', () => {
    expect(page('zh-Hans/index.html')).toContain('谈软件')
    expect(page('zh-Hans/feed.xml')).toContain('谈软件')
    expect(page('zh-Hans/topics/research/index.html')).toContain('研究')
    expect(release).toContain('hreflang="zh-Hant-TW"')
    expect(page('en/releases/first/index.html')).toContain('hreflang="zh-Hans-CN"')
    expect(page('zh-Hans/names/index.html')).toContain('许智杰')
    expect(page('sitemap.xml')).toContain('/zh-Hans/releases/ruanti/')
  })
  test('send nobody on from old addresses: those are of the page that was written', () => {
    expect(page('old/index.html')).toContain('/zh-Hant/releases/ruanti/')
  })
  test('are not there where nobody asked for them', async () => {
    const plain = await siteOf(
      writeFolder(newsroomFiles({...files, 'content/newsroom.yml': newsroom}))
    )
    expect(Object.keys(plain.site).filter((path) => path.startsWith('zh-Hans'))).toEqual([])
    expect(Object.keys(site).filter((path) => path.startsWith('zh-Hans')).length).toBeGreaterThan(
      10
    )
  })
})

describe('a text in simplified characters that somebody wrote', () => {
  const written = {
    ...files,
    'content/releases/first/zh-Hans.md':
      '---\ntitle: 数位发展部与元樟生物科技谈程序\nsummary: 许智杰谈网络。\ndate: 2024-03-25\n---\n\n立法委员许智杰说“程序”。\n'
  }
  test('wins over what would be derived, and is not found wrong for its script', async () => {
    const {page, messages} = await siteOf(writeFolder(newsroomFiles(written)))
    const release = page('zh-Hans/releases/first/index.html')
    expect(release).toContain('谈程序')
    expect(release).not.toContain('本页由程序')
    expect(release).toContain('<span class="person" translate="no">许智杰</span>')
    expect(messages.filter((message) => /许智杰|数位|元樟/.test(message))).toEqual([])
  })
})

test('what was kept makes the same pages', async () => {
  const root = writeFolder(newsroomFiles(files))
  const cache = temporaryFolder()
  await siteOf(root, cache)
  writeFolder({'content/releases/first/zh-Hant.md': zhHant.replace('很好', '不錯')}, root)
  const {site} = await siteOf(root, cache)
  expect(site).toEqual((await siteOf(root)).site)
})

test.each([
  ['derive: {zh-Hans: en}', 'Unexpected `en` for `derive.zh-Hans`, expected `zh-Hant`'],
  ['derive: {zh-Hant: zh-Hans}', 'Unexpected key `zh-Hant` in `derive`, expected `zh-Hans`']
])('newsroom.yml may not say %s', async (line, message) => {
  const root = writeFolder(newsroomFiles({'content/newsroom.yml': `${newsroom}${line}\n`}))
  expect((await siteOf(root)).messages.join('\n')).toContain(message)
})
