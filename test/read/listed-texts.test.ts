import {expect, test} from 'vitest'
import {changedTexts, textPaths} from '../../pipeline/read/listed-texts.ts'
import {listContent} from '../../pipeline/read/listing.ts'
import {writeFolder} from '../folders.ts'
import {newsroomFiles} from '../newsroom.ts'

const files = newsroomFiles({
  'content/releases/a/en.md': 'a',
  'content/releases/a/fr/en.md': 'inner',
  'content/releases/a/zh-Hant.md': 'a',
  'content/releases/a.b/en.md': 'a.b',
  'content/releases/a-b/en.md': 'a-b',
  'content/releases/a/a.png': 'picture'
})

/** Which texts changed. */
function changedBy(change: Record<string, string>): readonly string[] | undefined {
  const root = writeFolder(files)
  const before = listContent(root)
  writeFolder(change, root)
  const now = listContent(root)
  return changedTexts(before.texts, now.texts, textPaths(now.content))
}

test.each(Object.keys(files).filter((path) => path.endsWith('.md')))('%s changed', (path) => {
  expect(changedBy({[path]: 'other'})).toEqual([path])
})

test('where anything else changed, nothing is said of texts', () => {
  expect(changedBy({})).toEqual([])
  expect(changedBy({'content/releases/a/a.png': 'other'})).toBeUndefined()
  expect(changedBy({'content/releases/a/b.png': 'picture'})).toBeUndefined()
  expect(changedBy({'content/releases/c/en.md': 'c'})).toBeUndefined()
  expect(changedBy({'content/names.yml': 'people: {}'})).toBeUndefined()
  expect(changedBy({'templates/styles/site.css': 'b {}'})).toBeUndefined()
})
