import {fromHtml} from 'hast-util-from-html'
import {describe, expect, test} from 'vitest'
import {excerpt} from '../../pipeline/site/excerpt.ts'
import {readingTime} from '../../pipeline/site/reading-time.ts'

const body = (html: string) => fromHtml(html, {fragment: true})

describe('an excerpt', () => {
  test('of a short text is the text', () => {
    expect(excerpt(body('<p>Short.</p><p>More.</p>'), 'en')).toBe('Short.')
    expect(excerpt(body('<h2>A</h2><p>短文。</p>'), 'zh-Hant')).toBe('短文。')
    expect(excerpt(body('<h2>A</h2>'), 'en')).toBeUndefined()
  })
  test('ends with a sentence where one ends late enough', () => {
    const long = `<p>${'a'.repeat(90)} ends here. ${'word '.repeat(40)}</p>`
    expect(excerpt(body(long), 'en')).toBe(`${'a'.repeat(90)} ends here.`)
    const chinese = `<p>${'港'.repeat(50)}。${'務'.repeat(60)}</p>`
    expect(excerpt(body(chinese), 'zh-Hant')).toBe(`${'港'.repeat(50)}。`)
  })
  test('else between words, without what stood between them', () => {
    const cut = excerpt(body(`<p>${'harbour, '.repeat(30)}</p>`), 'en')
    expect(cut).toMatch(/^(?:harbour, )+harbour…$/)
    expect(cut?.length).toBeLessThanOrEqual(156)
    expect(excerpt(body(`<p>${'電動渡輪'.repeat(30)}</p>`), 'zh-Hant')).toMatch(/^電動渡輪.*…$/)
  })
  test('never inside a grapheme', () => {
    const family = '👩‍👩‍👧‍👦'
    const cut = excerpt(body(`<p>${family.repeat(90)}</p>`), 'zh-Hant') ?? ''
    expect(cut.replace('…', '').replaceAll(family, '')).toBe('')
  })
})

describe('reading time', () => {
  test.each([
    ['<p>One word.</p>', 1],
    [`<p>${'word '.repeat(476)}</p>`, 2],
    [`<p>${'港'.repeat(1000)}</p>`, 2],
    [`<p>${'港'.repeat(1000)}${' word'.repeat(238)}</p>`, 3]
  ])('of %.20s is %i', (html, minutes) => {
    expect(readingTime(body(html))).toBe(minutes)
  })
})
