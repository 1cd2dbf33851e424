import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {cpSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {build} from '../../pipeline/build.ts'
import {newsroomFolder, readFolder, temporaryFolder} from '../folders.ts'

const bin = new URL('../../lib/command/bin.js', import.meta.url).pathname

/** Starts a build, and gives it a signal once it writes beside the output folder. */
async function stoppedBuild(signal: 'SIGINT' | 'SIGTERM', root: string) {
  const now = '2026-06-01T00:00:00Z'
  const build = spawn(process.execPath, [bin, 'build', '--root', root, '--now', now, '--no-cache'])
  let told = ''
  build.stderr.on('data', (text) => {
    told += String(text)
  })
  const ended = once(build, 'exit')
  await expect.poll(() => readdirSync(root), {interval: 5}).toContain(`.dist.new-${build.pid}`)
  build.kill(signal)
  const [, by] = await ended
  return {by, told}
}

describe.each(['SIGINT', 'SIGTERM'] as const)('a build that is told to stop by %s', (signal) => {
  test('ends by it, leaves the site as it was, and nothing beside it', async () => {
    const root = temporaryFolder()
    cpSync(join(newsroomFolder('harbour'), 'content'), join(root, 'content'), {recursive: true})
    const options = {root, out: join(root, 'dist'), drafts: 'leave-out'} as const
    await build({...options, now: Date.parse('2026-01-01')})
    const before = readFolder(root)
    expect(await stoppedBuild(signal, root)).toEqual({by: signal, told: 'Stopped.\n'})
    expect(readFolder(root)).toEqual(before)
    expect(readdirSync(root).sort()).toEqual(['content', 'dist'])
  })
})
