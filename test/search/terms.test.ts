import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {eachTerm} from '../../pipeline/search/terms.ts'

/** Terms with their positions; a gap between two is a stroke. */
function termsOf(text: string): string {
  const terms: string[] = []
  let next = 0
  eachTerm(text, (term, position) => {
    if (position > next) terms.push('|')
    next = position + 1
    terms.push(term)
  })
  return terms.join(' ')
}

describe('terms of a text', () => {
  test.each([
    ['Two Quiet Cranes', 'two quiet cranes'],
    ['the University’s cranes, the cranes’ noise', 'the university cranes the cranes noise'],
    ["the port's 1,200 berths", 'the port 1200 berths'],
    ['1,2 or 3.5', '1 2 or 3 5'],
    ['Hsu Chih-Chieh', 'hsu chih chieh'],
    ['Lü Hsiu-lien, naïve', 'lu hsiu lien naive'],
    ['ＫＭＵ２０２６', 'kmu2026'],
    ['one line\nanother', 'one line | another'],
    ['港務局', '港务 务局 局'],
    ['起重機5部', '起重 重机 机 5 部'],
    ['KMU高醫大', 'kmu 高医 医大 大'],
    ['港，務', '港 务'],
    ['臺灣', '台湾 湾'],
    ['台湾', '台湾 湾'],
    ['\uf9f4', '林'],
    ['𠮷野家', '𠮷野 野家 家'],
    ['さくらカフェ', 'さく くら らカ カフ フェ ェ'],
    ['葛\u{e0100}城', '葛 城'],
    ['', ''],
    ['— 「」', '']
  ])('of %j are %j', (text, terms) => {
    expect(termsOf(text)).toBe(terms)
  })
  test('are where they say they are, one behind the other', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (text) => {
        let last = -1
        const end = eachTerm(text, (term, position, from, to) => {
          expect(position).toBeGreaterThan(last)
          last = position
          expect(term).not.toMatch(/[\s\p{Lu}]/u)
          expect(term).not.toBe('')
          expect(to).toBeGreaterThan(from)
          expect(text.slice(from, to)).not.toBe('')
        })
        expect(end).toBeGreaterThan(last)
      })
    )
  })
})
