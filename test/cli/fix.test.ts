import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {fix} from '../../pipeline/fix.ts'
import {writeFolder} from '../folders.ts'
import {newsroomFiles} from '../newsroom.ts'

const path = 'content/releases/first/en.md'

/** Mends a text and gives it back. */
function mended(text: string): string {
  const root = writeFolder(newsroomFiles({[path]: text}))
  fix({root, paths: []})
  return readFileSync(`${root}/${path}`, 'utf8')
}

test('only the words change: line endings, a byte order mark and spaces stay', () => {
  const before =
    '\ufeff---\r\ntitle: "Xu Zhijie & co"\r\nsummary: >-\r\n  With Xu\r\n  Zhijie.\r\ndate: 2024-03-25\r\n---\r\n\r\nChih-chieh Hsu,  \r\nHSU\tCHIH-CHIEH and `Xu Zhijie`. \r\n\r\n| Xu Zhijie |\r\n| - |\r\n'
  const after = before
    .replace('"Xu Zhijie', '"Hsu Chih-Chieh')
    .replace('Xu\r\n  Zhijie.', 'Hsu Chih-Chieh.')
    .replace('Chih-chieh Hsu', 'Hsu Chih-Chieh')
    .replace('HSU\tCHIH-CHIEH', 'Hsu Chih-Chieh')
    .replace('| Xu Zhijie', '| Hsu Chih-Chieh')
  expect(mended(before)).toBe(after)
})

test('what is only likely stays', () => {
  const text = '---\ntitle: T\nsummary: S\ndate: 2024-03-25\n---\nHsu Chih-cheih and C.-C. Hsu.\n'
  expect(mended(text)).toBe(text)
})
