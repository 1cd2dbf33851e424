import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {digest} from '../../pipeline/digest.ts'
import {takeOutFolder} from '../../pipeline/publish/out-folder.ts'
import {type LeftTrees, openStaging} from '../../pipeline/publish/staging.ts'
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
  staging.write('index.html', 'new')
  staging.write('en/index.html', 'new')
  expect(readFolder(out)).toEqual({'index.html': 'old', 'gone.html': 'old'})
  staging.publish()
  staging.discard()
  expect(readFolder(root)).toEqual({'dist/index.html': 'new', 'dist/en/index.html': 'new'})
})

test('a site thrown away leaves the old one', () => {
  const {root, out} = oldSite()
  const staging = openStaging({out})
  staging.write('index.html', 'new')
  staging.discard()
  expect(readFolder(root)).toEqual({'dist/index.html': 'old', 'dist/gone.html': 'old'})
})

test('what an interrupted build left is cleared', () => {
  const {root, out} = oldSite()
  writeFolder({[`.dist.new-${endedProcess()}/index.html`]: 'half'}, root)
  takeOutFolder(out)()
  expect(readdirSync(root)).toEqual(['dist'])
})

test('a build that stopped between its two renames is put right', () => {
  const root = temporaryFolder()
  writeFolder({[`.dist.old-${endedProcess()}/index.html`]: 'old'}, root)
  takeOutFolder(join(root, 'dist'))()
  expect(readFolder(root)).toEqual({'dist/index.html': 'old'})
})

test('another build at work is left alone', () => {
  const root = writeFolder({[`.dist.new-${process.ppid}/index.html`]: 'at work'})
  takeOutFolder(join(root, 'dist'))()
  expect(existsSync(join(root, `.dist.new-${process.ppid}`))).toBe(true)
})

test('a second build says who holds the folder, and a lock of a process that ended is taken over', () => {
  const {root, out} = oldSite()
  writeFolder({'.dist.lock': `${process.ppid} ${hostname()}\n`}, root)
  expect(() => takeOutFolder(out)).toThrow(
    `Another build, process ${process.ppid} on ${hostname()}`
  )
  writeFolder({'.dist.lock': `${process.pid} elsewhere\n`}, root)
  expect(() => takeOutFolder(out)).toThrow('on elsewhere')
  for (const stale of [`${endedProcess()} ${hostname()}\n`, '', 'cut o']) {
    writeFolder({'.dist.lock': stale}, root)
    takeOutFolder(out)()
    expect(Object.keys(readFolder(root))).toEqual(['dist/gone.html', 'dist/index.html'])
  }
})

/** Builds a site of some files, each with its text, as a build with a spare site does. */
function built(root: string, texts: Record<string, string>, left: LeftTrees): LeftTrees {
  const staging = openStaging({
    out: join(root, 'dist'),
    spare: join(root, 'kept/site'),
    left: () => left
  })
  try {
    for (const [file, text] of Object.entries(texts)) {
      if (!staging.keep(file, digest(text))) staging.write(file, text)
    }
    return staging.publish()
  } finally {
    staging.discard()
  }
}

describe('the spare site', () => {
  const pages = {'a/index.html': 'a', 'b/index.html': 'b', 'c/d/index.html': 'd'}
  const inode = (root: string, file: string) => statSync(join(root, file)).ino

  test('is brought up to date and takes the place of the other, which is the spare one then', () => {
    const root = temporaryFolder()
    const first = built(root, pages, {})
    const spare = inode(root, 'kept/site/a/index.html')
    const second = built(root, {'a/index.html': 'a', 'b/index.html': 'new'}, first)
    expect(inode(root, 'dist/a/index.html')).toBe(spare)
    expect(readFolder(join(root, 'dist'))).toEqual({'a/index.html': 'a', 'b/index.html': 'new'})
    expect(readFolder(join(root, 'kept/site'))).toEqual(pages)
    built(root, {...pages, 'e/index.html': 'e'}, second)
    expect(readFolder(join(root, 'dist'))).toEqual({...pages, 'e/index.html': 'e'})
    expect(existsSync(join(root, 'kept/site/c'))).toBe(false)
  })
  test('keeps the times of texts that are as they were', () => {
    const root = temporaryFolder()
    const left = built(root, pages, {})
    const before = statSync(join(root, 'dist/a/index.html')).mtimeMs
    built(root, {...pages, 'b/index.html': 'new'}, left)
    expect(statSync(join(root, 'dist/a/index.html')).mtimeMs).toBeCloseTo(before, 0)
  })
  test('is left as it is where a build is thrown away', () => {
    const root = temporaryFolder()
    const left = built(root, pages, {})
    const spare = inode(root, 'kept/site/a/index.html')
    const staging = openStaging({
      out: join(root, 'dist'),
      spare: join(root, 'kept/site'),
      left: () => left
    })
    staging.write('a/index.html', 'half')
    staging.discard()
    built(root, {...pages, 'b/index.html': 'new'}, left)
    expect(inode(root, 'dist/a/index.html')).toBe(spare)
  })
  test('is not used where somebody put something into it, or took something out', () => {
    for (const meddle of [
      (root: string) => writeFolder({'kept/site/a/secret.html': 'x'}, root),
      (root: string) => rmSync(join(root, 'kept/site/c'), {recursive: true})
    ]) {
      const root = temporaryFolder()
      const left = built(root, pages, {})
      meddle(root)
      built(root, {...pages, 'b/index.html': 'new'}, left)
      expect(readFolder(join(root, 'dist'))).toEqual({...pages, 'b/index.html': 'new'})
    }
  })
  test('restores a site that is gone, and heals one in which a file was changed', () => {
    const root = temporaryFolder()
    const left = built(root, pages, {})
    rmSync(join(root, 'dist'), {recursive: true})
    const again = built(root, pages, left)
    expect(readFolder(join(root, 'dist'))).toEqual(pages)
    writeFileSync(join(root, 'dist/a/index.html'), 'x')
    built(root, pages, again)
    expect(readFolder(join(root, 'dist'))).toEqual(pages)
  })
  test('gives a page the place of a folder, and a folder that of a page', () => {
    const root = temporaryFolder()
    const left = built(root, {'a/index.html': 'a', b: 'b'}, {})
    const turned = {a: 'page', 'b/index.html': 'b'}
    const again = built(root, turned, left)
    expect(readFolder(join(root, 'dist'))).toEqual(turned)
    built(root, {...turned, c: 'c'}, again)
    expect(readFolder(join(root, 'dist'))).toEqual({...turned, c: 'c'})
  })
})
