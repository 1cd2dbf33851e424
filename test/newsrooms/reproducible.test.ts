import {spawnSync} from 'node:child_process'
import {cpSync, readdirSync, utimesSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {newsroomFolder, readFolder, temporaryFolder, writeFolder} from '../folders.ts'
import {names, newsroom} from '../newsroom.ts'

const bin = new URL('../../lib/command/bin.js', import.meta.url).pathname

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
  test('on any number of threads', () => {
    const root = writeFolder({
      'content/newsroom.yml': `${newsroom}rules: {name-variant: warn}\n`,
      'content/names.yml': names
    })
    for (let at = 0; at < 320; at++) {
      const text = (title: string, words: string) =>
        `---\ntitle: ${title} ${at}\nsummary: S ${at}\ndate: 2024-03-${String(1 + (at % 28)).padStart(2, '0')}\ntopics: [research]\n---\n\n${words}\n`
      writeFolder(
        {
          [`content/releases/r-${at}/en.md`]: text('Title', 'Hsu Chih-Chieh and Xu Zhijie spoke.'),
          [`content/releases/r-${at}/zh-Hant.md`]: text('標題', '許智傑致詞。')
        },
        root
      )
    }
    const [one, three] = ['1', '3'].map((jobs) => {
      const args = [bin, 'build', '--no-cache', '--jobs', jobs, '--out', `dist-${jobs}`]
      const {stderr} = spawnSync(process.execPath, args, {cwd: root, encoding: 'utf8'})
      expect(stderr).toContain('Published')
      return {stderr, site: readFolder(join(root, `dist-${jobs}`))}
    })
    expect(three).toEqual(one)
    expect(one?.stderr).toContain('Unexpected spelling `Xu Zhijie`')
    expect(Object.keys(one?.site ?? {}).length).toBeGreaterThan(1920)
  }, 60_000)
})
