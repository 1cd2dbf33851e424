import fc from 'fast-check'
import {expect, test} from 'vitest'
import {largest, writeNumber} from '../../pipeline/search/numbers.ts'
import {readPostings, writePosting} from '../../pipeline/search/postings.ts'

const posting = fc.record({
  inTitle: fc.boolean(),
  positions: fc
    .uniqueArray(fc.nat(largest >> 1), {minLength: 1})
    .map((positions) => positions.sort((a, b) => a - b))
})

test('postings are read as they were written, through JSON and UTF-8 too', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({min: 1, max: 900}), posting)), (distances) => {
      let text = ''
      let document = 0
      const wanted = distances.map(([distance, one]) => {
        text = text + writeNumber(distance) + writePosting(one)
        document += distance
        return [document, one]
      })
      const sent = JSON.parse(Buffer.from(JSON.stringify(text)).toString())
      expect([...readPostings(sent)]).toEqual(wanted)
    })
  )
})
