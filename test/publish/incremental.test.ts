import {spawnSync} from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import {hostname} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {build} from '../../pipeline/build.ts'
import {check} from '../../pipeline/check.ts'
import {findingOf} from '../../pipeline/diagnostic.ts'
import {type Cache, openCache} from '../../pipeline/publish/cache.ts'
import {newsroomFolder, readFolder, temporaryFolder, writeFolder} from '../folders.ts'
import {names, newsroom, newsroomFiles} from '../newsroom.ts'

/** A picture of one pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)

/** `SEQUENCES` of edits; `npm test` takes a few of them. */
const sequences = Number(process.env['SEQUENCES'] ?? 30)

type Options = Parameters<typeof build>[0]

/** Builds with what was kept before. */
const incremental = async (options: Omit<Options, 'cache'>, cache: string) =>
  await build({...options, cache: openCache(cache, 'tool')})

/** A cache that tells when all of it is looked through for what nobody asks for any more. */
const pruning = (cache: Cache, told: () => void): Cache => ({
  ...cache,
  prune: () => {
    told()
    cache.prune()
  }
})

/** The site that is made when nothing was kept. */
async function clean(options: Omit<Options, 'out' | 'cache'>) {
  const out = `${temporaryFolder()}/dist`
  const {published, messages} = await build({...options, out})
  return {site: published ? readFolder(out) : undefined, messages: messages.map(String)}
}

const ids = ['one', 'two', 'three', 'four']
const id = fc.constantFrom(...ids)
const languageFile = fc.constantFrom('en.md', 'zh-Hant.md')
const texts = [
  'Hsu Chih-Chieh spoke.',
  'Xu Zhijie spoke at KMU.',
  '許智傑致詞。',
  'See [two](/en/releases/two/) and [three](../three/).',
  'Some 1,600 people, 1,700 on Monday, March 26, 2024.',
  'Text.[^a]\n\n[^a]: Note.',
  '## Heading\n\n- item\n\n> quote',
  'Lin Mei-hua and C. C. Hsu, **Tsai** Yi-\nRu, 林美華 met the KMU board of the Harbour Society.',
  'A memorandum of agreement (MOA) was signed. :name[]{#lin-mei-hua}',
  'The Harbor-Society met, and so did the Harbour Socitey.',
  '港口协會與港口斜會開會。'
]
const dates = ['2024-01-01', '2024-03-25', '2024-05-20', '2025-12-31']

/** Other words below the same front matter, of which more often than not nothing comes but the same pages. */
const rewriting = fc.record({
  kind: fc.constant('words'),
  id: fc.constantFrom('one', 'two'),
  file: languageFile,
  words: fc.oneof(
    fc.constantFrom(...texts),
    fc.nat(20).map((number) => `Words of Hsu Chih-Chieh, ${number}.`),
    fc.nat(20).map((number) => `許智傑致詞，共 ${number} 字。`)
  )
})

/** What a sequence begins with. */
const beginning = (title: string, words: string): string =>
  `---\ntitle: ${title}\nsummary: S\ndate: 2024-03-25\ntopics: [research]\norganisations: [kmu]\n---\n\n${words}\n`

