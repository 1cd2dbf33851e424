import type {VFileMessage} from 'vfile-message'
import {describe, expect, test} from 'vitest'
import {build} from '../../pipeline/build.ts'
import {check} from '../../pipeline/check.ts'
import {type Files, readFolder, writeFolder} from '../folders.ts'
import {newsroom, newsroomFiles} from '../newsroom.ts'

const head = 'title: T\nsummary: S\ndate: 2024-03-25\n'
const en = (frontMatter: string, body = 'Text.\n'): Files => ({
  'content/releases/first/en.md': `---\n${frontMatter}---\n${body}`
})

interface BadInput {
  what: string
  files: Files
  expect: string[]
}

const first = 'content/releases/first/en.md'

const badInputs: BadInput[] = [
  {
    what: 'a colon in a title',
    files: en('title: KMU: a story\ndate: 2024-03-25\n'),
    expect: [
      `${first}:2:8-2:20: Unexpected second \`:\` in the line, expected quotes around a value that holds a colon and a space`
    ]
  },
  {
    what: 'a letter before a brace, which breaks every line after it',
    files: {
      'content/names.yml': `people:
  a-b: x{zh: 王小明, en: Wang Hsiao-Ming}
  c-d: {zh: 李大同, en: Lee Ta-Tung}
  e-f: {zh: 陳美玲, en: Chen Mei-Ling}
`
    },
    expect: [
      'content/names.yml:2:8-2:39: Unexpected second `:` in the line, expected quotes around a value that holds a colon and a space'
    ]
  },
  {
    what: 'a bracket that is not closed',
    files: en('title: T\ntopics: [research\ndate: 2024-03-25\n'),
    expect: [
      `${first}:4:1-4:2: Missing \`]\`, expected it at the end of what the bracket above opens`
    ]
  },
  {
    what: 'a quote that is not closed',
    files: en('title: "The harbour\nsummary: S\ndate: 2024-03-25\n'),
    expect: [
      `${first}:2:8-2:9: Missing closing quote, expected it at the end of the value that begins here`
    ]
  },
  {
    what: 'a missing comma',
    files: en(`${head}topics: [research people]\n`),
    expect: [
      `${first}:5:10-5:25: Unexpected \`research people\` for \`topics.0\`, expected a comma between two ids`
    ]
  },
  {
    what: 'one id where a list is wanted',
    files: en(`${head}topics: research\n`),
    expect: [
      `${first}:5:9-5:17: Unexpected \`research\` for \`topics\`, expected a list: \`[research]\``
    ]
  },
  {
    what: 'a file name where more is wanted',
    files: en(`${head}image: a.jpg\n`),
    expect: [
      `${first}:5:8-5:13: Unexpected \`a.jpg\` for \`image\`, expected a group of keys: \`src\`, \`alt\`, \`caption\` or \`credit\``
    ]
  },
  {
    what: 'a key given twice',
    files: en(`${head}title: U\n`),
    expect: [`${first}:5:1-5:6: Unexpected second key of the same name, expected each key once`]
  },
  {
    what: 'a missing title',
    files: en('date: 2024-03-25\n'),
    expect: [`${first}:2:1-2:17: Missing \`title\`, expected text`]
  },
  {
    what: 'front matter with nothing in it',
    files: en(''),
    expect: [`${first}:1:4-1:4: Missing \`title\`, expected text`]
  },
  {
    what: 'a missing date',
    files: {...en('title: T\n'), 'content/releases/first/zh-Hant.md': '---\ntitle: T\n---\n'},
    expect: [
      `${first}:1:1-1:4: Missing \`date\`, expected a date such as \`2024-03-25\` in one of the language files`
    ]
  },
  {
    what: 'a day that no calendar has',
    files: en('title: T\ndate: 2024-02-30\n'),
    expect: [
      `${first}:3:7-3:17: Unexpected \`2024-02-30\` for \`date\`, expected a date of the calendar such as \`2024-03-25\`, or one with time and zone such as \`2024-03-25T14:00+08:00\``
    ]
  },
  {
    what: 'a time without a zone',
    files: en('title: T\ndate: 2024-03-25T14:00\n'),
    expect: [
      `${first}:3:7-3:23: Unexpected \`2024-03-25T14:00\` for \`date\`, expected a date of the calendar such as \`2024-03-25\`, or one with time and zone such as \`2024-03-25T14:00+08:00\``
    ]
  },
  {
    what: 'an unknown key',
    files: en(`${head}sumary: S\n`),
    expect: [`${first}:5:1-5:7: Unexpected key \`sumary\`, expected \`summary\``]
  },
  {
    what: 'an unknown key that is like no other',
    files: en(`${head}image: {src: a.jpg, alt: A, photographer: B}\n`),
    expect: [
      `${first}:5:29-5:41: Unexpected key \`photographer\` in \`image\`, expected \`src\`, \`alt\`, \`caption\` or \`credit\``
    ]
  },
  {
    what: 'a number for a title',
    files: en('title: 2024\ndate: 2024-03-25\n'),
    expect: [
      `${first}:2:8-2:12: Unexpected \`2024\` for \`title\`, expected text; put quotes around it`
    ]
  },
  {
    what: 'a status that is none',
    files: en(`${head}status: redy\n`),
    expect: [
      `${first}:5:9-5:13: Unexpected \`redy\` for \`status\`, expected \`draft\` or \`ready\``
    ]
  },
  {
    what: 'a slug that leaves the folder',
    files: en(`${head}slug: ../../etc\n`),
    expect: [
      `${first}:5:7-5:16: Unexpected \`../../etc\` for \`slug\`, expected small letters, digits and hyphens (\`annual-report-2024\`)`
    ]
  },
  {
    what: 'an old address that leaves the folder',
    files: en(`${head}redirects: [/../x/]\n`),
    expect: [
      `${first}:5:13-5:19: Unexpected \`/../x/\` for \`redirects.0\`, expected a path on this site such as \`/en/releases/old-slug/\``
    ]
  },
  {
    what: 'front matter that is JavaScript',
    files: {[first]: '---js\n{title: process.exit(7)}\n---\n'},
    expect: [
      `${first}:1:1-1:6: Unexpected front matter in \`js\`, expected YAML after a plain \`---\``
    ]
  },
  {
    what: 'front matter that never ends',
    files: {[first]: '---\ntitle: T\n\nText\n'},
    expect: [
      `${first}:1:1-1:4: Unexpected end of front matter, expected a line with \`---\` alone after it`
    ]
  },
  {
    what: 'no front matter',
    files: {[first]: 'Text.\n'},
    expect: [`${first}:1:1-1:1: Missing front matter, expected \`---\` in the first line`]
  },
  {
    what: 'a YAML tag',
    files: en('title: !!js/function "x"\n'),
    expect: [
      `${first}:2:8-2:21: Unexpected \`!\` tag, expected a plain value; put quotes around a text that begins with \`!\``
    ]
  },
  {
    what: 'a fact in which the languages differ',
    files: {
      'content/releases/first/zh-Hant.md':
        '---\ntitle: T\nsummary: S\ndate: 2024-03-26\n---\n\n內文。'
    },
    expect: [
      'content/releases/first/zh-Hant.md:4:7-4:17: Unexpected `date` in zh-Hant that differs from en, expected the same in both'
    ]
  },
  {
    what: 'a language file of another name',
    files: {'content/releases/first/zh-TW.md': '---\ntitle: T\n---\n'},
    expect: ['content/releases/first/zh-TW.md: Unexpected file `zh-TW.md`, expected `zh-Hant.md`']
  },
  {
    what: 'a folder name that cannot be an id',
    files: {'content/releases/Our News/en.md': `---\n${head}---\n`},
    expect: [
      'content/releases/Our News: Unexpected folder name `Our News`, expected small letters, digits and hyphens'
    ]
  },
  {
    what: 'bytes that are not UTF-8',
    files: {[first]: Uint8Array.of(0x2d, 0xff)},
    expect: [
      `${first}: Unexpected bytes that are not UTF-8, expected the file to be saved as UTF-8`
    ]
  },
  {
    what: 'a newsroom without an address',
    files: {
      'content/newsroom.yml':
        'title: {en: T}\nurl: news.example\ntimezone: Asia/Taipai\nlanguages: [en]\n'
    },
    expect: [
      'content/newsroom.yml:2:6-2:18: Unexpected `news.example` for `url`, expected an absolute address such as `https://news.example.org/`',
      'content/newsroom.yml:3:11-3:22: Unexpected `Asia/Taipai` for `timezone`, expected an IANA time zone such as `Asia/Taipei`'
    ]
  },
  {
    what: 'a newsroom title missing in a language',
    files: {
      'content/newsroom.yml':
        'title: {en: T}\nurl: https://news.example/\ntimezone: Asia/Taipei\nlanguages: [en, zh-Hant]\n'
    },
    expect: ['content/newsroom.yml:1:8-1:15: Missing `title.zh-Hant`, expected text']
  },
  {
    what: 'a registry entry of no organisation',
    files: {'content/names.yml': 'people:\n  a: {en: A B, titles: [{of: nowhere, en: Dean}]}\n'},
    expect: [
      'content/names.yml:2:30-2:37: Unexpected `nowhere`, expected the id of an organisation in the registry'
    ]
  },
  {
    what: 'a romanization that nobody knows',
    files: {'content/names.yml': 'people:\n  a: {en: A B, romanization: wade-gilles}\n'},
    expect: [
      'content/names.yml:2:30-2:41: Unexpected `wade-gilles` for `people.a.romanization`, expected `hanyu`, `wade-giles`, `tongyong`, `mps2`, `gwoyeu`, `yale`, `jyutping`, `hong-kong`, `poj` or `own`'
    ]
  },
  {
    what: 'an id that two registry files give',
    files: {'content/names/a.yml': 'people:\n  hsu-chih-chieh: {en: A}\n'},
    expect: [
      'content/names/a.yml:2:3-2:17: Unexpected second `hsu-chih-chieh` in `people`, expected each id once; the first is in content/names.yml'
    ]
  },
  {
    what: 'aliases that would grow without end',
    files: {'content/names.yml': bomb()},
    expect: [
      'content/names.yml:2:8-2:8: Unexpected number of aliases (`*`), expected the values to be written out'
    ]
  }
]

