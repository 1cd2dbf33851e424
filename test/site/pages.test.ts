import {fromHtml} from 'hast-util-from-html'
import {removePosition} from 'unist-util-remove-position'
import {describe, expect, test} from 'vitest'
import {build} from '../../pipeline/build.ts'
import {htmlOf} from '../../pipeline/markup/html.ts'
import {type Files, newsroomFolder, readFolder, temporaryFolder, writeFolder} from '../folders.ts'
import {newsroomFiles} from '../newsroom.ts'

const now = Date.parse('2026-06-01T12:00:00+08:00')

async function siteOf(root: string): Promise<Readonly<Record<string, string>>> {
  const out = `${temporaryFolder()}/dist`
  await build({root, out, now, drafts: 'leave-out'})
  const files = Object.entries(readFolder(out))
  return Object.fromEntries(
    files.map(([path, text]) => [path, Buffer.from(text, 'latin1').toString('utf8')])
  )
}

describe('every page', async () => {
  const pages = Object.entries(await siteOf(newsroomFolder('harbour'))).filter(([path]) =>
    path.endsWith('.html')
  )

  test('reads back as the tree that it was printed from', () => {
    for (const [path, html] of pages) {
      const tree = fromHtml(html)
      removePosition(tree, {force: true})
      expect([path, htmlOf(tree)]).toEqual([path, html])
    }
  })
  test('has a language, a title, one main part and one first heading', () => {
    for (const [path, html] of pages) {
      const counts = ['<html lang=', '<title>', '<main', '<h1'].map(
        (part) => html.split(part).length - 1
      )
      expect([path, counts]).toEqual([path, [1, 1, 1, 1]])
    }
  })
  test('has no script that runs but the search page its own, no style attribute and no event handler', () => {
    for (const [path, html] of pages)
      expect([
        path,
        html.match(/<script(?! type="application\/ld\+json">)|\sstyle=|\son[a-z]+=/)?.[0]
      ]).toEqual([path, path.endsWith('/search/index.html') ? '<script' : undefined])
  })
})

describe('text that looks like markup', async () => {
  const text = '"><img src=x onerror=alert(1)>\'</title><script>alert(1)</script>'
  const field = JSON.stringify(text)
  const pages = await siteOf(
    writeFolder(
      newsroomFiles({
        'content/newsroom.yml': `title: {en: ${field}, zh-Hant: ${field}}\nurl: https://news.example/\ntimezone: Asia/Taipei\nlanguages: [en, zh-Hant]\ntopics: {research: {en: ${field}, zh-Hant: ${field}}}\ncontacts: {desk: {name: ${field}, role: ${field}, phone: ${field}}}\n`,
        'content/names.yml': `organisations: {kmu: {en: ${field}, about: {en: ${field}}}}\n`,
        'content/releases/first/en.md': `---\ntitle: ${field}\nsubtitle: ${field}\nsummary: ${field}\ndateline: ${field}\ndate: 2024-03-25\ntopics: [research]\norganisations: [kmu]\ncontacts: [desk]\ncorrections: [{date: 2024-03-26, note: {en: ${field}}}]\nretracted: {date: 2024-03-26, reason: {en: ${field}}}\n---\n\n${text}\n`
      })
    )
  )
  test('stays text in every field', () => {
    const html = pages['en/releases/first/index.html'] ?? ''
    expect(html.split('onerror').length).toBeGreaterThan(10)
    for (const [path, page] of Object.entries(pages)) {
      if (!path.endsWith('.html')) continue
      const tree = JSON.stringify(fromHtml(page))
      expect([path, tree.match(/"tagName":"img"|"onError"/gi)]).toEqual([path, null])
      const scripts = tree.match(/"tagName":"script","properties":{"type":"[^"]*"}/g) ?? []
      expect(new Set(scripts)).toEqual(
        new Set(scripts.map(() => '"tagName":"script","properties":{"type":"application/ld+json"}'))
      )
    }
  })
})

describe('what search engines and shared links read of a release', async () => {
  const site = await siteOf(newsroomFolder('harbour'))
  const dataOf = (path: string) =>
    JSON.parse(
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(site[path] ?? '')?.[1] ?? ''
    )

  test('is the article, its dates, its languages and its people in both scripts', () => {
    expect(dataOf('en/releases/executive-appointments/index.html')).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Lanternfish Ferries and Moonsnail Robotics name four executives',
      inLanguage: 'en-GB',
      datePublished: '2025-01-15T00:00:00+08:00',
      author: [
        {'@type': 'Organization', name: 'Lanternfish Ferries', alternateName: '燈魚渡輪'},
        {'@type': 'Organization', name: 'Moonsnail Robotics', alternateName: '玉螺機器人'}
      ],
      workTranslation: [{inLanguage: 'zh-Hant-TW'}],
      mentions: expect.arrayContaining([
        {'@type': 'Person', name: 'Zheng Yinuo', alternateName: '鄭一諾'}
      ])
    })
    expect(dataOf('zh-Hant/releases/crane-order/index.html')).toMatchObject({
      dateModified: '2025-05-14T00:00:00+08:00',
      correction: ['本新聞稿初版誤植價格為8.4億元，正確為4.8億元。'],
      translationOfWork: {inLanguage: 'en-GB'}
    })
  })
  test('is a card with picture, locale and dates', () => {
    const html = site['en/releases/executive-appointments/index.html'] ?? ''
    expect(html).toContain('<meta property="og:type" content="article">')
    expect(html).toContain('<meta property="og:locale" content="en_GB">')
    expect(html).toContain('<meta property="og:locale:alternate" content="zh_TW">')
    expect(html).toMatch(/<meta property="og:image" content="https:[^"]+card\.[0-9a-f]{10}\.png">/)
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image">')
  })
})

