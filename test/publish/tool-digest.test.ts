import {spawnSync} from 'node:child_process'
import {appendFileSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {temporaryFolder, writeFolder} from '../folders.ts'
import {newsroomFiles} from '../newsroom.ts'

const packageFolder = new URL('../../', import.meta.url).pathname

/** A copy of the tool as it is installed. */
function installed(): string {
  const folder = temporaryFolder()
  for (const part of ['package.json', 'lib/command', 'lib/search', 'templates/styles']) {
    cpSync(join(packageFolder, part), join(folder, part), {recursive: true})
  }
  mkdirSync(join(folder, 'node_modules'))
  for (const library of ['sharp', 'tinypool']) {
    symlinkSync(join(packageFolder, 'node_modules', library), join(folder, 'node_modules', library))
  }
  return folder
}

test('a site is made anew by a tool with other styles, or with another version of a library that makes bytes', () => {
  const tool = installed()
  const root = writeFolder(
    newsroomFiles({
      'content/releases/first/en.md':
        '---\ntitle: T\nsummary: S\ndate: 2024-03-25\n---\n\nWords of a release.\n'
    })
  )
  const madeAnew = (): boolean => {
    const command = [join(tool, 'lib/command/bin.js'), 'build', '--now', '2026-01-01']
    const {status, stderr} = spawnSync(process.execPath, command, {cwd: root, encoding: 'utf8'})
    expect(status).toBe(0)
    return !stderr.includes('0 releases of 1 made anew')
  }
  const styleSheet = () =>
    /\/assets\/site\.\w+\.css/.exec(readFileSync(join(root, 'dist/en/index.html'), 'utf8'))?.[0]
  expect(madeAnew()).toBe(true)
  expect(madeAnew()).toBe(false)

  const before = styleSheet()
  appendFileSync(join(tool, 'templates/styles/site.css'), '\nb { color: red }\n')
  expect(madeAnew()).toBe(true)
  expect(styleSheet()).not.toBe(before)
  expect(madeAnew()).toBe(false)

  mkdirSync(join(tool, 'node_modules/satori'))
  writeFileSync(join(tool, 'node_modules/satori/package.json'), '{"version": "9.0.0"}')
  expect(madeAnew()).toBe(true)
  expect(madeAnew()).toBe(false)
})
