import {fromHtml} from 'hast-util-from-html'
import {removePosition} from 'unist-util-remove-position'
import {describe, expect, test} from 'vitest'
import {build} from '../../pipeline/build.ts'
import {htmlOf} from '../../pipeline/markup/html.ts'
import {type Files, newsroomFolder, readFolder, temporaryFolder, writeFolder} from '../folders.ts'
import {newsroomFiles} from '../newsroom.ts'

const now = Date.parse('2026-06-01T12:00:00+08:00')

function siteOf(root: string): Readonly<Record<string, string>> {
  const out = `${temporaryFolder()}/dist`
  build({root, out, now, drafts: 'leave-out'})
  const files = Object.entries(readFolder(out))
  return Object.fromEntries(
    files.map(([path, text]) => [path, Buffer.from(text, 'latin1').toString('utf8')])
  )
}

describe('every page', () => {
  const pages = Object.entries(siteOf(newsroomFolder('harbour'))).filter(([path]) =>
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
  test('has no script, no style attribute and no event handler', () => {
    for (const [path, html] of pages)
      expect([path, html.match(/<script|\sstyle=|\son[a-z]+=/)]).toEqual([path, null])
  })
})

describe('text that looks like markup', () => {
  const text = '"><img src=x onerror=alert(1)>\'</title><script>alert(1)</script>'
  const field = JSON.stringify(text)
  const pages = siteOf(
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
      const elements = JSON.stringify(fromHtml(page)).match(
        /"tagName":"(?:script|img)"|"onError"/gi
      )
      expect([path, elements]).toEqual([path, null])
    }
  })
})

describe('a list of many releases', () => {
  const releases: Files = Object.fromEntries(
    Array.from({length: 45}, (_, index) => [
      `content/releases/r-${String(index).padStart(2, '0')}/en.md`,
      `---\ntitle: Release ${index}\nsummary: S\ndate: 2024-03-25\ntopics: [research]\n---\n`
    ])
  )
  const site = siteOf(writeFolder(newsroomFiles(releases)))
  const titles = (path: string) =>
    [...(site[path] ?? '').matchAll(/>(Release \d+)<\/a>/g)].map(([, title]) => title)

  test('has twenty on a page, and every one once', () => {
    const pages = ['en/index.html', 'en/page/2/index.html', 'en/page/3/index.html'].map(titles)
    expect(pages.map(({length}) => length)).toEqual([19, 20, 6])
    expect(new Set(pages.flat()).size).toBe(45)
    expect(Object.keys(site)).not.toContain('en/page/4/index.html')
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
