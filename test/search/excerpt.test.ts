import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {excerptOf} from '../../pipeline/search/excerpt.ts'
import {readQuery} from '../../pipeline/search/query.ts'

/** An excerpt with what was found in brackets. */
const excerpt = (text: string, typed: string): string =>
  excerptOf(text, readQuery(typed).phrases)
    .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
    .join('')

const filler = 'Nothing of interest is said in this sentence. '.repeat(12)

describe('an excerpt', () => {
  test.each([
    ['Two quiet cranes came.', 'crane', 'Two quiet [cranes] came.'],
    ['Two quiet cranes came.', 'quiet crane', 'Two [quiet] [cranes] came.'],
    ['Two quiet cranes came.', 'horse', 'Two quiet cranes came.'],
    [
      'Two quiet cranes came.\n\nThey left.',
      '"cranes came"',
      'Two quiet [cranes came]. They left.'
    ],
    ['港務局訂購起重機。', '起重機', '港務局訂購[起重機]。'],
    ['港務局訂購起重機。', '務', '港[務]局訂購起重機。'],
    ['', 'crane', '']
  ])('of %j for %j is %j', (text, typed, wanted) => {
    expect(excerpt(text, typed)).toBe(wanted)
  })
  test('is where the words are, and begins and ends between words', () => {
    const found = excerpt(`${filler}\n${filler}A crane lifts boxes. ${filler}`, 'crane')
    expect(found).toMatch(/^…\S[^…]* \[crane\] lifts boxes\. [^…]*\w…$/)
    expect(found.length).toBeLessThan(260)
  })
  test('prefers the place that has most of what somebody looks for', () => {
    const found = excerpt(`A crane. ${filler}${filler}A quiet crane. ${filler}`, 'quiet crane')
    expect(found).toContain('A [quiet] [crane].')
  })
  test('is the beginning where nothing is found', () => {
    expect(excerpt(filler, 'crane')).toMatch(/^Nothing of interest .*…$/)
  })
  test('is a part of the text, whole characters alone', () => {
    const unit = fc.constantFrom('港', '𠮷', '務', '。', 'ab', ' ', '\n', 'crane')
    fc.assert(
      fc.property(fc.array(unit, {maxLength: 300}), (units) => {
        const text = units.join('').trim()
        const pieces = excerptOf(text, readQuery('crane 港務').phrases)
        const shown = pieces
          .map((piece) => piece.text)
          .join('')
          .replaceAll('…', '')
        expect(text.replace(/\s+/g, ' ').replace(/ /g, '')).toContain(shown.replace(/\s/g, ''))
        expect(Buffer.from(shown).toString()).toBe(shown)
        for (const {text: one, found} of pieces)
          if (found) expect(one).toMatch(/^(?:crane|港務|[\s港務crane]+)$/)
      })
    )
  })
})
