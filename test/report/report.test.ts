import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import Ajv from 'ajv-draft-04'
import formats from 'ajv-formats'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {check} from '../../pipeline/check.ts'
import {sourcesIn} from '../../pipeline/read/sources.ts'
import {report} from '../../pipeline/report/report.ts'
import {schemas} from '../../pipeline/schemas.ts'
import {newsroomFolder, writeFolder} from '../folders.ts'
import {names, newsroom, newsroomFiles, withFrontMatter} from '../newsroom.ts'

const root = writeFolder(
  newsroomFiles({
    'content/releases/first/en.md': withFrontMatter('The hall of 1,600 people opens.\n'),
    'content/releases/first/zh-Hant.md': withFrontMatter('可容納1,700人的展館啟用,许智傑致詞。\n')
  })
)
const messages = check({root, paths: []})
const printed = (format: 'pretty' | 'json' | 'github' | 'sarif') =>
  report(format, messages, {color: 'plain', sourceOf: sourcesIn(root)})

describe('pretty', () => {
  test('shows each line with its place underlined, as wide as a terminal sets it, and the other language’s', () => {
    expect(printed('pretty')).toContain(
      [
        '  6:4      error    Unexpected `1,700` in zh-Hant, expected what en says: `1,600`  parity-number',
        '     6 | 可容納1,700人的展館啟用,许智傑致詞。',
        '       |       ^^^^^',
        '  content/releases/first/en.md:6:13',
        '     6 | The hall of 1,600 people opens.',
        '       |             ^^^^^',
        ''
      ].join('\n')
    )
  })
  test('ends with a line that counts', () => {
    expect(printed('pretty').trim().split('\n').at(-1)).toMatch(/^\d errors?, \d warnings?$/)
  })
  test('cuts a long line around its place', () => {
    const long = `${'word '.repeat(200)}and 1,600 people ${'more '.repeat(200)}`
    const folder = writeFolder(
      newsroomFiles({
        'content/releases/first/en.md': withFrontMatter(long),
        'content/releases/first/zh-Hant.md': withFrontMatter('1,700人。')
      })
    )
    const text = report('pretty', check({root: folder, paths: []}), {
      color: 'plain',
      sourceOf: sourcesIn(folder)
    })
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(240)
    expect(text).toContain('1,600 people')
  })
})

test('JSON has both places of a finding', () => {
  const [file] = JSON.parse(printed('json')) as [{messages: {ruleId: string; related?: object}[]}]
  expect(file.messages.find(({ruleId}) => ruleId === 'parity-number')?.related).toEqual({
    path: 'content/releases/first/en.md',
    line: 6,
    column: 13,
    endLine: 6,
    endColumn: 18
  })
})

test('workflow commands have a line a finding, with the other place', () => {
  const lines = printed('github').trim().split('\n')
  expect(lines).toHaveLength(messages.length)
  expect(lines.join('\n')).toContain('It stands in content/releases/first/en.md:6:13.')
})

describe('SARIF', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../fixtures/schemas/sarif-2.1.0.json', import.meta.url), 'utf8')
  )
  const ajv = new Ajv.default({strict: false})
  formats.default(ajv)
  const validate = ajv.compile(schema)

  test.each([
    ['findings of every kind', messages],
    ['nothing', []],
    [
      'a file that cannot be read',
      check({
        root: writeFolder(newsroomFiles({'content/releases/first/en.md': 'no front matter'})),
        paths: []
      })
    ]
  ])('of %s is valid', (_, found) => {
    const log = JSON.parse(report('sarif', found, {color: 'plain', sourceOf: () => undefined}))
    expect([validate(log), validate.errors]).toEqual([true, null])
    expect(log.runs[0].results).toHaveLength(found.length)
  })
  test('has the replacement that --fix would make, and the place in the other language', () => {
    const {results} = JSON.parse(printed('sarif')).runs[0]
    const ofRule = (id: string) => results.find(({ruleId}: {ruleId: string}) => ruleId === id)
    expect(ofRule('zh-punctuation').fixes[0].artifactChanges[0].replacements[0]).toEqual({
      deletedRegion: {startLine: 6, startColumn: 15, endLine: 6, endColumn: 16},
      insertedContent: {text: '，'}
    })
    expect(ofRule('parity-number').relatedLocations[0].physicalLocation.region.startColumn).toBe(13)
  })
})

describe('JSON Schemas', () => {
  const ajv = new Ajv2020({strict: false})
  formats.default(ajv)
  const validators = new Map(
    Object.entries(schemas()).map(([name, schema]) => [name, ajv.compile(schema)])
  )
  const valid = (name: string, data: unknown) => validators.get(name)?.(data)

  test('take what the tool takes', () => {
    expect(valid('newsroom.json', parse(newsroom))).toBe(true)
    expect(valid('names.json', parse(names))).toBe(true)
    const release = readFileSync(
      `${newsroomFolder('harbour')}/content/releases/2025/electric-ferry/en.md`,
      'utf8'
    )
    expect(valid('front-matter.json', parse(release.split('---')[1] ?? ''))).toBe(true)
  })
  test('refuse an unknown key, and say what each key is', () => {
    expect(valid('front-matter.json', {title: 'T', sumary: 'S'})).toBe(false)
    expect(valid('newsroom.json', {...parse(newsroom), rules: {acronym: 'of'}})).toBe(false)
    expect(JSON.stringify(schemas()['front-matter.json'])).toContain('The headline.')
  })
})