/** A change of a newsroom: a text, a date, settings, names, or a release that comes, goes or is renamed; or of what was kept of it. */
const edit = fc.oneof(
  fc.record({
    kind: fc.constant('write'),
    id,
    file: languageFile,
    text: fc.constantFrom(...texts),
    date: fc.constantFrom(...dates),
    extra: fc.constantFrom(
      '',
      'status: draft\n',
      'topics: [research]\n',
      'corrections: [{date: 2024-05-01, note: {en: It was two.}}]\n',
      'slug: elsewhere\n',
      'organisations: [kmu]\n',
      'contacts: [desk]\n',
      'redirects: [/en/releases/two-before/]\n',
      'retracted: {date: 2024-06-15, reason: {en: No.}}\n'
    )
  }),
  {weight: 8, arbitrary: rewriting},
  fc.record({kind: fc.constant('damage'), entry: fc.nat()}),
  fc.record({kind: fc.constant('remove'), id}),
  fc.record({
    kind: fc.constant('names'),
    from: fc.constantFrom('Hsu Chih-Chieh', 'Tsai Yi-Ru'),
    to: fc.constantFrom('Hsu Chih-chieh', 'Hsu C. C.', 'Tsai Yi-ju')
  }),
  fc.record({
    kind: fc.constant('registry'),
    people: fc.subarray([
      '  lin-mei-hua: {zh: 林美華, en: Lin Mei-hua, romanization: wade-giles, titles: [{en: Chairman, zh: 董事長}]}\n',
      '  another-hsu: {zh: 徐志傑, en: Hsu Chih-chieh, status: {zh: reported, en: reported}}\n',
      '  no-english: {zh: 王建民}\n'
    ]),
    organisations: fc.subarray([
      '  society: {zh: 港口協會, en: Harbour Society, about: {en: The society of Lin Mei-hua.}}\n'
    ]),
    terms: fc.subarray([
      '  moa: {en: {full: memorandum of agreement, short: MOA}, zh: {full: 協議書}, never: [合作備忘錄]}\n'
    ])
  }),
  fc.record({
    kind: fc.constant('settings'),
    line: fc.constantFrom(
      'names: {gloss: first}\n',
      'search: true\nfeeds: {items: 1}\n',
      'search: true\nderive: {zh-Hans: zh-Hant}\n',
      'calendar: {zh-Hant: roc}\n',
      'accent: "#7a1f1f"\n',
      'identifiers: ["X-\\\\d+"]\n',
      'contacts: {desk: {name: {en: Lin Mei-hua, zh-Hant: 林美華}}}\n',
      ''
    )
  }),
  fc.record({
    kind: fc.constant('template'),
    imprint: fc.constantFrom('Harbour Square 1', 'Harbour Square 2')
  }),
  fc.record({
    kind: fc.constant('time'),
    now: fc.constantFrom('2024-04-01', '2024-06-01', '2024-07-01', '2026-01-01')
  })
)
/** Most slips are told, and do not stop a build: what is not published is not compared. */
const lenient = `rules: {${[
  'name-variant',
  'known-id',
  'organisation-variant',
  'zh-script',
  'parity-number',
  'date-weekday'
]
  .map((rule) => `${rule}: warn`)
  .join(', ')}}\n`

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

/** Text below every page. */
const templateWith = (imprint: string): string =>
  `export default (options, content, {h, original}) => original(options, [content, h('p', '${imprint}')])`

/** Writes other words below the front matter of a file, where it is there. */
function rewrite(file: string, words: string): void {
  if (!existsSync(file)) return
  const [front = ''] = /^---\n.*?\n---\n/s.exec(readFileSync(file, 'utf8')) ?? []
  writeFileSync(file, `${front}\n${words}\n`)
}

function damage(cache: string, entry: number): void {
  const kept = filesBelow(cache)
  const file = kept[entry % kept.length]
  if (file !== undefined) writeFileSync(file, readFileSync(file).subarray(0, 100))
}

function apply(change: Edit, root: string, cache: string): string | undefined {
  if ('now' in change) return change.now
  if ('entry' in change) damage(cache, change.entry)
  else if ('words' in change) {
    rewrite(join(root, 'content/releases', change.id, change.file), change.words)
  } else if ('text' in change) {
    const {id: folder, file, text, date, extra} = change
    writeFolder(
      {
        [`content/releases/${folder}/${file}`]: `---\ntitle: Title of ${folder}\nsummary: S\ndate: ${date}\n${extra}---\n\n${text}\n`
      },
      root
    )
  } else if ('imprint' in change) {
    writeFolder({'templates/parts/page.mjs': templateWith(change.imprint)}, root)
  } else if ('from' in change) {
    writeFolder(
      {'content/names.yml': names.replace(`en: ${change.from}`, `en: ${change.to}`)},
      root
    )
  } else if ('people' in change) {
    const {people, organisations, terms} = change
    const more = names
      .replace(
        'organisations:\n',
        () => `${people.join('')}organisations:\n${organisations.join('')}`
      )
      .replace('terms:\n', () => `terms:\n${terms.join('')}`)
    writeFolder({'content/names.yml': more}, root)
  } else if ('line' in change) {
    writeFolder({'content/newsroom.yml': newsroom + lenient + change.line}, root)
  } else rmSync(join(root, 'content/releases', change.id), {recursive: true, force: true})
  return undefined
}

