import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {build} from '../../pipeline/build.ts'
import {buildPart} from '../../pipeline/build-part.ts'
import {merge} from '../../pipeline/merge.ts'
import {newsroomFolder, readFolder, temporaryFolder, writeFolder} from '../folders.ts'
import {newsroomFiles} from '../newsroom.ts'

const harbour = {
  root: newsroomFolder('harbour'),
  now: Date.parse('2026-06-01'),
  drafts: 'leave-out',
  serving: new Set(['compressed', 'headers'] as const)
} as const

type Newsroom = Pick<Parameters<typeof build>[0], 'root' | 'now' | 'drafts' | 'serving'>

/** Makes all parts of a newsroom; gives their folders. */
async function partsOf(newsroom: Newsroom, of = 4): Promise<string[]> {
  const folder = temporaryFolder()
  const parts = Array.from({length: of}, (_, at) => join(folder, `part-${at + 1}`))
  for (const [at, out] of parts.entries()) {
    await buildPart({...newsroom, out, shard: {number: at + 1, of}, tool: 'tool'})
  }
  return parts
}

describe('a newsroom that was built in parts', () => {
  test('is byte for byte what a single build makes', async () => {
    const [single, merged] = [`${temporaryFolder()}/dist`, `${temporaryFolder()}/dist`]
    const {published} = await build({...harbour, out: single})
    const report = await merge({
      ...harbour,
      out: merged,
      parts: (await partsOf(harbour)).reverse(),
      tool: 'tool'
    })
    expect(report.published).toEqual(published)
    expect(readFolder(merged)).toEqual(readFolder(single))
  })
  test('has parts that say nothing of what is held', async () => {
    for (const part of await partsOf(harbour, 2)) {
      const everything = JSON.stringify(readFolder(part))
      expect(everything).not.toMatch(/night-ferry-merger|Nightheron|dry-dock|dry dock/)
    }
  })
  test('is told where something is wrong in a part', async () => {
    const root = writeFolder(
      newsroomFiles({
        'content/releases/first/en.md':
          '---\ntitle: T\nsummary: S\ndate: 2024-03-25\n---\n\nXu Zhijie spoke.\n'
      })
    )
    const out = join(temporaryFolder(), 'part')
    const options = {...harbour, root, out, tool: 'tool'}
    const {releases, messages} = await buildPart({...options, shard: {number: 1, of: 1}})
    expect(releases).toBeUndefined()
    expect(messages.join('\n')).toContain('Unexpected spelling `Xu Zhijie`')
  })
})

describe('parts that do not make a newsroom are refused', () => {
  const merged = (parts: readonly string[], changes: Partial<Newsroom> & {tool?: string} = {}) =>
    merge({...harbour, out: `${temporaryFolder()}/dist`, parts, tool: 'tool', ...changes})

  test('one is missing, or there twice', async () => {
    const [first = '', second = ''] = await partsOf(harbour, 2)
    await expect(merged([second])).rejects.toThrow('Part 1/2 is missing')
    await expect(merged([first, second, first])).rejects.toThrow('Part 1/2 is there more than once')
    await expect(merged([])).rejects.toThrow('No parts')
  })
  test('they are of other content, another tool, another time, or made in another way', async () => {
    const parts = await partsOf(harbour, 2)
    const other = {root: writeFolder(newsroomFiles())}
    await expect(merged(parts, other)).rejects.toThrow('is a part of other content')
    await expect(merged(parts, {tool: 'another'})).rejects.toThrow('is a part of other content')
    await expect(merged(parts, {serving: new Set()})).rejects.toThrow('made in another way')
    await expect(merged(parts, {now: Date.parse('2026-12-31')})).rejects.toThrow(
      'with the same `--now`'
    )
  })
  test('something in them is damaged', async () => {
    const [first = '', second = ''] = await partsOf(harbour, 2)
    const file = Object.keys(readFolder(first)).find((name) => name.endsWith('index.html')) ?? ''
    const whole = readFileSync(join(first, file))
    writeFileSync(join(first, file), whole.subarray(1))
    await expect(merged([first, second])).rejects.toThrow('is not as it was made')
    writeFileSync(join(first, file), whole)
    await expect(merged([first, second])).resolves.toMatchObject({messages: expect.any(Array)})
    const list = join(second, 'part.json')
    writeFileSync(list, readFileSync(list, 'utf8').replace('"of"', '"OF"'))
    await expect(merged([first, second])).rejects.toThrow('is not as it was made')
    rmSync(list)
    await expect(merged([first, second])).rejects.toThrow('No `part.json`')
  })
  test('a part does not take the place of what is no part', async () => {
    const out = writeFolder({'thesis.txt': 'words'})
    const part = buildPart({...harbour, out, shard: {number: 1, of: 1}, tool: 'tool'})
    await expect(part).rejects.toThrow('holds files that are no part of a site')
    expect(readFolder(out)).toEqual({'thesis.txt': 'words'})
  })
})
