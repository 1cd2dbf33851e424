import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {main} from '../../pipeline/cli.ts'
import {type Files, writeFolder} from '../folders.ts'
import {newsroomFiles} from '../newsroom.ts'

const zh = 'content/releases/first/zh-Hant.md'
const en = 'content/releases/first/en.md'

/** Runs commands one after another in a newsroom; gives what each said on standard error. */
async function run(root: string, ...commands: string[][]): Promise<string[]> {
  const said: string[] = []
  for (const args of commands) {
    let stderr = ''
    await main(args, {
      cwd: root,
      env: {},
      now: () => 0,
      terminal: false,
      processors: 1,
      platform: 'linux',
      stopped: () => Promise.resolve(),
      writesTo: () => undefined,
      stdout: () => undefined,
      stderr: (text) => {
        stderr += text
      }
    })
    said.push(stderr)
  }
  return said
}

const folder = (files: Files = {}) =>
  writeFolder(newsroomFiles({[zh]: '---\ntitle: 標題\nsummary: 摘要。\n---\n\n內文。\n', ...files}))

test('a translation that was confirmed is told when its source changes, and not for a line break', async () => {
  const root = folder()
  const text = readFileSync(`${root}/${en}`, 'utf8')
  expect(await run(root, ['confirm', 'first'], ['check'])).toEqual([
    `Confirmed ${zh}\n`,
    'no errors\n'
  ])
  writeFolder({[en]: `${text.trimEnd()} More.\n`}, root)
  const [stale = ''] = await run(root, ['check'])
  expect(stale).toContain('Unexpected older text of en under the translation')
  expect(stale).toContain('run `tonggao confirm first`')
  writeFolder({[en]: text.replace('Text.', '*Text.*')}, root)
  expect(await run(root, ['check'], ['confirm', 'first'])).toEqual([
    'no errors\n',
    'Every translation is confirmed already.\n'
  ])
})

test('confirming changes one line of one file, and keeps its mark and line endings', async () => {
  const before = '\ufeff---\r\ntitle: 標題 \r\nsummary: 摘要。\r\n---\r\n\r\n內文。  \r\n'
  const root = folder({[zh]: before})
  await run(root, ['confirm', 'first'])
  const after = readFileSync(`${root}/${zh}`, 'utf8')
  expect(after.replace(/translated-from: sha256-[0-9a-f]{12}\r\n/, '')).toBe(before)
  expect(after).not.toBe(before)
})

test('where translations are confirmed, --fix confirms those in which nothing differs', async () => {
  const root = folder({
    'content/releases/second/en.md':
      '---\ntitle: T\nsummary: S\ndate: 2024-03-25\n---\nSome 1,600 people.\n',
    'content/releases/second/zh-Hant.md': '---\ntitle: 標題\nsummary: 摘要。\n---\n約1,700人。\n',
    'content/releases/third/en.md':
      '---\ntitle: T\nsummary: S\ndate: 2024-03-25\n---\nSome 1,600 people.\n',
    'content/releases/third/zh-Hant.md': '---\ntitle: 標題\nsummary: 摘要。\n---\n約1,600人。\n'
  })
  const [none = '', , mended = '', again = ''] = await run(
    root,
    ['check', '--fix'],
    ['confirm', 'first'],
    ['check', '--fix'],
    ['check', '--fix']
  )
  expect(none).not.toContain('Mended')
  expect(mended).toContain('Mended 1 in content/releases/third/zh-Hant.md')
  expect(mended).not.toContain('Mended 1 in content/releases/second/zh-Hant.md')
  expect(again).not.toContain('Mended')
})

test('a release that is not there is wrong usage', async () => {
  expect(await run(folder(), ['confirm', 'frist'])).toEqual([
    'No release `frist`, or its files cannot be read\n'
  ])
})