test(`after any of ${sequences} sequences of edits, a build and a check with what was kept make and find what clean ones do`, async () => {
  let builds = 0
  let compared = 0
  let ofTexts = 0
  await fc.assert(
    fc.asyncProperty(fc.array(edit, {minLength: 2, maxLength: 8}), async (edits) => {
      const root = writeFolder(
        newsroomFiles({
          'content/newsroom.yml': `${newsroom}${lenient}search: true\n`,
          'content/releases/one/en.md': beginning('One', 'Words of Hsu Chih-Chieh.'),
          'content/releases/one/zh-Hant.md': beginning('第一則', '許智傑致詞。'),
          'content/releases/two/en.md': beginning('Two', 'Words of Hsu Chih-Chieh.')
        })
      )
      const [out, cache] = [`${temporaryFolder()}/dist`, temporaryFolder()]
      let now = '2024-06-01'
      for (const change of edits) {
        now = apply(change, root, cache) ?? now
        const options = {root, now: Date.parse(now), drafts: 'leave-out'} as const
        let pruned = false
        const {published, made, messages} = await build({
          ...{...options, out},
          cache: pruning(openCache(cache, 'tool'), () => {
            pruned = true
          })
        })
        if (published && made?.anew !== 0 && !pruned) ofTexts++
        const wanted = await clean(options)
        expect(messages.map(String)).toEqual(wanted.messages)
        const checked = {root, paths: []}
        const found = check({...checked, cache: openCache(cache, 'tool')})
        expect(found.map(findingOf)).toEqual(check(checked).map(findingOf))
        builds++
        if (!published) continue
        compared++
        expect(readFolder(out)).toEqual(wanted.site)
      }
    }),
    {numRuns: sequences}
  )
  // What is not published is not compared.
  expect(compared / builds).toBeGreaterThan(0.6)
  // Where texts alone changed, no more was asked for.
  expect(ofTexts / builds).toBeGreaterThan(0.05)
}, 600_000)

describe('a build after a build', async () => {
  const options = {
    root: newsroomFolder('harbour'),
    now: Date.parse('2026-06-01'),
    drafts: 'leave-out'
  } as const
  const [out, cache] = [`${temporaryFolder()}/dist`, temporaryFolder()]
  await incremental({...options, out}, cache)
  const wanted = await clean(options)
  const page = join(out, 'en/releases/crane-order/index.html')

  test('leaves what is as it was: time and all', async () => {
    const before = statSync(page)
    const {messages} = await incremental({...options, out}, cache)
    expect(statSync(page).mtimeMs).toBe(before.mtimeMs)
    expect(statSync(page).ino).toBe(before.ino)
    expect(messages.map(String)).toEqual(wanted.messages)
    expect(readFolder(out)).toEqual(wanted.site)
  })
  test('puts right what somebody removed or cut off in the site', async () => {
    rmSync(page)
    writeFileSync(join(out, 'en/feed.xml'), 'cut')
    await incremental({...options, out}, cache)
    expect(readFolder(out)).toEqual(wanted.site)
  })
  test('is made anew for a host that is to have more files', async () => {
    const more = {...options, serving: new Set(['compressed', 'headers'] as const)}
    const {site} = await clean(more)
    expect(Object.keys(site ?? {})).toContain('en/feed.xml.gz')
    await incremental({...more, out}, cache)
    expect(readFolder(out)).toEqual(site)
    await incremental({...options, out}, cache)
    expect(readFolder(out)).toEqual(wanted.site)
  })
  test('is not of what another tool kept', async () => {
    const {published} = await build({
      ...options,
      out: `${temporaryFolder()}/dist`,
      cache: openCache(cache, 'another')
    })
    expect(published?.pages).toBeGreaterThan(0)
  })
})

