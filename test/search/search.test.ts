import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {search} from '../../pipeline/search/search.ts'
import {searchIn} from './in-memory.ts'

describe('a search', () => {
  const found = searchIn([
    {title: 'Port Authority orders two quiet cranes', text: 'They lift 1,200 boxes a day.'},
    {
      title: 'Open day',
      text: 'Visitors may drive a crane of αβγ.\nThe port authority is to invite them.'
    },
    {title: '港務局訂購兩座低噪音起重機', text: '兩部都是橘色的。'},
    {
      title: 'A new dean',
      text: 'Nobody will be surprised.',
      names: ['許智傑', 'Hsu Chih-Chieh', 'Xu Zhijie']
    },
    {title: 'The University of Driftwood', text: 'A bank of the river. Universities agreed.'}
  ])
  test.each<[string, number[]]>([
    ['crane', [0, 1]],
    ['cranes', [0, 1]],
    ['cran', [0, 1]],
    ['cran ', []],
    ['quiet crane', [0]],
    ['crane quiet', [0]],
    ['crane river', []],
    ['university', [4]],
    ['agreeing', [4]],
    ['"agreeing"', []],
    ['1200', [0]],
    ['1,200', [0]],
    ['α', []],
    ['αβγ', [1]],
    ['"port authority"', [0, 1]],
    ['"authority port"', []],
    ['"bank of the river"', [4]],
    ['the', [1]],
    ['the ', []],
    ['the crane', [0, 1]],
    ['起重機', [2]],
    ['起重', [2]],
    ['起', [2]],
    ['机', [2]],
    ['起重机', [2]],
    ['重起', []],
    ['「起重機」', [2]],
    ['港務局 起重機', [2]],
    ['智傑', [3]],
    ['hsu chih-chieh', [3]],
    ['"Hsu Chih-Chieh"', [3]],
    ['chieh-hsu', []],
    ['xu zhijie', [3]],
    ['', []],
    ['—', []]
  ])('for %j finds %j', async (typed, documents) => {
    expect((await found(typed)).sort()).toEqual(documents)
  })
  test('has a title before a text, what is said often before what is said once, and the newest first', async () => {
    const ranked = searchIn([
      {title: 'Crane', text: 'One.'},
      {title: 'One', text: 'A crane.'},
      {title: 'Two', text: 'A crane, a crane, and a crane.'},
      {title: 'Three', text: 'A crane, a crane, a crane, and a crane.'},
      {title: 'Four', text: 'Nothing.'}
    ])
    expect(await ranked('crane')).toEqual([0, 3, 2, 1])
  })
  test('has what few documents say before what most do', async () => {
    const ranked = searchIn([
      {text: 'harbour crane crane crane'},
      {text: 'harbour harbour harbour crane'},
      {text: 'harbour'},
      {text: 'harbour'}
    ])
    expect(await ranked('harbour crane ')).toEqual([0, 1])
  })
  test('has first who says all of it side by side', async () => {
    const named = searchIn([
      {text: 'Hsu Tsung-Hsien came.'},
      {text: 'The bank of the river. Hsu Chih-Ming came, Chen Tsung-Hsien left. Hsu, Tsung-Hsien.'},
      {text: 'Hsu Chih-Ming, Hsu Chih-Ming, Hsu Chih-Ming. Chen Tsung-Hsien, Chen Tsung-Hsien.'},
      {text: 'A river, a bank.'}
    ])
    expect(await named('hsu tsung-hsien')).toEqual([1, 0, 2])
    expect((await named('bank of the river')).slice(0, 2)).toEqual([1, 3])
  })
  test('fails where a shard is of another site than its part', async () => {
    const part = {href: '/a/', documents: 1, shards: 64, of: 'this site'}
    const load = async () => ({of: 'the next site', terms: {}})
    await expect(search('quiet crane', [part], load)).rejects.toThrow('/a/')
  })
  test('finds a phrase in exactly the documents that have it', async () => {
    const text = fc.array(fc.constantFrom('ab', 'abc', 'b', '港', '務', 'Of', '，'), {maxLength: 8})
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, {maxLength: 6}),
        fc.array(fc.constantFrom('港', '務'), {minLength: 2, maxLength: 4}),
        async (texts, sought) => {
          const written = texts.map((parts) =>
            parts.join(' ').replaceAll(/(?<=[港務]) (?=[港務])/g, '')
          )
          const documents = await searchIn(written.map((one) => ({text: one})))(sought.join(''))
          const wanted = [...written.keys()].filter((at) => written[at]?.includes(sought.join('')))
          expect(documents.sort()).toEqual(wanted)
        }
      )
    )
  })
})
