import {describe, expect, test} from 'vitest'
import {build} from '../../pipeline/build.ts'
import {due} from '../../pipeline/due.ts'
import {openCache} from '../../pipeline/publish/cache.ts'
import {type Files, readFolder, temporaryFolder, writeFolder} from '../folders.ts'
import {newsroomFiles} from '../newsroom.ts'

const held = (changes: Files = {}): Files =>
  newsroomFiles({
    'content/releases/secret-merger/en.md':
      '---\ntitle: Two companies of the island are to merge\nsummary: The boards agreed on Tuesday night.\nslug: island-merger\ndate: 2024-05-01T09:00+08:00\n---\n\nThe boards of both companies of the island have agreed to merge by the summer.\n',
    ...changes
  })

async function buildAt(files: Files, now: string, root = writeFolder(files)) {
  const out = `${temporaryFolder()}/dist`
  const {published, messages} = await build({root, out, now: Date.parse(now), drafts: 'leave-out'})
  return {published, messages: messages.map(String), site: published ? readFolder(out) : {}}
}

describe('a release under embargo', () => {
  test('leaves no trace, and is there from its moment on', async () => {
    const before = (await buildAt(held(), '2024-05-01T08:59:59+08:00')).site
    expect(JSON.stringify(before)).not.toMatch(/merge|island|secret/)
    const after = (await buildAt(held(), '2024-05-01T09:00:00+08:00')).site
    expect(after['en/releases/island-merger/index.html']).toContain('are to merge')
  })
  test('that was moved into the future disappears', async () => {
    const root = writeFolder(held())
    const out = `${temporaryFolder()}/dist`
    const at = async (now: string) => {
      await build({root, out, now: Date.parse(now), drafts: 'leave-out'})
      return Object.keys(readFolder(out)).some((path) => path.includes('island-merger'))
    }
    expect(await at('2024-05-02')).toBe(true)
    writeFolder(
      {
        'content/releases/secret-merger/en.md':
          '---\ntitle: Two companies of the island are to merge\nsummary: S\nslug: island-merger\ndate: 2024-06-01\n---\n\nText.\n'
      },
      root
    )
    expect(await at('2024-05-02')).toBe(false)
  })
  test('disappears when the clock moves back, and comes again', async () => {
    const root = writeFolder(held())
    const out = `${temporaryFolder()}/dist`
    const cache = openCache(`${root}/.tonggao`, 'tool')
    const at = async (now: string) => {
      await build({root, out, now: Date.parse(now), drafts: 'leave-out', cache})
      return readFolder(out)
    }
    const after = await at('2024-05-01T09:00:01+08:00')
    const before = await at('2024-05-01T08:59:59+08:00')
    expect(JSON.stringify(before)).not.toMatch(/merge|island|secret/)
    expect(await at('2024-05-01T09:00:01+08:00')).toEqual(after)
  })
  test.each([
    ['its title in a text', 'As we said: Two companies of the island are to merge, and more.'],
    [
      'its first words',
      'We heard this at the harbour today.\n\nThe boards of both companies of the island have agreed to merge by the summer.'
    ],
    ['its title across a name', 'Two companies of the **island** are to merge']
  ])('stops the build where something published has %s', async (_, text) => {
    const {published, messages} = await buildAt(
      held({
        'content/releases/first/en.md': `---\ntitle: A title\nsummary: A summary.\ndate: 2024-03-25\n---\n\n${text}\n`
      }),
      '2024-04-01'
    )
    expect(published).toBeUndefined()
    expect(messages.join('\n')).toContain(
      'Unexpected trace of secret-merger, which is not published yet, in `en/'
    )
  })
  test('stops the build where something published links to it', async () => {
    const {published, messages} = await buildAt(
      held({
        'content/releases/first/en.md':
          '---\ntitle: A title\nsummary: A summary.\ndate: 2024-03-25\n---\n\nSee [more](/en/releases/island-merger/).\n'
      }),
      '2024-04-01'
    )
    expect(published).toBeUndefined()
    expect(messages.join('\n')).toContain('`/en/releases/island-merger/`')
  })
  test('stops the build where something published links to its page in both languages', async () => {
    const {published, messages} = await buildAt(
      held({
        'content/releases/first/en.md':
          '---\ntitle: A title\nsummary: A summary.\ndate: 2024-03-25\n---\n\nSee [more](/bilingual/island-merger/).\n'
      }),
      '2024-04-01'
    )
    expect(published).toBeUndefined()
    expect(messages.join('\n')).toContain('`/bilingual/island-merger/`')
  })
  test('with the title of a release that is published is no leak', async () => {
    const {published} = await buildAt(
      held({
        'content/releases/first/en.md':
          '---\ntitle: Two companies of the island are to merge\nsummary: A summary.\ndate: 2024-03-25\n---\n\nText.\n'
      }),
      '2024-04-01'
    )
    expect(published).toBeDefined()
  })
})

