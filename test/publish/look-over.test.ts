import {spawnSync} from 'node:child_process'
import {chmodSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {noTree, type TreeState} from '../../pipeline/publish/site-tree.ts'
import {columnsOfTree, isAsLeft, treeOfColumns} from '../../pipeline/publish/tree-columns.ts'
import {readFolder, temporaryFolder, writeFolder} from '../folders.ts'
import {names, newsroom} from '../newsroom.ts'

const digest = 'a'.repeat(64)

/** A site in a folder, and how it was left. */
function leftSite(): {folder: string; state: TreeState} {
  const folder = writeFolder({'index.html': 'home', 'a/index.html': 'page', 'a/text.txt': 'words'})
  const files = Object.keys(readFolder(folder)).map((file) => {
    const {size, mtimeMs: mtime, ino} = statSync(join(folder, file))
    return [file, {digest, size, mtime, ino}] as const
  })
  const folders = ['', 'a'].map((name) => [name, statSync(join(folder, name)).mtimeMs] as const)
  return {folder, state: {files: new Map(files), folders: new Map(folders)}}
}

test('how a site was left is read as it was written down', () => {
  const {state} = leftSite()
  const written = JSON.stringify(columnsOfTree(state))
  expect(treeOfColumns(JSON.parse(written))).toEqual(state)
})

describe('a site is not as it was left where', () => {
  test('nothing happened to it, it is', () => {
    const {folder, state} = leftSite()
    expect(isAsLeft(folder, columnsOfTree(state))).toBe(true)
    expect(isAsLeft(folder, columnsOfTree(noTree))).toBe(false)
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
    expect(isAsLeft(folder, columnsOfTree(state))).toBe(false)
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
