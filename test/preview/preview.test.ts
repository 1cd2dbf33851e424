import {
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {createServer} from 'node:net'
import {join} from 'node:path'
import {fromHtml} from 'hast-util-from-html'
import {toString as textOf} from 'hast-util-to-string'
import {afterEach, describe, expect, test} from 'vitest'
import {build} from '../../pipeline/build.ts'
import {openLedger} from '../../pipeline/make/ledger.ts'
import {createApp} from '../../pipeline/preview/server.ts'
import {createWorkshop} from '../../pipeline/preview/workshop.ts'
import {type Preview, preview} from '../../pipeline/preview.ts'
import {openCache} from '../../pipeline/publish/cache.ts'
import {type Files, newsroomFolder, readFolder, temporaryFolder, writeFolder} from '../folders.ts'
import {newsroomFiles, withFrontMatter} from '../newsroom.ts'

const now = () => Date.parse('2026-06-01')

/** A preview's server without a port. */
async function appOf(root: string) {
  const workshop = createWorkshop({root, now})
  await workshop.refresh()
  const app = createApp({workshop, root, hosts: []})
  const get = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const url = `http://localhost:4321${path}`
    const response = await app.fetch(
      new Request(url, {method, headers: {host: 'localhost:4321', ...headers}})
    )
    return {status: response.status, headers: response.headers, text: await response.text()}
  }
  return {workshop, get}
}

const differing: Files = {
  'content/releases/first/en.md': withFrontMatter(
    'Hsu Chih-Chieh hired 1,600 people.\n\nOnly here, and nowhere else, stands this.\n'
  ),
  'content/releases/first/zh-Hant.md': withFrontMatter('許智傑僱用了1,700人。\n')
}

