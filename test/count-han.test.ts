import fc from 'fast-check'
import {expect, test} from 'vitest'
import {countHan} from '../pipeline/count-han.ts'

const character = fc.oneof(
  fc.constantFrom(
    '中',
    '々',
    '〇',
    '⼀',
    '豈',
    '𠮷',
    '𰻞',
    '㍿',
    'が',
    '한',
    'a',
    '。',
    '😀',
    '\ud842',
    '\udfb7'
  ),
  fc.string({unit: 'binary', minLength: 1, maxLength: 1}),
  fc.integer({min: 0x2e80, max: 0xffff}).map((unit) => String.fromCharCode(unit))
)

test('Han characters are counted as Unicode has them, beyond the first plane and beside broken pairs too', () => {
  fc.assert(
    fc.property(fc.array(character), (characters) => {
      const text = characters.join('')
      expect(countHan(text)).toBe(text.match(/\p{Script=Han}/gu)?.length ?? 0)
    }),
    {numRuns: 2000}
  )
})
