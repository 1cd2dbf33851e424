import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parseDocument} from 'yaml'
import {plainYaml} from '../../pipeline/read/plain-yaml.ts'

/** What the parser makes of YAML; `wrong` where it finds something wrong. */
function parsed(yaml: string): unknown {
  const options = {version: '1.2', schema: 'core', uniqueKeys: true, stringKeys: true} as const
  const document = parseDocument(yaml, {...options, logLevel: 'error'})
  return document.errors.length + document.warnings.length > 0 ? 'wrong' : document.toJS()
}

describe('front matter that is plain', () => {
  test.each([
    'title: KMU and Legislator Hsu visit Gushan\ndate: 2024-03-25\ntopics: [research, harbour]\n',
    '\ntitle: 高醫大、許委員參訪：三年「計畫」\r\nsummary: "A: b # c"\r\ndateline: \'KAOHSIUNG, "x"\'',
    'date: 2024-03-25T14:00+08:00\nupdated: 2024-03-26T01:02:03Z\ntopics: []\nstatus: draft',
    'title: a:b#c, [d] {e} & *f* ! | > % @ ` "g" - h?\n\nslug: a-1'
  ])('is read as by the parser: %j', (yaml) => {
    expect(plainYaml(yaml)).toEqual(parsed(yaml))
    expect(plainYaml(yaml)).toBeDefined()
  })
  test.each([
    'title: a: b',
    'title: a #b',
    'title: a:',
    'title: a ',
    'title: true',
    'title: NULL',
    'title: 2024',
    'title: "a\\nb"',
    "title: 'it''s'",
    'title: "a" b',
    'title: a\n b',
    'title: [a, true]',
    'topics: [a,b]',
    'title:',
    'title: a\ntitle: b',
    'image: {src: a}',
    '# title: a',
    'title: a\u2028b',
    'title:  a',
    '? a'
  ])('is not what is left to the parser: %j', (yaml) => {
    expect(plainYaml(yaml)).toBeUndefined()
  })

  const signs = 'a title date 許 ： : # - [ ] , " \' \\ { } & * ! | > % @ ` ? ~ = << --- ... é 😀'
  const words = 'null true False 0x1 1e3 .5 2024-03-25 T14:00Z'
  const breaks = [' ', ': ', ' #', '- ', ', ', '\n', '\r\n', '\r', '\t']
  const oddBreaks = ['\u00a0', '\u3000', '\u0085', '\u2028', '\ufeff']
  const piece = fc.constantFrom(...signs.split(' '), ...words.split(' '), ...breaks, ...oddBreaks)
  const value = fc.array(piece, {maxLength: 4}).map((pieces) => pieces.join(''))
  const shaped = fc.oneof(
    value,
    value.map((text) => `a${text}`),
    value.map((text) => `"${text}"`),
    value.map((text) => `'${text}'`),
    fc.array(value, {maxLength: 3}).map((items) => `[${items.join(', ')}]`)
  )
  const lines = fc
    .array(
      fc.tuple(
        fc.constantFrom('title', 'date', 'a', '<<'),
        fc.constantFrom(': ', ': ', ': ', ': ', ':', ':  '),
        shaped
      ),
      {maxLength: 4}
    )
    .map((entries) => entries.map((entry) => entry.join('')).join('\n'))

  test('is never read otherwise than by the parser', () => {
    let plain = 0
    fc.assert(
      fc.property(lines, (yaml) => {
        const read = plainYaml(yaml)
        if (read === undefined) return
        if (Object.keys(read).length > 0) plain++
        // The parser says of nothing at all that it is null.
        expect(read).toEqual(parsed(yaml) ?? {})
      }),
      {numRuns: Number(process.env['YAML_RUNS'] ?? 20_000)}
    )
    expect(plain).toBeGreaterThan(1000)
  })
})