describe('of a newsroom of three releases, a build makes anew', () => {
  const text = (words: string) => `---\ntitle: T\nsummary: S\ndate: 2024-03-25\n---\n\n${words}\n`
  const files = newsroomFiles({
    'content/newsroom.yml': newsroom + lenient,
    'content/releases/first/en.md': text('Xu Zhijie, **Hsu** Chih-\nChieh.'),
    'content/releases/second/en.md': text('Nobody is named. See [the first](/en/releases/first/).'),
    'content/releases/third/en.md': text('Tsai Yi-Ru at KMU.\n\n![A crane](a.png "Lee Yi-Chun")'),
    'content/releases/third/a.png': png
  })

  /** How many releases are made anew after a change. */
  async function anewAfter(change: Record<string, string>, now = '2024-06-01'): Promise<number> {
    const root = writeFolder(files)
    const [out, cache] = [`${temporaryFolder()}/dist`, temporaryFolder()]
    const at = (time: string) => ({root, out, now: Date.parse(time), drafts: 'leave-out'}) as const
    const first = await incremental(at('2024-06-01'), cache)
    expect(first.messages.filter(({fatal}) => fatal).map(String)).toEqual([])
    expect(first.made).toEqual({anew: 3, of: 3})
    writeFolder(change, root)
    return (await incremental(at(now), cache)).made?.anew ?? Number.NaN
  }
  const namesWith = (from: string, to: string) => ({'content/names.yml': names.replace(from, to)})

  test('none, where nothing changed, or only its time', async () => {
    expect(await anewAfter({})).toBe(0)
    expect(await anewAfter({}, '2025-01-01')).toBe(0)
    expect(await anewAfter(namesWith('people:', '# A note.\npeople:'))).toBe(0)
  })
  test('the one whose text changed', async () => {
    expect(await anewAfter({'content/releases/second/en.md': text('Other words.')})).toBe(1)
  })
  test('those that name somebody whose entry changed, in whatever spelling', async () => {
    const alias = namesWith(
      'en: Hsu Chih-Chieh',
      'en: Hsu Chih-Chieh\n    aliases: {en: [Jay Hsu]}'
    )
    expect(await anewAfter(alias)).toBe(1)
    expect(await anewAfter(namesWith('en: Tsai Yi-Ru', 'en: Tsai Yi-ju'))).toBe(1)
  })
  test('those that hold the name of somebody who is registered only now', async () => {
    const entry = '  nobody: {zh: 無名氏, en: Nobody Is}\norganisations:'
    expect(await anewAfter(namesWith('organisations:', entry))).toBe(1)
    const captioned = '  lee: {zh: 李怡君, en: Lee Yi-Chun}\norganisations:'
    expect(await anewAfter(namesWith('organisations:', captioned))).toBe(1)
    const stranger = '  lin: {zh: 林美華, en: Lin Mei-hua}\norganisations:'
    expect(await anewAfter(namesWith('organisations:', stranger))).toBe(0)
  })
  test('those that name an organisation of which it is said whose it is', async () => {
    const society =
      '  society: {zh: 港口協會, en: Harbour Society, about: {en: The society of Lin Mei-hua.}}\n'
    const known = names.replace('organisations:\n', `organisations:\n${society}`)
    const root = writeFolder({
      ...files,
      'content/names.yml': known,
      'content/releases/second/en.md': text('The Harbour Society met.')
    })
    const [out, cache] = [`${temporaryFolder()}/dist`, temporaryFolder()]
    const options = {root, now: Date.parse('2024-06-01'), drafts: 'leave-out'} as const
    await incremental({...options, out}, cache)
    const lin = '  lin: {zh: 林美華, en: Lin Mei-hua}\n'
    writeFolder(
      {'content/names.yml': known.replace('organisations:\n', `${lin}organisations:\n`)},
      root
    )
    expect((await incremental({...options, out}, cache)).made?.anew).toBe(1)
    expect(readFolder(out)).toEqual((await clean(options)).site)
  })
  test('none, where what was kept was unpacked on another machine', async () => {
    const [one, two] = [writeFolder(files), writeFolder(files)]
    const at = (root: string) =>
      ({root, out: join(root, 'dist'), now: Date.parse('2024-06-01'), drafts: 'leave-out'}) as const
    await incremental(at(one), join(one, '.tonggao'))
    // Files are copied with new times and in another place; the site is not there at all.
    cpSync(join(one, '.tonggao'), join(two, '.tonggao'), {recursive: true})
    const {made} = await incremental(at(two), join(two, '.tonggao'))
    expect(made).toEqual({anew: 0, of: 3})
    expect(readFolder(join(two, 'dist'))).toEqual(readFolder(join(one, 'dist')))
  })
  test('all, where a setting of all changed', async () => {
    expect(
      await anewAfter({'content/newsroom.yml': `${newsroom}${lenient}names: {gloss: first}\n`})
    ).toBe(3)
  })
})

