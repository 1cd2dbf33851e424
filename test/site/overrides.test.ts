import {describe, expect, test} from 'vitest'
import {build} from '../../pipeline/build.ts'
import {ContentFault} from '../../pipeline/content-fault.ts'
import {diagnostic} from '../../pipeline/diagnostic.ts'
import {openCache} from '../../pipeline/publish/cache.ts'
import {type Files, readFolder, temporaryFolder, writeFolder} from '../folders.ts'
import {newsroom, newsroomFiles} from '../newsroom.ts'

async function siteOf(files: Files, root = writeFolder(newsroomFiles(files)), cache?: string) {
  const out = `${temporaryFolder()}/dist`
  const {published, messages} = await build({
    root,
    out,
    now: Date.parse('2026-06-01'),
    drafts: 'leave-out',
    ...(cache === undefined ? {} : {cache: openCache(cache, 'tool')})
  })
  return {messages: messages.map(String), site: published ? readFolder(out) : undefined}
}

const text = (latin = ''): string => Buffer.from(latin, 'latin1').toString('utf8')
const styleOf = (site: Readonly<Record<string, string>> = {}): string =>
  Object.entries(site).find(([path]) => /^assets\/site\./.test(path))?.[1] ?? ''

describe('a newsroom’s own templates', () => {
  test('have words instead of ours, and leave the others', async () => {
    const {site} = await siteOf({
      'templates/locales/en.json': '{"release": {"kicker": "Statement"}}',
      'templates/locales/zh-Hant.json': '{"nav": {"releases": "聲明"}}'
    })
    expect(text(site?.['en/releases/first/index.html'])).toContain(
      '<p class="kicker">Statement</p>'
    )
    expect(text(site?.['en/index.html'])).toContain('>Releases</a>')
    expect(text(site?.['zh-Hant/index.html'])).toContain('>聲明</a>')
  })
  test('have styles after ours', async () => {
    const {site} = await siteOf({'templates/styles/site.css': ':root { --gutter: 9rem }\n'})
    expect(styleOf(site)).toMatch(/--gutter: clamp[\s\S]*--gutter: 9rem/)
  })
  test.each([
    [
      '{"release": {"kiker": "Statement"}}',
      'Unexpected key `kiker` in `release`, expected `kicker`'
    ],
    ['{"list": {"year": "{{jahr}}"}}', 'not {{jahr}}'],
    ['{"list": {"year": 3}}', 'Unexpected `3` for `list.year`'],
    ['{"list": ', '1:1: Missing `}`']
  ])('that are wrong are told: %s', async (file, message) => {
    const {messages, site} = await siteOf({'templates/locales/en.json': file})
    expect(site).toBeUndefined()
    expect(messages.join('\n')).toContain(message)
  })
  test('make a page instead of ours, from what ours shows', async () => {
    const {site} = await siteOf({
      'templates/pages/release.mjs': `
        import {opening} from './_opening.mjs'
        export default (view, {page, translate}, {h}) =>
          page({frame: view.frame, translate}, h('article', opening, h('h1', view.title), view.body))
      `,
      'templates/pages/_opening.mjs': "export const opening = 'For immediate release'"
    })
    const page = text(site?.['en/releases/first/index.html'])
    expect(page).toMatch(
      /<main id="content"><article>For immediate release<h1>A title<\/h1>[\s\S]*<p>Text\.<\/p><\/article><\/main>/
    )
    expect(text(site?.['en/index.html'])).toContain('class="list list-home"')
  })
  test('are used anew when what they import changes', async () => {
    const cache = temporaryFolder()
    const imported = 'templates/parts/_imprint.mjs'
    const root = writeFolder(
      newsroomFiles({
        'templates/parts/page.mjs': `
          import {readFileSync} from 'node:fs'
          const text = () => readFileSync(new URL('./_imprint.mjs', import.meta.url), 'utf8')
          export default (options, content, {original}) => original(options, [content, text()])`,
        [imported]: '// Pier 1'
      })
    )
    await siteOf({}, root, cache)
    writeFolder({[imported]: '// Pier 2'}, root)
    const {site} = await siteOf({}, root, cache)
    expect(text(site?.['en/releases/first/index.html'])).toContain('// Pier 2')
    expect(text(site?.['en/index.html'])).toContain('// Pier 2')
  })
  test('change what stands around every page, and keep ours', async () => {
    const {site} = await siteOf({
      'templates/parts/page.mjs':
        "export default (options, content, {h, original}) => original(options, [content, h('p', '<1 & 2>')])"
    })
    for (const path of [
      'en/index.html',
      'en/names/index.html',
      'zh-Hant/releases/first/index.html'
    ]) {
      expect(text(site?.[path])).toMatch(/<p>&#x3C;1 &#x26; 2><\/p><\/main>[\s\S]*site-footer/)
    }
  })
  test.each([
    ['is no script', 'export default (', '`templates/pages/list.mjs` fails: '],
    ['has no function', 'export const list = 1', 'expected a function as its default export'],
    [
      'throws',
      '\nexport default () => {\n  throw new Error("No list.")\n}',
      '3:9: Template `templates/pages/list.mjs` fails: No list.'
    ],
    ['makes no page', 'export default () => "<p>"', 'expected it to return a page'],
    [
      'makes an element',
      'export default (view, parts, {h}) => h("p")',
      'expected it to return a page'
    ],
    [
      'makes what is no tree',
      'export default (view, parts, {h}) => ({type: "root", children: [{type: "text"}]})',
      'expected it to return a page'
    ]
  ])('that are wrong are told: one %s', async (_, template, message) => {
    const building = siteOf({'templates/pages/list.mjs': template})
    await expect(building).rejects.toThrow(ContentFault)
    const fault = await building.catch((error) => error)
    expect(diagnostic(fault.finding).toString()).toContain(message)
  })
  test('that are none of ours are told, with the nearest that is', async () => {
    const {messages} = await siteOf({'templates/pages/relaese.mjs': 'export default () => 1'})
    expect(messages).toEqual([
      '1:1: Unexpected template `templates/pages/relaese.mjs`, expected `templates/pages/release.mjs`'
    ])
  })
  test('make every page anew when they change', async () => {
    const root = writeFolder(newsroomFiles())
    const cache = temporaryFolder()
    await siteOf({}, root, cache)
    writeFolder({'templates/locales/en.json': '{"list": {"latest": "All our news"}}'}, root)
    const {site} = await siteOf({}, root, cache)
    expect(text(site?.['en/index.html'])).toContain('All our news')
    expect(site).toEqual((await siteOf({}, root)).site)
  })
})

describe('newsroom.yml', () => {
  test('has the colour of links, which is made lighter for dark pages', async () => {
    const {site} = await siteOf({'content/newsroom.yml': `${newsroom}accent: '#7a1f5c'\n`})
    expect(styleOf(site)).toContain('--accent: #7a1f5c;\n  --accent-dark: #')
  })
  test.each([
    ['#ffcc00', 'expected a darker colour'],
    ['teal', 'expected a colour such as `#0b5a6b`']
  ])('may not have the colour %s', async (color, message) => {
    const {messages} = await siteOf({'content/newsroom.yml': `${newsroom}accent: '${color}'\n`})
    expect(messages.join('\n')).toContain(message)
  })
  test('may have years of the Republic', async () => {
    const root = writeFolder(newsroomFiles())
    const cache = temporaryFolder()
    await siteOf({}, root, cache)
    writeFolder({'content/newsroom.yml': `${newsroom}calendar: {zh-Hant: roc}\n`}, root)
    const {site} = await siteOf({}, root, cache)
    expect(text(site?.['zh-Hant/releases/first/index.html'])).toContain(
      '<time datetime="2024-03-25">民國113年3月25日</time>'
    )
    expect(text(site?.['zh-Hant/index.html'])).toContain('民國113年3月')
    expect(text(site?.['en/releases/first/index.html'])).toContain('March 25, 2024')
  })
})
