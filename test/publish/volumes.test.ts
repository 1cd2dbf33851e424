import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {openVolumes} from '../../pipeline/make/volumes.ts'
import {openCache} from '../../pipeline/publish/cache.ts'
import {temporaryFolder} from '../folders.ts'

const folders = Array.from({length: 500}, (_, at) => `content/releases/2024/release-${at}`)

test('what is known of folders is recalled, and only volumes in which something changed are written anew', () => {
  const top = temporaryFolder()
  const cache = openCache(top, 'test')
  const values = Object.fromEntries(folders.map((folder) => [folder, {folder}]))
  const digests = openVolumes<{folder: string}>(cache).keep(values)

  expect(readdirSync(join(top, 'cache'))).toHaveLength(32)

  const again = openVolumes<{folder: string}>(cache)
  const recalled = again.recall(digests)
  expect(recalled).toEqual(values)
  expect(again.keep(recalled)).toEqual(digests)

  const changed = {...recalled, 'content/releases/2024/release-7': {folder: 'changed'}}
  const after = again.keep(changed)
  expect(after.filter((of, at) => of !== digests[at])).toHaveLength(1)
  expect(openVolumes(cache).recall(after)).toEqual(changed)
  // Nothing is left behind: who only checks never builds, which would clear it.
  expect(readdirSync(join(top, 'cache'))).toHaveLength(32)

  const fewer = Object.fromEntries(Object.entries(changed).slice(1))
  expect(openVolumes(cache).recall(again.keep(fewer))).toEqual(fewer)
})

test('of a few folders, only their volumes are opened and written anew', () => {
  const top = temporaryFolder()
  const cache = openCache(top, 'test')
  const values = Object.fromEntries(folders.map((folder) => [folder, {folder}]))
  const digests = openVolumes<{folder: string}>(cache).keep(values)
  const [first = ''] = folders

  const around = openVolumes<{folder: string}>(cache).recallAround(digests, [first])
  expect(around[first]).toEqual({folder: first})
  expect(Object.keys(around).length).toBeLessThan(60)

  const changed = {[first]: {folder: 'changed'}}
  const after = openVolumes<{folder: string}>(cache).amend(digests, changed)
  expect(after.filter((of, at) => of !== digests[at])).toHaveLength(1)
  expect(openVolumes(cache).recall(after)).toEqual({...values, ...changed})
  expect(readdirSync(join(top, 'cache'))).toHaveLength(32)
})

test('what was in a volume that is lost is left out, and nothing else', () => {
  const values = Object.fromEntries(folders.map((folder) => [folder, 1]))
  const cache = openCache(temporaryFolder(), 'test')
  const [first = '', ...rest] = openVolumes<number>(cache).keep(values)
  const without = openVolumes<number>(cache).recall(rest)
  expect(Object.keys(without).length).toBeLessThan(500)
  const inFirst = openVolumes<number>(cache).recall([first])
  expect({...inFirst, ...without}).toEqual(values)
})
