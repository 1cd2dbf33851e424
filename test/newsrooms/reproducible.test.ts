import {spawnSync} from 'node:child_process'
import {cpSync, readdirSync, utimesSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {newsroomFolder, readFolder, temporaryFolder} from '../folders.ts'

const bin = new URL('../../lib/pipeline/bin.js', import.meta.url).pathname

interface Machine {
  env: Record<string, string>
  umask: string
}

/** Builds a copy of the harbour newsroom with the compiled tool, as another machine would. */
function buildOn({env, umask}: Machine): Readonly<Record<string, string>> {
  const root = join(temporaryFolder(), 'a newsroom')
  cpSync(newsroomFolder('harbour'), root, {recursive: true})
  for (const path of readdirSync(root, {recursive: true, encoding: 'utf8'})) {
    utimesSync(join(root, path), 1, 1)
  }
  const command = 'umask "$1" && exec "$2" "$3" build --now 2026-06-01T04:00:00Z'
  const {status, stderr} = spawnSync('sh', ['-c', command, 'sh', umask, process.execPath, bin], {
    cwd: root,
    env: {PATH: process.env['PATH'], ...env},
    encoding: 'utf8'
  })
  expect([status, stderr]).toEqual([0, expect.stringContaining('Published')])
  return readFolder(join(root, 'dist'))
}

describe('the same content gives the same bytes', () => {
  test('in another folder, time zone and locale, with another umask and other file times', () => {
    const here = buildOn({env: {TZ: 'Asia/Taipei', LANG: 'zh_TW.UTF-8'}, umask: '022'})
    const there = buildOn({env: {TZ: 'America/New_York', LC_ALL: 'tr_TR.UTF-8'}, umask: '077'})
    expect(Object.keys(here).length).toBeGreaterThan(40)
    expect(there).toEqual(here)
  })
})