describe('the desk', async () => {
  const {workshop, get} = await appOf(newsroomFolder('harbour'))
  test('lists every release, newest first, with its state and languages', async () => {
    const {text} = await get('/')
    const order = [...text.matchAll(/id="row-([\w-]+)"/g)].map(([, id]) => id)
    expect(order.slice(0, 4)).toEqual([
      'night-ferry-merger',
      'dry-dock',
      'scholarships',
      'fare-change'
    ])
    expect(text).toMatch(/Embargoed.*Draft.*Published.*Withdrawn.*Corrected/s)
    expect(text).toContain('Missing: en')
    expect(text).toContain('Looking…')
  })
  test('counts what was found, once it has looked', async () => {
    while (await workshop.lookAtOne());
    const {text} = await get('/')
    expect(text).not.toContain('Looking…')
    expect(text).toContain('1 warning')
  })
  test.each([
    ['ferr', ['night-ferry-merger', 'fare-change', 'half-year-results', 'typhoon-service']],
    ['渡輪 啟航', ['electric-ferry']],
    ['Embargoed', ['night-ferry-merger']],
    ['2025-06', ['seagrass-study']],
    ['nobody knows', []]
  ])('finds %s', async (words, ids) => {
    const {text} = await get(`/?q=${encodeURIComponent(words)}`)
    const found = [...text.matchAll(/id="row-([a-z-]+)"/g)].map(([, id]) => id)
    expect(found.filter((id) => words !== 'ferr' || ids.includes(id ?? ''))).toEqual(ids)
  })
  test('shows the newest of many, and how many more there are', async () => {
    const many = Object.fromEntries(
      Array.from({length: 230}, (_, at) => [
        `content/releases/r-${at}/en.md`,
        `---\ntitle: Number ${at}.\ndate: ${new Date(Date.UTC(2024, 3, at)).toISOString().slice(0, 10)}\n---\n`
      ])
    )
    const {get: of} = await appOf(writeFolder(newsroomFiles(many)))
    const {text} = await of('/')
    expect(text.match(/id="row-/g)?.length).toBe(200)
    expect(text).toContain('31 more: type to find them.')
    expect(text.indexOf('row-r-229"')).toBeLessThan(text.indexOf('row-r-228"'))
    expect((await of('/?q=number+17.')).text).toContain('row-r-17"')
  })
  test('is in the language of the browser', async () => {
    expect((await get('/', {'accept-language': 'zh-TW,zh;q=0.9'})).text).toContain('未解禁')
  })
})

describe('side by side', async () => {
  const {get} = await appOf(writeFolder(newsroomFiles(differing)))
  test('shows findings at their words, names with their card, and gaps', async () => {
    const {text} = await get('/desk/first')
    expect(text).toMatch(/<mark id="finding-\d">1,700<\/mark>/)
    expect(textOf(fromHtml(text))).toContain(
      '許智傑 Hsu Chih-Chieh' + 'wade-giles' + 'Legislator 立法委員' + 'Legislator Hsu' + '許委員'
    )
    expect(text).toContain('<div class="side gap">Not in zh-Hant</div>')
    expect(textOf(fromHtml(text))).toContain(
      'Unexpected `1,700` in zh-Hant, expected what en says: `1,600`'
    )
  })
  test('shows what one file says in both languages in one row', async () => {
    const note = 'corrections:\n  - date: 2024-03-26\n    note: {en: Signed., zh-Hant: 簽約。}\n'
    const {get: of} = await appOf(
      writeFolder(
        newsroomFiles({
          'content/releases/first/en.md': `---\ntitle: T\nsummary: S\ndate: 2024-03-25\n${note}---\n`,
          'content/releases/first/zh-Hant.md': '---\ntitle: 題\nsummary: 要\n---\n'
        })
      )
    )
    const {text} = await of('/desk/first')
    const row = text.match(
      /<div class="row"(?:(?!<div class="row").)*Signed.*?(?=<div class="row"|<\/main)/s
    )
    expect(textOf(fromHtml(row?.[0] ?? ''))).toMatch(
      /^\s*corrections\.0\.noteSigned\.\s*corrections\.0\.note簽約。\s*$/
    )
    expect(text).not.toContain('Not in')
  })
  test('leads from a name to the other releases that it is in', async () => {
    const others = Object.fromEntries(
      Array.from({length: 7}, (_, at) => [
        `content/releases/r-${at}/en.md`,
        `---\ntitle: T\nsummary: S\ndate: 2024-04-0${at + 1}\n---\nHsu Chih-Chieh spoke.\n`
      ])
    )
    const {workshop: desk, get: of} = await appOf(
      writeFolder(newsroomFiles({...differing, ...others}))
    )
    while (await desk.lookAtOne());
    const {text} = await of('/desk/first')
    expect(text.match(/Also in(?: <a href="\/desk\/r-\d">r-\d<\/a>)+ \+2/)?.[0]).toMatch(
      /r-6.*r-5.*r-4.*r-3.*r-2/
    )
  })
  test('has a button that copies what may be written instead', async () => {
    const {get: of} = await appOf(
      writeFolder(
        newsroomFiles({'content/releases/first/en.md': withFrontMatter('Xu Zhijie spoke.\n')})
      )
    )
    expect((await of('/desk/first')).text).toContain('data-copy="Hsu Chih-Chieh"')
  })
  test('of a release that is not there is not found', async () => {
    expect((await get('/desk/nobody')).status).toBe(404)
  })
})

describe('a page', async () => {
  const root = newsroomFolder('harbour')
  const {get} = await appOf(root)
  test('is the one that is published, but for the script that looks again', async () => {
    const out = `${temporaryFolder()}/dist`
    await build({root, out, now: now(), drafts: 'leave-out'})
    const site = readFolder(out)
    for (const path of ['en/releases/crane-order/', 'bilingual/crane-order/']) {
      const published = Buffer.from(site[`${path}index.html`] ?? '', 'latin1').toString('utf8')
      const {text} = await get(`/press/${path}`)
      const plain = text
        .replace('<script type="module" src="/preview/script.js"></script>', '')
        .replace(/; script-src [^"]*/, '')
      expect(plain).toBe(published)
    }
  })
  test.each([
    ['/press/en/', 'text/html'],
    ['/press/zh-Hant/names/', 'text/html'],
    ['/press/en/feed.xml', 'application/xml'],
    ['/press/zh-Hant/topics/ferries/feed.json', 'application/json'],
    ['/press/sitemap.xml', 'application/xml'],
    ['/press/en/search/2026/terms-0.json', 'application/json'],
    ['/press/en/releases/dry-dock/', 'text/html'],
    ['/index.html', 'text/html'],
    ['/preview/style.css', 'text/css'],
    ['/preview/script.js', 'text/javascript']
  ])('%s is there', async (path, type) => {
    const {status, headers} = await get(path)
    expect([status, headers.get('content-type')?.split(';')[0]]).toEqual([200, type])
  })
  test('has its pictures and its style', async () => {
    const {text} = await get('/press/en/releases/executive-appointments/')
    for (const path of [/src="([^"]+\.png)"/, /href="([^"]+\.css)"/].map(
      (pattern) => pattern.exec(text)?.[1] ?? ''
    ))
      expect([path, (await get(path)).status]).toEqual([path, 200])
  })
})

describe('nobody else reads it', async () => {
  const root = writeFolder(newsroomFiles(differing))
  symlinkSync('/etc', join(root, 'content/releases/first/etc'))
  const {get} = await appOf(root)
  test.each([
    ['a foreign host', '/', {host: 'evil.example'}, 403],
    ['a foreign host with our port', '/desk/first', {host: 'localhost.evil.example:4321'}, 403],
    ['a foreign origin', '/desk/first', {origin: 'https://evil.example'}, 403],
    [
      'a script of another site',
      '/preview/problems',
      {'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors'},
      403
    ],
    ['a path out of the root', '/..%2f..%2f..%2fetc%2fpasswd', {}, 404],
    ['a path with two slashes', '//etc/passwd', {}, 404],
    ['a link in the file system', '/en/releases/first/etc/passwd', {}, 404],
    ['broken escapes', '/%E0%A4%A', {}, 404],
    ['a very long path', `/${'a'.repeat(20_000)}`, {}, 404]
  ])('%s', async (_, path, headers, status) => {
    const answer = await get(path, headers)
    expect(answer.status).toBe(status)
    expect(answer.text).not.toContain('root:')
  })
  test('and nobody keeps or embeds it', async () => {
    const {headers} = await get('/')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })
  test('or writes', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(403)
  })
})

describe('a preview that is opened again', () => {
  test('shows the newsroom as it is now, whatever was learnt before', async () => {
    const root = writeFolder(newsroomFiles(differing))
    const cache = openCache(join(root, '.tonggao'), 'tool')
    const open = async () => {
      const workshop = createWorkshop({root, now, ledger: openLedger(cache, '')})
      await workshop.refresh()
      return workshop
    }
    const first = await open()
    await first.keep()
    const before = (await first.file('/en/releases/first/'))?.body
    const again = await open()
    expect((await again.file('/en/releases/first/'))?.body).toEqual(before)
    const changed = withFrontMatter('Other words.\n').replace('title: T', 'title: Another title')
    writeFolder({'content/releases/first/en.md': changed}, root)
    const later = await open()
    expect(later.desk('another', String)?.rows.map(({id}) => id)).toEqual(['first'])
    expect((await later.file('/en/releases/first/'))?.body).toContain('Other words.')
  })
  test('knows what was found in releases that are as they were, and looks at the others', async () => {
    const release = (words: string) => withFrontMatter(`${words}\n`)
    const root = writeFolder(
      newsroomFiles({
        'content/releases/first/en.md': release('Xu Zhijie spoke.'),
        'content/releases/second/en.md': release('Syu Jhih-jie spoke.'),
        'content/releases/third/en.md': release('Nobody spoke.')
      })
    )
    const cache = openCache(join(root, '.tonggao'), 'tool')
    /** What is found, and in how many steps. */
    const found = async (ledger?: ReturnType<typeof openLedger>) => {
      const workshop = createWorkshop({root, now, ledger})
      await workshop.refresh()
      let steps = 0
      while (await workshop.lookAtOne()) steps++
      await workshop.keep()
      return {steps, rows: workshop.desk('', String)?.rows}
    }
    const first = await found(openLedger(cache, ''))
    expect(first.steps).toBe(3)
    expect(await found(openLedger(cache, ''))).toEqual({...first, steps: 1})
    writeFolder({'content/releases/third/en.md': release('Xu Zhijie spoke.')}, root)
    const changed = await found(openLedger(cache, ''))
    expect(changed.rows).toEqual((await found()).rows)
    expect(changed.rows).not.toEqual(first.rows)
  })
})

describe('after a save, a preview has every page as one that is opened only then', async () => {
  const root = join(temporaryFolder(), 'harbour')
  cpSync(newsroomFolder('harbour'), root, {recursive: true})
  const out = `${temporaryFolder()}/dist`
  await build({root, out, now: now(), drafts: 'include'})
  const paths = Object.keys(readFolder(out))
    .filter((file) => /\.(?:html|xml)$|\/search\/.*\.json$/.test(file))
    .map((file) => `/${file.replace(/(?<=^|\/)index\.html$/, '')}`)
  const open = async () => {
    const workshop = createWorkshop({root, now})
    await workshop.refresh()
    return workshop
  }
  const pagesOf = async (workshop: Awaited<ReturnType<typeof open>>) => {
    const pages: Record<string, string> = {}
    for (const path of paths) pages[path] = String(await (await workshop.file(path))?.body)
    return pages
  }
  const workshop = await open()
  const before = await pagesOf(workshop)
  const file = 'content/releases/2025/crane-order/en.md'
  test.each<[string, (text: string) => string]>([
    ['a text', (text) => `${text}\nHsu Chih-Chieh said nothing more.\n`],
    ['the same text once more', (text) => `${text}\nNor did others.\n`],
    ['a title', (text) => text.replace(/^title: .*$/m, 'title: Another title')],
    ['a date', (text) => text.replace(/^date: .*$/m, 'date: 2025-01-02')]
  ])('%s', async (_, edit) => {
    writeFileSync(join(root, file), edit(readFileSync(join(root, file), 'utf8')))
    await workshop.refresh(new Set([file]))
    const after = await pagesOf(workshop)
    expect(after).toEqual(await pagesOf(await open()))
    expect(after['/en/releases/crane-order/']).not.toBe(before['/en/releases/crane-order/'])
    expect(Object.values(after)).not.toContain('undefined')
  })
})

describe('while editors write', () => {
  const open: Preview[] = []
  afterEach(async () => {
    for (const running of open.splice(0)) await running.close()
  })
  const start = async (root: string): Promise<Preview> => {
    const running = await preview({
      root,
      host: '127.0.0.1',
      port: 0,
      isPortAskedFor: true,
      now,
      say: () => undefined
    })
    open.push(running)
    return running
  }
  /** Reads the stream of events; gives each `change` after `act`. */
  const afterChange = async ({url}: Preview, act: () => void): Promise<void> => {
    const response = await fetch(`${url}preview/events`)
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    await reader?.read()
    act()
    for (let text = ''; !text.includes('event: change'); )
      text += (await reader?.read())?.value ?? 'event: change'
    await reader?.cancel()
  }
  const textAt = async ({url}: Preview, path: string): Promise<string> =>
    (await fetch(url + path)).text()
  const en = 'content/releases/first/en.md'
  const newText = withFrontMatter('Something new.\n')

  test.each<[string, (file: string) => void]>([
    ['writing in place', (file) => writeFileSync(file, newText)],
    [
      'writing beside and renaming',
      (file) => {
        writeFileSync(`${file}~`, newText)
        renameSync(`${file}~`, file)
      }
    ],
    [
      'deleting and creating',
      (file) => {
        rmSync(file)
        writeFileSync(file, newText)
      }
    ]
  ])('%s is seen', async (_, save) => {
    const root = writeFolder(newsroomFiles())
    const running = await start(root)
    await new Promise((resolve) => setTimeout(resolve, 300))
    await afterChange(running, () => save(join(root, en)))
    await expect.poll(() => textAt(running, 'en/releases/first/')).toContain('Something new.')
  })
  test('what is saved before it has found all files is seen', async () => {
    const many = Array.from({length: 600}, (_, at) => [
      `content/releases/r-${at}/en.md`,
      withFrontMatter('Something old.\n')
    ])
    const root = writeFolder(newsroomFiles(Object.fromEntries(many)))
    // What was written long before is not taken for saved.
    await new Promise((resolve) => setTimeout(resolve, 200))
    const running = await start(root)
    const ids = ['r-0', 'r-300', 'r-599']
    for (const id of ids) writeFileSync(join(root, `content/releases/${id}/en.md`), newText)
    for (const id of ids) {
      await expect
        .poll(() => textAt(running, `en/releases/${id}/`), {timeout: 10_000})
        .toContain('Something new.')
    }
  })
  test('what is broken is told, what was good stays, and it goes when it is mended', async () => {
    const root = writeFolder(newsroomFiles())
    const running = await start(root)
    await new Promise((resolve) => setTimeout(resolve, 300))
    writeFileSync(join(root, en), '---\ntitle: [\n---\n')
    await expect.poll(() => textAt(running, 'preview/problems')).toContain(`${en}:`)
    expect(await textAt(running, 'en/releases/first/')).toContain('A title')
    writeFileSync(join(root, en), newText)
    await expect.poll(() => textAt(running, 'preview/problems')).toBe('[]')
  })
  test('a newsroom that is away for a moment is told of, and there again', async () => {
    const root = writeFolder(newsroomFiles())
    const running = await start(root)
    await new Promise((resolve) => setTimeout(resolve, 300))
    renameSync(join(root, 'content'), join(root, 'elsewhere'))
    await expect.poll(() => textAt(running, 'preview/problems')).toContain('No folder `content`')
    expect(await textAt(running, 'en/releases/first/')).toContain('A title')
    renameSync(join(root, 'elsewhere'), join(root, 'content'))
    await expect.poll(() => textAt(running, 'preview/problems')).toBe('[]')
  })
  test('a template that fails leaves the page, says where, and is taken again when it is mended', async () => {
    const template = 'templates/parts/page.mjs'
    const below = (text: string) =>
      `export default (options, content, {h, original}) => original(options, [content, ${text}])`
    const root = writeFolder(newsroomFiles({[template]: below("'Below.'")}))
    const running = await start(root)
    const page = 'en/releases/first/'
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await textAt(running, page)).toContain('Below.</main>')
    writeFileSync(join(root, template), below('nothing'))
    await expect
      .poll(() => textAt(running, page))
      .toContain('Template `templates/parts/page.mjs` fails: nothing is not defined')
    expect((await fetch(running.url + page)).status).toBe(500)
    expect(await textAt(running, 'preview/problems')).toContain('templates/parts/page.mjs:1:')
    writeFileSync(join(root, template), 'export default (')
    await expect
      .poll(() => textAt(running, 'preview/problems'))
      .toMatch(/^\[{[^}]*fails: (?!nothing)/)
    expect((await fetch(running.url + page)).status).toBe(500)
    writeFileSync(join(root, template), below("'Again.'"))
    await expect.poll(() => textAt(running, 'preview/problems')).toBe('[]')
    expect(await textAt(running, page)).toContain('Again.</main>')
    const broken = writeFolder(newsroomFiles({[template]: 'export default ('}))
    const other = await start(broken)
    expect(await textAt(other, '')).toContain('row-first')
    expect(await textAt(other, 'preview/problems')).toContain('fails: ')
  })
  test('what is behind a link or hidden is no release, whoever names it', async () => {
    const outside = writeFolder({'en.md': newText})
    const root = writeFolder(newsroomFiles({'content/releases/.hidden/en.md': newText}))
    symlinkSync(outside, join(root, 'content/releases/linked'))
    const workshop = createWorkshop({root, now})
    await workshop.refresh()
    await workshop.refresh(
      new Set(['content/releases/linked/en.md', 'content/releases/.hidden/en.md', en])
    )
    expect(workshop.desk('', String)?.rows.map(({id}) => id)).toEqual(['first'])
  })
  test('a release that was renamed or deleted is gone', async () => {
    const root = writeFolder(newsroomFiles({'content/releases/second/en.md': newText}))
    const running = await start(root)
    await new Promise((resolve) => setTimeout(resolve, 300))
    renameSync(join(root, 'content/releases/second'), join(root, 'content/releases/other'))
    await expect.poll(() => textAt(running, '')).toContain('row-other')
    rmSync(join(root, 'content/releases/other'), {recursive: true})
    await expect.poll(() => textAt(running, '')).not.toContain('row-other')
    expect((await fetch(`${running.url}desk/second`)).status).toBe(404)
  })
  test('listeners that vanish do no harm', async () => {
    const root = writeFolder(newsroomFiles())
    const running = await start(root)
    for (let at = 0; at < 200; at++) {
      const controller = new AbortController()
      await fetch(`${running.url}preview/events`, {signal: controller.signal})
      controller.abort()
    }
    mkdirSync(join(root, 'content/releases/third'))
    writeFileSync(join(root, 'content/releases/third/en.md'), newText)
    await expect.poll(() => textAt(running, '')).toContain('row-third')
  })
  test('a port that is taken is told where it was asked for, and passed over where not', async () => {
    const blocker = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => blocker.once('listening', resolve))
    const address = blocker.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const options = {
      root: writeFolder(newsroomFiles()),
      host: '127.0.0.1',
      port,
      now,
      say: () => undefined
    }
    await expect(preview({...options, isPortAskedFor: true})).rejects.toThrow(
      `Port ${port} of 127.0.0.1 is taken`
    )
    const running = await preview({...options, isPortAskedFor: false})
    open.push(running)
    expect(running.url).not.toContain(`:${port}/`)
    blocker.close()
  })
  test('a folder without content is wrong usage', async () => {
    await expect(start(temporaryFolder())).rejects.toThrow('No folder `content`')
  })
})
