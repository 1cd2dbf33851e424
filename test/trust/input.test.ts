import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {build} from '../../pipeline/build.ts'
import {type Files, readFolder, temporaryFolder, writeFolder} from '../folders.ts'
import {newsroomFiles} from '../newsroom.ts'

const path = 'content/releases/first/en.md'
const head = 'title: T\nsummary: S\ndate: 2024-03-25\n'
const text = (body: string): Files => ({[path]: `---\n${head}---\n\n${body}\n`})
const front = (yaml: string): Files => ({[path]: `---\n${head}${yaml}\n---\n\nText.\n`})
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : part))
  )

/** An input, and what comes of it: a page, or a message. */
const inputs: Readonly<Record<string, readonly [files: Files, outcome: RegExp | 'published']>> = {
  'bytes that are not UTF-8': [
    {[path]: bytes(`---\n${head}---\n`, [0xff, 0xc0])},
    /encoding|not UTF-8/
  ],
  'UTF-16': [
    {[path]: new Uint8Array(Buffer.from(`\ufeff---\n${head}---\n`, 'utf16le'))},
    /not UTF-8/
  ],
  'a byte order mark': [{[path]: `\ufeff---\n${head}---\n\nText.\n`}, 'published'],
  'CRLF line ends': [{[path]: `---\n${head}---\n\nText.\n`.replaceAll('\n', '\r\n')}, 'published'],
  'NUL and other control characters': [text('a\u0000b\u0001c\u001fd'), 'published'],
  'bidirectional controls': [text('a \u202eb\u202c c'), /invisible character U\+202E/],
  'zero-width characters': [text('a\u200bb'), /invisible character U\+200B/],
  'a lone surrogate by a YAML escape': [front('subtitle: "a \\ud800 b"'), 'published'],
  'a file of 5 MB': [text('word '.repeat(1_000_000)), /size of 5\.0 MB, expected at most 4 MB/],
  'a line of 1 MB': [text('a'.repeat(1_000_000)), 'published'],
  '10,000 nested quotes': [
    text(`${'>'.repeat(10_000)} a`),
    /nesting of 10000 quotes and lists, expected at most 100/
  ],
  'a list nested 400 deep': [
    text(Array.from({length: 400}, (_, at) => `${'  '.repeat(at)}- a`).join('\n')),
    /nesting of \d+ quotes and lists/
  ],
  '20,000 brackets': [text('['.repeat(20_000)), 'published'],
  '10,000 emphasis openers': [text('*a '.repeat(10_000)), 'published'],
  'YAML aliases that multiply': [
    front(
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\ntopics: [*c,*c,*c]`
    ),
    /number of aliases|Unexpected key/
  ],
  'a key given twice': [front('title: U'), /second key of the same name/],
  'the key `__proto__`': [front('__proto__: {status: draft}'), /Unexpected key `__proto__`/],
  'a YAML tag': [front('subtitle: !!js/function "x"'), /tag/],
  'front matter marked `---js`': [
    {[path]: '---js\nmodule.exports = {}\n---\n'},
    /front matter in `js`, expected YAML/
  ],
  'a number for a list': [front('topics: 3'), /Unexpected `3` for `topics`, expected a list/],
  'a date that no calendar has': [
    {[path]: '---\ntitle: T\ndate: 2024-02-30\n---\n'},
    /expected a date of the calendar/
  ],
  'a folder named `.git` in the content': [{'content/releases/.git/en.md': 'x'}, 'published'],
  'a file name with a line break': [{'content/releases/first/a\nb.txt': 'x'}, 'published'],
  'a file name of emoji': [{'content/releases/first/🛳️.txt': 'x'}, 'published'],
  'a file name of 255 bytes': [
    {[`content/releases/first/${'a'.repeat(251)}.txt`]: 'x'},
    'published'
  ],
  'a folder name with capitals': [
    {'content/releases/First-Release/en.md': `---\n${head}---\n`},
    /folder name `First-Release`/
  ],
  '2,000 files in one folder': [
    Object.fromEntries(
      Array.from({length: 2000}, (_, at) => [`content/releases/first/${at}.txt`, 'x'])
    ),
    'published'
  ],
  'a picture that is none': [
    {...text('![A](a.png)'), 'content/releases/first/a.png': 'text'},
    /Missing picture `a.png`/
  ],
  'a picture of the SVG format': [
    {...text('![A](a.svg)'), 'content/releases/first/a.svg': '<svg onload="alert(1)"/>'},
    /Missing picture `a.svg`/
  ],
  'a picture outside the folder': [text('![A](../../names.yml)'), /Missing picture/]
}

test.each(Object.entries(inputs))('%s', async (_, [files, outcome]) => {
  const root = writeFolder(newsroomFiles(files))
  const out = `${temporaryFolder()}/dist`
  const {published, messages} = await build({
    root,
    out,
    now: Date.parse('2025-01-01'),
    drafts: 'leave-out'
  })
  if (outcome === 'published') {
    expect([published !== undefined, messages.filter(({fatal}) => fatal).map(String)]).toEqual([
      true,
      []
    ])
    expect(Object.keys(readFolder(out))).toContain('en/releases/first/index.html')
  } else expect(messages.map(({reason}) => reason).join('\n')).toMatch(outcome)
})

test('every input is in the table of the documentation', () => {
  const table = readFileSync(new URL('../../docs/input.md', import.meta.url), 'utf8')
  expect(Object.keys(inputs).filter((name) => !table.includes(`| ${name} |`))).toEqual([])
})
