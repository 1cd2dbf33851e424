import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync} from 'node:fs'
import {hostname} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {openStaging} from '../../pipeline/publish/staging.ts'
import {readFolder, temporaryFolder, writeFolder} from '../folders.ts'

/** The number of a process that has ended. */
const endedProcess = (): number => spawnSync('true').pid

const oldSite = () => {
  const root = writeFolder({'dist/index.html': 'old', 'dist/gone.html': 'old'})
  return {root, out: join(root, 'dist')}
}

test('readers see the old site until the new one is whole, and then nothing of the old', () => {
  const {root, out} = oldSite()
  const staging = openStaging({out})
  staging.writeText('index.html', 'new')
  staging.writeText('en/index.html', 'new')
  expect(readFolder(out)).toEqual({'index.html': 'old', 'gone.html': 'old'})
  staging.publish()
  staging.discard()
  expect(readFolder(root)).toEqual({'dist/index.html': 'new', 'dist/en/index.html': 'new'})
})

test('a site thrown away leaves the old one', () => {
  const {root, out} = oldSite()
  const staging = openStaging({out})
  staging.writeText('index.html', 'new')
  staging.discard()
  expect(readFolder(root)).toEqual({'dist/index.html': 'old', 'dist/gone.html': 'old'})
})

test('what an interrupted build left is cleared', () => {
  const {root, out} = oldSite()
  writeFolder({[`.dist.new-${endedProcess()}/index.html`]: 'half'}, root)
  openStaging({out}).discard()
  expect(readdirSync(root)).toEqual(['dist'])
})

test('a build that stopped between its two renames is put right', () => {
  const root = temporaryFolder()
  writeFolder({[`.dist.old-${endedProcess()}/index.html`]: 'old'}, root)
  openStaging({out: join(root, 'dist')}).discard()
  expect(readFolder(root)).toEqual({'dist/index.html': 'old'})
})

test('another build at work is left alone', () => {
  const root = writeFolder({[`.dist.new-${process.ppid}/index.html`]: 'at work'})
  openStaging({out: join(root, 'dist')}).discard()
  expect(existsSync(join(root, `.dist.new-${process.ppid}`))).toBe(true)
})

test('a second build says who holds the folder, and a lock of a process that ended is taken over', () => {
  const {root, out} = oldSite()
  writeFolder({'.dist.lock': `${process.ppid} ${hostname()}\n`}, root)
  expect(() => openStaging({out})).toThrow(
    `Another build, process ${process.ppid} on ${hostname()}`
  )
  writeFolder({'.dist.lock': `${process.pid} elsewhere\n`}, root)
  expect(() => openStaging({out})).toThrow('on elsewhere')
  for (const stale of [`${endedProcess()} ${hostname()}\n`, '', 'cut o']) {
    writeFolder({'.dist.lock': stale}, root)
    openStaging({out}).discard()
    expect(Object.keys(readFolder(root))).toEqual(['dist/gone.html', 'dist/index.html'])
  }
})
