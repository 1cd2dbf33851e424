import {existsSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {createFileWriter} from '../../pipeline/publish/file-writer.ts'
import {type Lag, lagOf} from '../../pipeline/publish/lag.ts'
import {openPatch} from '../../pipeline/publish/patch.ts'
import {openTree} from '../../pipeline/publish/site-tree.ts'
import {openStaging} from '../../pipeline/publish/staging.ts'
import {followedBy, type TreeChanges, withChanges} from '../../pipeline/publish/tree-changes.ts'
import type {TreeState} from '../../pipeline/publish/tree-state.ts'
import {readFolder, temporaryFolder} from '../folders.ts'

/** Texts of a site, by path. */
type Texts = Record<string, string>

/** A published site and its spare one, which has other texts where they are given. */
function twoSites(published: Texts, before: Texts = published) {
  const root = temporaryFolder()
  const [out, spare] = [join(root, 'dist'), join(root, 'kept/site')]
  const stage = (texts: Texts, left = {}) => {
    const staging = openStaging({out, spare, left: () => left})
    for (const [file, text] of Object.entries(texts)) staging.write(file, text)
    const trees = staging.publish()
    staging.discard()
    return trees
  }
  const first = stage(before)
  const trees = published === before ? first : stage(published, first)
  if (!trees.published || !trees.spare) throw new TypeError('both are known')
  const lag = lagOf(trees.published, trees.spare, 100)
  if (!lag) throw new TypeError('they are near')
  return {root, out, spare, lag, trees: {published: trees.published, spare: trees.spare}}
}

/** Publishes some texts in a patch. */
function patched({out, spare, lag}: {out: string; spare: string; lag: Lag}, texts: Texts) {
  const patch = openPatch({out, spare})
  const writer = createFileWriter(patch.folder(), 'plain')
  const written = Object.entries(texts).flatMap(([file, text]) => writer.write(file, text))
  const made = patch.publish({written: new Map(written), lag})
  patch.discard()
  return made
}

const pages: Texts = {'a/index.html': 'a', 'b/index.html': 'b', 'c/d/index.html': 'd'}

describe('a patch', () => {
  test('publishes what was written, and the old site is the spare one then', () => {
    const sites = twoSites(pages)
    const made = patched(sites, {'a/index.html': 'new'})
    expect(readFolder(sites.out)).toEqual({...pages, 'a/index.html': 'new'})
    expect(readFolder(sites.spare)).toEqual(pages)
    expect(Object.keys(made?.changes.files ?? {})).toEqual(['a/index.html'])
    expect(Object.keys(made?.lag ?? {})).toEqual(['a/index.html'])
    expect(readdirSync(sites.root).sort()).toEqual(['dist', 'kept'])
  })
  test('leaves files that were written anew with the same content, time and all', () => {
    const sites = twoSites(pages)
    const before = statSync(join(sites.spare, 'a/index.html'))
    const made = patched(sites, {'a/index.html': 'a', 'b/index.html': 'new'})
    const after = statSync(join(sites.out, 'a/index.html'))
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs])
    expect(Object.keys(made?.changes.files ?? {})).toEqual(['b/index.html'])
  })
  test('brings the spare site what it lacks, and takes out what it has too many', () => {
    const sites = twoSites({...pages, 'e/f/index.html': 'f'}, {...pages, 'x/index.html': 'x'})
    const time = statSync(join(sites.out, 'e/f/index.html')).mtimeMs
    patched(sites, {'a/index.html': 'new'})
    expect(readFolder(sites.out)).toEqual({...pages, 'a/index.html': 'new', 'e/f/index.html': 'f'})
    expect(existsSync(join(sites.out, 'x'))).toBe(false)
    expect(statSync(join(sites.out, 'e/f/index.html')).mtimeMs).toBeCloseTo(time, 0)
  })
  test('gives a page the place of a folder, and a folder that of a page', () => {
    const sites = twoSites({a: 'page', 'b/index.html': 'b'}, {'a/index.html': 'a', b: 'page'})
    patched(sites, {'c/index.html': 'c'})
    const wanted = {a: 'page', 'b/index.html': 'b', 'c/index.html': 'c'}
    expect(readFolder(sites.out)).toEqual(wanted)
  })
  test.each<[string, (file: string) => void]>([
    ['changed', (file) => writeFileSync(file, 'meddled')],
    ['gone', (file) => rmSync(file)]
  ])('publishes nothing where what the spare site lacks is %s', (_, meddle) => {
    const sites = twoSites({...pages, 'a/index.html': 'new'}, pages)
    meddle(join(sites.out, 'a/index.html'))
    const left = readFolder(sites.root)
    expect(patched(sites, {'b/index.html': 'new'})).toBeUndefined()
    expect(readFolder(sites.root)).toEqual(left)
  })
  test('publishes nothing where the spare site is gone', () => {
    const sites = twoSites(pages)
    rmSync(sites.spare, {recursive: true})
    expect(patched(sites, {'b/index.html': 'new'})).toBeUndefined()
    expect(readFolder(sites.out)).toEqual(pages)
  })
  test('restores a published site that is gone; then no spare one is left', () => {
    const sites = twoSites(pages)
    rmSync(sites.out, {recursive: true})
    const made = patched(sites, {'b/index.html': 'new'})
    expect(readFolder(sites.out)).toEqual({...pages, 'b/index.html': 'new'})
    expect(made).toMatchObject({lag: undefined})
  })
})

const none: TreeChanges = {files: {}, folders: {}}

test('after any patches, both sites are as it is told of them', () => {
  const texts = fc.dictionary(
    fc.constantFrom('index.html', 'a/index.html', 'a/b/index.html', 'c/index.html', 'c/d/e.html'),
    fc.constantFrom('one', 'two', 'three'),
    {noNullPrototype: true, minKeys: 1}
  )
  fc.assert(
    fc.property(texts, texts, fc.array(texts, {maxLength: 4}), (before, published, patches) => {
      const sites = twoSites(published, before)
      const {out, spare, trees} = sites
      let {lag} = sites
      // Each site as all of it was written down, and what became of it since.
      let one = {tree: trees.published, changes: none}
      let other = {tree: trees.spare, changes: none}
      let now = published
      for (const anew of patches) {
        const made = patched({out, spare, lag}, anew)
        now = {...now, ...anew}
        expect(readFolder(out)).toEqual(now)
        const changes = followedBy(other.changes, made?.changes ?? none)
        ;[one, other] = [{...other, changes}, one]
        const [ofOut, ofSpare] = [one, other].map((site) => withChanges(site.tree, site.changes))
        expect(openTree(out, ofOut).isWhole()).toBe(true)
        expect(openTree(spare, ofSpare).isWhole()).toBe(true)
        expect(made?.lag).toEqual(ofOut && ofSpare && lagOf(ofOut, ofSpare, 100))
        lag = made?.lag ?? {}
      }
    }),
    {numRuns: 200}
  )
})

test('two sites in which more differs than is asked for are not compared to the end', () => {
  const tree = (content: string): TreeState => ({
    paths: {files: ['a', 'b'], folders: ['']},
    contents: {digests: content.repeat(128)},
    columns: {sizes: [1, 1], mtimes: [0, 0], inos: [1, 2], times: [0]}
  })
  expect(lagOf(tree('a'), tree('b'), 2)).toEqual({a: 'a'.repeat(64), b: 'a'.repeat(64)})
  expect(lagOf(tree('a'), tree('b'), 1)).toBeUndefined()
  expect(lagOf(tree('a'), tree('a'), 0)).toEqual({})
})
