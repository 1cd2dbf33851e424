import {expect, test} from 'vitest'
import {check} from '../../pipeline/check.ts'
import {writeFolder} from '../folders.ts'
import {newsroomFiles, withFrontMatter} from '../newsroom.ts'
import {pairs} from './pairs.ts'

test.each(pairs)('%s', (en, zh) => {
  const root = writeFolder(
    newsroomFiles({
      'content/names.yml': 'people: {}\n',
      'content/releases/first/en.md': withFrontMatter(en),
      'content/releases/first/zh-Hant.md': withFrontMatter(zh)
    })
  )
  expect(check({root, paths: []}).map(String)).toEqual([])
})