describe('the next moment that something is due', () => {
  const root = writeFolder(
    held({
      'content/releases/first/en.md':
        '---\ntitle: A title\nsummary: A summary.\ndate: 2024-03-25\ncorrections: [{date: 2024-04-20, note: {en: It was two.}}]\n---\n\nText.\n',
      'content/releases/draft/en.md':
        '---\ntitle: D\nsummary: S\ndate: 2024-04-10\nstatus: draft\n---\n\nText.\n'
    })
  )
  const at = async (now: string) => due({root, now: Date.parse(now)})?.iso

  test.each([
    ['2024-03-01', '2024-03-25T00:00:00+08:00'],
    ['2024-03-24T16:00:00Z', '2024-04-20T00:00:00+08:00'],
    ['2024-04-30', '2024-05-01T09:00:00+08:00'],
    ['2024-05-01T00:59:59Z', '2024-05-01T09:00:00+08:00'],
    ['2024-05-01T01:00:00Z', undefined]
  ])('after %s is %s', async (now, next) => {
    expect(await at(now)).toBe(next)
  })
  test('is right over a change to summer time, and on a leap day', () => {
    const newYork = String(newsroomFiles()['content/newsroom.yml']).replace(
      'Asia/Taipei',
      'America/New_York'
    )
    const summer = writeFolder(
      newsroomFiles({
        'content/newsroom.yml': newYork,
        'content/releases/first/en.md': '---\ntitle: T\nsummary: S\ndate: 2024-03-11\n---\nText.\n',
        'content/releases/leap/en.md': '---\ntitle: T\nsummary: S\ndate: 2024-02-29\n---\nText.\n'
      })
    )
    const next = (now: string) => due({root: summer, now: Date.parse(now)})?.iso
    expect(next('2024-02-28T12:00Z')).toBe('2024-02-29T00:00:00-05:00')
    expect(next('2024-03-10T12:00Z')).toBe('2024-03-11T00:00:00-04:00')
  })
  test('is the first of its day where midnight is skipped, or comes twice', () => {
    const havana = writeFolder(
      newsroomFiles({
        'content/newsroom.yml': String(newsroomFiles()['content/newsroom.yml']).replace(
          'Asia/Taipei',
          'America/Havana'
        ),
        'content/releases/first/en.md': '---\ntitle: T\nsummary: S\ndate: 2024-03-10\n---\nText.\n',
        'content/releases/back/en.md': '---\ntitle: T\nsummary: S\ndate: 2024-11-03\n---\nText.\n'
      })
    )
    const next = (now: string) => due({root: havana, now: Date.parse(now)})?.iso
    expect(next('2024-03-09T12:00Z')).toBe('2024-03-10T01:00:00-04:00')
    expect(next('2024-11-02T12:00Z')).toBe('2024-11-03T00:00:00-04:00')
  })
})