function bomb(): string {
  const letters = [...'abcdefghi']
  const lines = letters.map((letter, index) => {
    const before = letters[index - 1]
    const value =
      before === undefined ? '"x"' : Array.from({length: 9}, () => `*${before}`).join(', ')
    return `${letter}: &${letter} [${value}]`
  })
  return `${lines.join('\n')}\n`
}

describe('bad input is one clear message with its place, and nothing is published', () => {
  test.each(badInputs)('$what', async ({files, expect: expected}) => {
    const root = writeFolder(newsroomFiles({'dist/index.html': marker, ...files}))
    const errors = check({root, paths: []}).filter(({fatal}) => fatal)
    expect(errors.map(printed)).toEqual(expected)
    const report = await build({
      root,
      out: `${root}/dist`,
      now: Date.parse('2026-01-01'),
      drafts: 'leave-out'
    })
    expect(report.published).toBeUndefined()
    expect(readFolder(`${root}/dist`)).toEqual({'index.html': marker})
  })
})

const printed = ({file, place, name, reason}: VFileMessage): string =>
  place ? `${file}:${name}: ${reason}` : `${file}: ${reason}`

const marker = '<meta name="generator" content="tonggao">'

test('all errors of all files are shown at once', () => {
  const root = writeFolder(
    newsroomFiles({
      ...en('date: 2024-13-01\nsumary: S\n'),
      'content/releases/second/en.md': '---\ntitle: [\n---\n',
      'content/names.yml': 'persons: {}\n'
    })
  )
  expect(check({root, paths: []}).map(({file, line}) => `${file}:${line}`)).toEqual([
    'content/names.yml:1',
    'content/releases/first/en.md:2',
    'content/releases/first/en.md:2',
    'content/releases/first/en.md:3',
    'content/releases/second/en.md:2'
  ])
})

test('the same broken front matter is broken the second time too', () => {
  const root = writeFolder(newsroomFiles(en('title: [\n')))
  const once = check({root, paths: []}).map(String)
  expect(once).not.toEqual([])
  expect(check({root, paths: []}).map(String)).toEqual(once)
})

test('an empty content folder', () => {
  const root = writeFolder({'content/.keep': ''})
  expect(check({root, paths: []}).map(({file, reason}) => `${file}: ${reason}`)).toEqual([
    'content/newsroom.yml: Missing `content/newsroom.yml`, expected a file with the newsroom’s title, address and time zone'
  ])
})

test('a newsroom without releases', () => {
  const root = writeFolder({'content/newsroom.yml': newsroom})
  expect(check({root, paths: []}).map(({file, reason}) => `${file}: ${reason}`)).toEqual([
    'content/releases: Missing releases, expected a folder such as `content/releases/our-first-release/` with `en.md` in it'
  ])
})
