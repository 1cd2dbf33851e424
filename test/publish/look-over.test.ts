import {spawnSync} from 'node:child_process'
import {chmodSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {isAsLeft} from '../../pipeline/publish/site-tree.ts'
import {
  contentIn,
  hasContent,
  noTree,
  recordTree,
  stateIn,
  statesIn,
  type TreeState
} from '../../pipeline/publish/tree-state.ts'
import {readFolder, temporaryFolder, writeFolder} from '../folders.ts'
import {names, newsroom} from '../newsroom.ts'

const digest = 'a'.repeat(64)

/** A site in a folder, and how it was left. */
function leftSite(): {folder: string; state: TreeState} {
  const folder = writeFolder({'index.html': 'home', 'a/index.html': 'page', 'a/text.txt': 'words'})
  const record = recordTree()
  for (const file of Object.keys(readFolder(folder))) {
    const {size, mtimeMs: mtime, ino} = statSync(join(folder, file))
    record.addFile(file, {digest, size, mtime, ino})
  }
  for (const name of ['', 'a']) record.addFolder(name, statSync(join(folder, name)).mtimeMs)
  return {folder, state: record.tree()}
}

describe('how a site was left', () => {
  const states = {
    'index.html': {digest: 'a'.repeat(64), size: 1, mtime: 2.5, ino: 3},
    'a/index.html': {digest: 'b'.repeat(64), size: 4, mtime: 5, ino: 6}
  }
  const record = recordTree()
  for (const [file, state] of Object.entries(states)) record.addFile(file, state)
  record.addFolder('', 7)
  const tree = record.tree()

  test('is told of every file', () => {
    expect(Object.fromEntries(statesIn(tree))).toEqual(states)
    expect(stateIn(tree, 'a/index.html')).toEqual(states['a/index.html'])
    expect(contentIn(tree, 'a/index.html')).toBe('b'.repeat(64))
    expect(hasContent(tree, 'a/index.html', 'b'.repeat(64))).toBe(true)
    expect(hasContent(tree, 'a/index.html', 'a'.repeat(64))).toBe(false)
    expect(hasContent(tree, 'a/index.html', '')).toBe(false)
    expect(stateIn(tree, 'b')).toBeUndefined()
    expect(contentIn(tree, 'b')).toBeUndefined()
  })
  test('holds the same paths where another site has the same', () => {
    const again = (files: readonly string[]) => {
      const other = recordTree(tree.paths)
      for (const file of files) other.addFile(file, states['index.html'])
      other.addFolder('', 8)
      return other.tree().paths
    }
    expect(again(Object.keys(states))).toBe(tree.paths)
    expect(again(['index.html'])).toEqual({files: ['index.html'], folders: ['']})
  })
})

describe('a site is not as it was left where', () => {
  test('nothing happened to it, it is', () => {
    const {folder, state} = leftSite()
    expect(isAsLeft(folder, state)).toBe(true)
    expect(isAsLeft(folder, noTree)).toBe(false)
  })
  test.each<[string, (folder: string) => void]>([
    ['a page has other words', (folder) => writeFileSync(join(folder, 'a/index.html'), 'other')],
    ['a page was touched', (folder) => utimesSync(join(folder, 'a/text.txt'), 1, 1)],
    ['a page is gone', (folder) => rmSync(join(folder, 'a/text.txt'))],
    ['a page came', (folder) => writeFileSync(join(folder, 'a/new.html'), '')],
    ['a folder is gone', (folder) => rmSync(join(folder, 'a'), {recursive: true})],
    ['all of it is gone', (folder) => rmSync(folder, {recursive: true})],
    ['a page cannot be read', (folder) => chmodSync(join(folder, 'index.html'), 0o000)]
  ])('%s', (_, happen) => {
    const {folder, state} = leftSite()
    happen(folder)
    expect(isAsLeft(folder, state)).toBe(false)
  })
})

test('damage to a large site, published or spare, is mended by the next build', () => {
  const bin = new URL('../../lib/command/bin.js', import.meta.url).pathname
  const root = temporaryFolder()
  const release = (at: number, words: string) => {
    const text = (title: string) =>
      `---\ntitle: ${title} ${at}\nsummary: S\ndate: 2024-03-01\n---\n\n${words}\n`
    return {
      [`content/releases/r-${at}/en.md`]: text('Title'),
      [`content/releases/r-${at}/zh-Hant.md`]: text('標題')
    }
  }
  writeFolder({'content/newsroom.yml': newsroom, 'content/names.yml': names}, root)
  for (let at = 0; at < 320; at++) writeFolder(release(at, '2024'), root)
  const build = (...args: string[]): string => {
    const command = [bin, 'build', '--now', '2026-01-01', ...args]
    return spawnSync(process.execPath, command, {cwd: root, encoding: 'utf8'}).stderr
  }
  const page = 'en/releases/r-7/index.html'
  build()
  const whole = readFolder(join(root, 'dist'))
  expect(Object.keys(whole).length).toBeGreaterThan(2000)

  writeFileSync(join(root, 'dist', page), 'damaged')
  expect(build()).toContain('Published')
  expect(readFolder(join(root, 'dist'))).toEqual(whole)

  expect(build()).toContain('0 releases of 320 made anew')
  writeFolder(release(9, '2025'), root)
  writeFileSync(join(root, '.tonggao/site', page), 'damaged')
  build()
  build('--no-cache', '--out', 'clean')
  expect(readFolder(join(root, 'dist'))).toEqual(readFolder(join(root, 'clean')))
})