describe('a list of many releases', async () => {
  const releasesOf = (length: number): Files =>
    Object.fromEntries(
      Array.from({length}, (_, index) => [
        `content/releases/r-${String(index).padStart(2, '0')}/en.md`,
        `---\ntitle: Release ${index}\nsummary: S\ndate: 2024-03-25\ntopics: [research]\n---\n`
      ])
    )
  const releases = releasesOf(52)
  const site = await siteOf(writeFolder(newsroomFiles(releases)))
  const titles = (path: string) =>
    [...(site[path] ?? '').matchAll(/>(Release \d+)<\/a>/g)].map(([, title]) => title)

  test('has twenty on a page, on the first from ten to twenty-nine, and every one once', () => {
    const pages = ['en/index.html', 'en/page/2/index.html', 'en/page/3/index.html'].map(titles)
    expect(pages.map(({length}) => length)).toEqual([12, 20, 20])
    expect(new Set(pages.flat()).size).toBe(52)
    expect(Object.keys(site)).not.toContain('en/page/4/index.html')
  })
  test.each([
    [9, [9]],
    [20, [20]],
    [29, [29]],
    [30, [10, 20]],
    [39, [19, 20]],
    [40, [20, 20]]
  ])('of %i is in pages of %j', async (length, lengths) => {
    const one = await siteOf(writeFolder(newsroomFiles(releasesOf(length))))
    const pages = Object.keys(one)
      .filter((path) => /^en\/topics\/research\/(?:page\/\d+\/)?index\.html$/.test(path))
      .sort()
    const found = pages.map((path) => one[path]?.match(/>Release \d+<\/a>/g)?.length)
    expect(found).toEqual(lengths)
  })
  test('has the same further pages when a release comes', async () => {
    const more = await siteOf(
      writeFolder(
        newsroomFiles({
          ...releases,
          'content/releases/new/en.md':
            '---\ntitle: Release 99\nsummary: S\ndate: 2024-03-26\ntopics: [research]\n---\n'
        })
      )
    )
    expect(more['en/index.html']).toContain('Release 99')
    const further = Object.keys(site).filter((path) =>
      /(?<!bilingual)\/page\/\d+\/index/.test(path)
    )
    expect(further.length).toBe(6)
    for (const path of further) expect([path, more[path]]).toEqual([path, site[path]])
  })
  test('of one moment is in the order of ids', () => {
    expect(titles('en/topics/research/index.html').slice(0, 3)).toEqual([
      'Release 0',
      'Release 1',
      'Release 2'
    ])
  })
  test('links its pages to each other', () => {
    expect(site['en/topics/research/page/2/index.html']).toContain(
      '<a rel="prev" href="/en/topics/research/">'
    )
    expect(site['en/topics/research/page/2/index.html']).toContain(
      '<a rel="next" href="/en/topics/research/page/3/">'
    )
    expect(site['en/archive/2024/page/2/index.html']).toContain('Page 2 of 3')
  })
  test('has the other language only where that has the page too', () => {
    expect(site['en/index.html']).toContain('hreflang="zh-Hant-TW"')
    expect(site['en/page/2/index.html']).not.toContain('hreflang="zh-Hant-TW"')
  })
})

test('a names page leads to the newest releases that name somebody, and says how many more there are', async () => {
  const releases = Array.from({length: 13}, (_, at) => [
    `content/releases/r-${at + 10}/en.md`,
    `---\ntitle: Number ${at + 10}\nsummary: S\ndate: 2024-05-${at + 10}\n---\n\nTsai Yi-Ru spoke.\n`
  ])
  const site = await siteOf(writeFolder(newsroomFiles(Object.fromEntries(releases))))
  const page = site['en/names/index.html'] ?? ''
  const [, entry = ''] = /<span lang="en">Tsai Yi-Ru<\/span>(.*?)<\/dl>/s.exec(page) ?? []
  const found = [...entry.matchAll(/href="[^"]*\/r-(\d+)\/"/g)].map(([, number]) => Number(number))
  expect(found).toEqual([22, 21, 20, 19, 18, 17, 16, 15, 14, 13])
  expect(entry).toContain('<dd>and 3 earlier releases</dd>')
})
