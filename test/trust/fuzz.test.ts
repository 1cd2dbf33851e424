import fc from 'fast-check'
import {XmlDocument} from 'libxml2-wasm'
import {expect, test} from 'vitest'
import {build} from '../../pipeline/build.ts'
import {readFolder, temporaryFolder, writeFolder} from '../folders.ts'
import {newsroom} from '../newsroom.ts'

/** `FUZZ_RUNS` documents; a nightly run takes a million, `npm test` a few thousand. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 2000)

/** So many documents are releases of one newsroom. */
const together = 20

const piece = fc.oneof(
  fc.string({unit: 'grapheme', maxLength: 30}),
  fc.string({unit: 'binary', maxLength: 8}),
  fc.constantFrom(
    ...[
      '# ',
      '- ',
      '> ',
      '1. ',
      '| a | b |\n|---|---|\n| ',
      '```\n',
      '**',
      '*',
      '~~',
      '`',
      '[a](',
      ')'
    ],
    ...[
      '![a](b "',
      '"',
      '<',
      '>',
      '&',
      ':name[]{#a}',
      ':::',
      '[^1]',
      '\n\n[^1]: ',
      '\n\n',
      '\n',
      '  ',
      '\t'
    ],
    ...[
      '許智傑',
      '，',
      '「',
      '」',
      '１２億',
      '12億',
      'NT$1.2 billion',
      '2024年3月25日',
      'https://a.example/路',
      '\u202e',
      ']]>'
    ]
  )
)
const body = fc.array(piece, {maxLength: 40}).map((pieces) => pieces.join(''))
const documents = fc.array(fc.record({en: body, zh: body, title: piece}), {
  minLength: together,
  maxLength: together
})

/** Lone surrogates cannot be written as UTF-8. */
const encodable = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd')

test(`${runs} fuzzed documents make pages, feeds and data that can be read, or messages`, async () => {
  await fc.assert(
    fc.asyncProperty(documents, async (texts) => {
      const root = writeFolder({
        'content/newsroom.yml': newsroom,
        'content/names.yml': 'people: {a: {zh: 許智傑, en: Hsu Chih-Chieh}}\n',
        ...Object.fromEntries(
          texts.flatMap(({en, zh, title}, at) => [
            [`content/releases/r-${at}/en.md`, front(title, en)],
            [`content/releases/r-${at}/zh-Hant.md`, front(title, zh)]
          ])
        )
      })
      const out = `${temporaryFolder()}/dist`
      const {published, messages} = await build({
        root,
        out,
        now: Date.parse('2025-01-01'),
        drafts: 'leave-out'
      })
      if (!published) expect(messages.length).toBeGreaterThan(0)
      else readAll(out)
    }),
    {numRuns: Math.max(1, Math.ceil(runs / together))}
  )
})

const front = (title: string, text: string): string =>
  encodable(
    `---\ntitle: ${JSON.stringify(encodable(`T ${title}`))}\nsummary: S\ndate: 2024-03-25\n---\n\n${text}\n`
  )

function readAll(out: string): void {
  for (const [path, latin] of Object.entries(readFolder(out))) {
    const text = Buffer.from(latin, 'latin1').toString('utf8')
    if (path.endsWith('.json')) JSON.parse(text)
    if (/\.(?:xml|opml)$/.test(path)) XmlDocument.fromString(text).dispose()
  }
}