describe('a build after a change of what all pages have makes what a clean one does:', () => {
  const text = (title: string, words: string) =>
    `---\ntitle: ${title}\nsummary: S\ndate: 2024-03-25\ntopics: [research]\n---\n\n${words}\n`
  const plain = newsroom + lenient
  const settings = [
    plain.replace('Test Newsroom', 'Harbour Newsroom'),
    plain.replace('news.example/', 'news.example/press/'),
    plain.replace('Asia/Taipei', 'America/New_York'),
    plain.replace('[en, zh-Hant]', '[zh-Hant, en]'),
    plain.replace('en: Research', 'en: Science'),
    `${plain}derive: {zh-Hans: zh-Hant}\n`,
    `${plain}locales: {en: en-GB, zh-Hant: zh-Hant-HK}\n`,
    `${plain}accent: "#7a1f1f"\n`,
    `${plain}calendar: {zh-Hant: roc}\n`,
    `${plain}search: true\n`,
    `${plain}cards: true\n`,
    `${plain}names: {gloss: first}\n`,
    `${plain}feeds: {hub: "https://hub.example/"}\n`,
    `${plain}feeds: {tag: "example.org,2024"}\n`
  ].map((settings): Record<string, string> => ({'content/newsroom.yml': settings}))
  const templates: Record<string, string>[] = [
    {'templates/locales/en.json': '{"names": {"title": "Names"}}'},
    {'templates/styles/site.css': 'b { color: red }'},
    {'templates/parts/page.mjs': templateWith('Harbour Square 1')}
  ]
  test.each([...settings, ...templates])('%j', async (change) => {
    const root = writeFolder(
      newsroomFiles({
        'content/newsroom.yml': plain,
        'content/releases/first/en.md': text('Tsai Yi-Ru speaks', 'Tsai Yi-Ru spoke at KMU.'),
        'content/releases/first/zh-Hant.md': text('蔡宜儒致詞', '蔡宜儒於高醫大致詞。'),
        'content/releases/second/en.md': text('Open', 'The College of Pharmacy is open.')
      })
    )
    const options = {root, now: Date.parse('2024-06-01'), drafts: 'leave-out'} as const
    const [out, cache] = [`${temporaryFolder()}/dist`, temporaryFolder()]
    const before = await incremental({...options, out}, cache)
    expect(before.published).toBeDefined()
    writeFolder(change, root)
    const after = await incremental({...options, out}, cache)
    const {site, messages} = await clean(options)
    expect(after.messages.map(String)).toEqual(messages)
    expect(site).toBeDefined()
    expect(readFolder(out)).toEqual(site)
  })
})

describe('what was kept, when it is', async () => {
  const options = {
    root: newsroomFolder('harbour'),
    now: Date.parse('2026-06-01'),
    drafts: 'leave-out'
  } as const
  const wanted = await clean(options)

  test.each<[string, (file: string) => void]>([
    ['cut off', (file) => writeFileSync(file, readFileSync(file).subarray(0, 100))],
    [
      'changed in one bit',
      (file) => {
        const bytes = readFileSync(file)
        bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1
        writeFileSync(file, bytes)
      }
    ],
    ['empty', (file) => writeFileSync(file, '')],
    ['not to be read', (file) => chmodSync(file, 0)],
    ['gone', (file) => rmSync(file)],
    [
      'a folder',
      (file) => {
        rmSync(file)
        writeFolder({x: 'y'}, file)
      }
    ],
    [
      'another entry',
      (file) => {
        const other = readdirSync(join(file, '..')).find((name) => !file.endsWith(name))
        writeFileSync(file, readFileSync(join(file, '..', other ?? '')))
      }
    ]
  ])('%s, is at worst made again', async (what, damage) => {
    const [out, cache] = [`${temporaryFolder()}/dist`, temporaryFolder()]
    await incremental({...options, out}, cache)
    const kept = filesBelow(cache)
    expect(kept.length).toBeGreaterThan(30)
    for (const file of what === 'another entry' ? kept.slice(0, 1) : kept) damage(file)
    await incremental({...options, out}, cache)
    expect(readFolder(out)).toEqual(wanted.site)
  })
})

/** Every file below a folder: entries, and the spare site. */
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true, encoding: 'utf8'})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

test('a build with nothing to do clears the lock of one that was killed at its very end', async () => {
  const root = writeFolder(newsroomFiles())
  const options = {root, out: join(root, 'dist'), now: Date.parse('2026-06-01')}
  const again = () => incremental({...options, drafts: 'leave-out'}, join(root, '.tonggao'))
  await again()
  writeFolder({'.dist.lock': `${spawnSync('true').pid} ${hostname()}\n`}, root)
  expect((await again()).made).toEqual({anew: 0, of: 1})
  expect(readdirSync(root)).not.toContain('.dist.lock')
})
