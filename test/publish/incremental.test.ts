import {chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {build} from '../../pipeline/build.ts'
import {openCache} from '../../pipeline/publish/cache.ts'
import {newsroomFolder, readFolder, temporaryFolder, writeFolder} from '../folders.ts'
import {names, newsroom, newsroomFiles} from '../newsroom.ts'

/** `SEQUENCES` of edits; `npm test` takes a few of them. */
const sequences = Number(process.env['SEQUENCES'] ?? 30)

type Options = Parameters<typeof build>[0]

/** Builds with what was kept before. */
const incremental = (options: Omit<Options, 'cache'>, cache: string) =>
  build({...options, cache: openCache(cache, 'tool')})

/** The site that is made when nothing was kept. */
function clean(options: Omit<Options, 'out' | 'cache'>) {
  const out = `${temporaryFolder()}/dist`
  const {published, messages} = build({...options, out})
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
  '## Heading\n\n- item\n\n> quote'
]
const dates = ['2024-01-01', '2024-03-25', '2024-05-20', '2025-12-31']

/** A change of a newsroom: a text, a date, settings, names, or a release that comes, goes or is renamed. */
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
      'retracted: {date: 2024-06-15, reason: {en: No.}}\n'
    )
  }),
  fc.record({kind: fc.constant('remove'), id}),
  fc.record({
    kind: fc.constant('names'),
    from: fc.constantFrom('Hsu Chih-Chieh', 'Tsai Yi-Ru'),
    to: fc.constantFrom('Hsu Chih-chieh', 'Hsu C. C.', 'Tsai Yi-ju')
  }),
  fc.record({
    kind: fc.constant('settings'),
    line: fc.constantFrom(
      'names: {gloss: first}\n',
      'feeds: {items: 1}\n',
      'rules: {parity-number: warn}\n',
      'identifiers: ["X-\\\\d+"]\n',
      ''
    )
  }),
  fc.record({
    kind: fc.constant('time'),
    now: fc.constantFrom('2024-04-01', '2024-06-01', '2024-07-01', '2026-01-01')
  })
)
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

function apply(change: Edit, root: string): string | undefined {
  if ('now' in change) return change.now
  if ('text' in change) {
    const {id: folder, file, text, date, extra} = change
    writeFolder(
      {
        [`content/releases/${folder}/${file}`]: `---\ntitle: Title of ${folder}\nsummary: S\ndate: ${date}\n${extra}---\n\n${text}\n`
      },
      root
    )
  } else if ('from' in change) {
    writeFolder(
      {'content/names.yml': names.replace(`en: ${change.from}`, `en: ${change.to}`)},
      root
    )
  } else if ('line' in change) {
    writeFolder({'content/newsroom.yml': newsroom + change.line}, root)
  } else rmSync(join(root, 'content/releases', change.id), {recursive: true, force: true})
  return undefined
}

test(`after any of ${sequences} sequences of edits, a build with what was kept makes what a clean one makes`, () => {
  fc.assert(
    fc.property(fc.array(edit, {minLength: 2, maxLength: 8}), (edits) => {
      const root = writeFolder(newsroomFiles())
      const [out, cache] = [`${temporaryFolder()}/dist`, temporaryFolder()]
      let now = '2024-06-01'
      for (const change of edits) {
        now = apply(change, root) ?? now
        const options = {root, now: Date.parse(now), drafts: 'leave-out'} as const
        const {published, messages} = incremental({...options, out}, cache)
        const wanted = clean(options)
        expect(messages.map(String)).toEqual(wanted.messages)
        if (published) expect(readFolder(out)).toEqual(wanted.site)
      }
    }),
    {numRuns: sequences}
  )
}, 600_000)

describe('a build after a build', () => {
  const options = {
    root: newsroomFolder('harbour'),
    now: Date.parse('2026-06-01'),
    drafts: 'leave-out'
  } as const
  const [out, cache] = [`${temporaryFolder()}/dist`, temporaryFolder()]
  incremental({...options, out}, cache)
  const wanted = clean(options)
  const page = join(out, 'en/releases/crane-order/index.html')

  test('leaves what is as it was: time and all', () => {
    const before = statSync(page)
    const {messages} = incremental({...options, out}, cache)
    expect(statSync(page).mtimeMs).toBe(before.mtimeMs)
    expect(statSync(page).ino).toBe(before.ino)
    expect(messages.map(String)).toEqual(wanted.messages)
    expect(readFolder(out)).toEqual(wanted.site)
  })
  test('puts right what somebody removed or cut off in the site', () => {
    rmSync(page)
    writeFileSync(join(out, 'en/feed.xml'), 'cut')
    incremental({...options, out}, cache)
    expect(readFolder(out)).toEqual(wanted.site)
  })
  test('is not of what another tool kept', () => {
    const {published} = build({
      ...options,
      out: `${temporaryFolder()}/dist`,
      cache: openCache(cache, 'another')
    })
    expect(published?.pages).toBeGreaterThan(0)
  })
})

describe('what was kept, when it is', () => {
  const options = {
    root: newsroomFolder('harbour'),
    now: Date.parse('2026-06-01'),
    drafts: 'leave-out'
  } as const
  const wanted = clean(options)

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
  ])('%s, is at worst made again', (what, damage) => {
    const [out, cache] = [`${temporaryFolder()}/dist`, temporaryFolder()]
    incremental({...options, out}, cache)
    for (const name of readdirSync(cache)) {
      if (what !== 'another entry') damage(join(cache, name))
    }
    if (what === 'another entry') damage(join(cache, readdirSync(cache)[0] ?? ''))
    incremental({...options, out}, cache)
    expect(readFolder(out)).toEqual(wanted.site)
  })
})
