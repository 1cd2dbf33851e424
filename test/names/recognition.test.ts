import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {createRecognizer} from '../../pipeline/names/recognition/recognizer.ts'
import {
  createRegistry,
  type Organisation,
  type Person,
  type Registry
} from '../../pipeline/names/registry.ts'

const registryOf = (
  people: Omit<Person, 'id'>[],
  organisations: Omit<Organisation, 'id'>[] = []
): Registry => {
  const byId = <T extends {zh?: string | undefined; en?: string | undefined}>(entries: T[]) =>
    new Map(
      entries.map((entry) => [
        entry.zh ?? entry.en ?? '',
        {...entry, id: entry.zh ?? entry.en ?? ''}
      ])
    )
  return {...createRegistry({}), people: byId(people), organisations: byId(organisations)}
}

const recognize = createRecognizer(
  registryOf(
    [
      {zh: '許智傑', en: 'Hsu Chih-Chieh'},
      {zh: '蕭美琴', en: 'Hsiao Bi-khim'},
      {zh: '歐陽娜娜', en: 'Ouyang Nana'},
      {zh: '張廖萬堅', en: 'Chang Liao Wan-chien'},
      {zh: '林鄭月娥', en: 'Lam Cheng Yuet-ngor', aliases: {en: ['Carrie Lam']}},
      {zh: '薛凌', en: 'Hsueh Ling'},
      {zh: '王定宇', en: 'Wang Ding-yu'},
      {zh: '佐藤美咲', en: 'Misaki Sato', family: 'Sato'},
      {zh: '𠮷田', en: 'Yoshida'},
      {en: 'Sayun Nokan', family: 'Nokan'}
    ],
    [{zh: '高雄醫學大學', en: 'Kaohsiung Medical University', short: {en: 'KMU'}}]
  )
)

/** Who is found in a text, how written, and how sure. */
const found = (text: string): string[] =>
  recognize(text).map(
    ({id, start, end, spelling}) => `${text.slice(start, end)} = ${id} (${spelling})`
  )

describe('an organisation', () => {
  const organisations = createRecognizer(
    registryOf(
      [],
      [
        {
          zh: '國立陽明交通大學',
          en: 'National Yang Ming Chiao Tung University',
          short: {en: 'NYCU'}
        },
        {zh: '國立臺灣大學', en: 'National Taiwan University', aliases: {zh: ['臺灣大學']}},
        {zh: '港灣藝術中心', en: "Harbour Centre for Women's Arts & Crafts"},
        {zh: '提燈', en: 'Lantern'},
        {zh: '經濟部', en: 'MediaTek'}
      ]
    )
  )
  const foundIn = (text: string): string[] =>
    organisations(text).map(
      ({id, start, end, spelling}) => `${text.slice(start, end)} = ${id} (${spelling})`
    )
  test.each([
    'National Yang-Ming Chiao-Tung University',
    'national yang ming chiao tung university',
    'NATIONAL YANGMING CHIAOTUNG UNIVERSITY',
    'National Yang Ming Chiáo Tung University'
  ])('%s in other hyphens, spaces, capitals or accents', (form) => {
    expect(foundIn(`At ${form}, today.`)).toEqual([`${form} = 國立陽明交通大學 (systematic)`])
  })
  test.each([
    ['Harbor Center for Womens Arts and Crafts', '港灣藝術中心'],
    ['Harbour Centre for Women’s Arts & Crafts', '港灣藝術中心'],
    ['Mediatek', '經濟部'],
    ['Media Tek', '經濟部']
  ])('%s with other signs, or British words', (form, id) => {
    expect(foundIn(`The ${form}.`)).toEqual([`${form} = ${id} (systematic)`])
  })
  test.each([
    'National Taiwan Univeristy',
    'National Taiwn University',
    'Nationall Taiwan University'
  ])('%s with a slip', (form) => {
    expect(foundIn(`The ${form}.`)).toEqual([`${form} = 國立臺灣大學 (near)`])
  })
  test.each([
    ['國立台灣大學', '國立臺灣大學', 'variant'],
    ['国立台湾大学', '國立臺灣大學', 'variant'],
    ['台灣大學', '國立臺灣大學', 'variant'],
    ['國力臺灣大學', '國立臺灣大學', 'homophone'],
    ['國立楊明交通大學', '國立陽明交通大學', 'homophone'],
    ['經濟部', '經濟部', 'registered']
  ])('%s in Chinese', (form, id, spelling) => {
    expect(foundIn(`赴${form}演講。`)).toEqual([`${form} = ${id} (${spelling})`])
  })
  test.each([
    'National Tainan University, the national university of Taiwan.',
    'A lantern; lanterns; the media tekst.',
    'www.mediatek.example, @mediatek and national-taiwan-university.example',
    '經際部、經濟布、國立中央大學。',
    'the nation, Al Taiwan University'
  ])('%s is another', (text) => {
    expect(foundIn(text)).toEqual([])
  })
  test('one of thousands that differ little', () => {
    const many = Array.from({length: 2000}, (_, at) => ({
      zh: `國立第${at}大學`,
      en: `National University Number ${at} of Taiwan`
    }))
    const find = createRecognizer(registryOf([], many))
    expect(find('National University Nubmer 1999 of Taiwan').map(({id}) => id)).toEqual([
      '國立第1999大學'
    ])
  })
})

describe('a name in Latin letters', () => {
  test.each([
    'Xu Zhijie',
    'XU ZHIJIE',
    'Xu Zhi-Jie',
    'Xu Zhi Jie',
    'Zhijie Xu',
    'Hsu, Chih-chieh',
    'Chih-Chieh Hsu',
    'HSU Chih-chieh',
    'Hsu Chihchieh',
    'Hsü Chih-chieh',
    'Syu Jhih-jie',
    'Shiu Jr-jie',
    'hsu chih-chieh',
    'Hsu\nChih-chieh',
    'Hsu  Chih‑chieh',
    'Xú Zhìjié',
    'Hsu Ch’ih-chieh',
    'Hui Chi-kit'
  ])('%j is 許智傑', (spelling) => {
    expect(found(`Yesterday ${spelling} spoke.`)).toEqual([`${spelling} = 許智傑 (systematic)`])
  })
  test.each([
    ['Bi-khim Hsiao', '蕭美琴', 'systematic'],
    ['Bikhim Hsiao', '蕭美琴', 'systematic'],
    ['Xiao Meiqin', '蕭美琴', 'systematic'],
    ['Ou-yang Na-na', '歐陽娜娜', 'systematic'],
    ['Nana Ouyang', '歐陽娜娜', 'systematic'],
    ['Wan-chien Chang Liao', '張廖萬堅', 'systematic'],
    ['Changliao Wanjian', '張廖萬堅', 'systematic'],
    ['LAM CHENG Yuet-ngor', '林鄭月娥', 'systematic'],
    ['Wang Ting-yu', '王定宇', 'systematic'],
    ['Ling Hsueh', '薛凌', 'systematic'],
    ['Sato Misaki', '佐藤美咲', 'systematic'],
    ['NOKAN Sayun', 'Sayun Nokan', 'systematic'],
    ['C.-C. Hsu', '許智傑', 'near'],
    ['Hsuchihchieh', '許智傑', 'near'],
    ['Hsu Chih-cheih', '許智傑', 'near'],
    ['Carrie Lam', '林鄭月娥', 'registered']
  ])('%s is %s, %s', (text, id, spelling) => {
    expect(found(`With ${text}.`)).toEqual([`${text} = ${id} (${spelling})`])
  })
  test('an English given name in front is no part of it', () => {
    expect(found('Johnny Chih-chieh Hsu')).toEqual(['Chih-chieh Hsu = 許智傑 (systematic)'])
  })
  test('a possessive is no part of it', () => {
    expect(found("Xu Zhijie’s and Xu Zhijie's")).toEqual([
      'Xu Zhijie = 許智傑 (systematic)',
      'Xu Zhijie = 許智傑 (systematic)'
    ])
  })
  test('a letter that only looks Latin does not hide it', () => {
    expect(found('Хu Zhijie')).toEqual(['Хu Zhijie = 許智傑 (systematic)'])
  })
  test.each([
    'Hsu Chih-chieh-ming',
    'Wan-Hsu Chih-chieh',
    'Hsu. Chih-chieh',
    'Hsuehling',
    'hsuchihchieh',
    'so ling, she said',
    'Hsu Chung-chieh'
  ])('%j is nobody', (text) => {
    expect(found(text)).toEqual([])
  })
  test('of two people who are written alike, both are given', () => {
    const twins = createRecognizer(
      registryOf([
        {zh: '王小明', en: 'Wang Hsiao-ming'},
        {zh: '汪曉銘', en: 'Uang Sheau-ming'}
      ])
    )
    expect(twins('Wang Xiaoming').map(({ids}) => ids)).toEqual([['王小明', '汪曉銘']])
  })
})

describe('a name in Chinese', () => {
  test.each([
    ['立法委員許志傑出席', '許志傑 = 許智傑 (homophone)'],
    ['许智杰表示', '许智杰 = 許智傑 (variant)'],
    ['許智傑與會', '許智傑 = 許智傑 (registered)'],
    ['許智\n傑', '許智\n傑 = 許智傑 (registered)'],
    ['薛零表示', '薛零 = 薛凌 (homophone)'],
    ['歐陽那娜', '歐陽那娜 = 歐陽娜娜 (homophone)']
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual([expected])
  })
  test.each(['薛零星', '允許智傑', '許智慧', '萬坚'])('%j is nobody', (text) => {
    expect(found(text).filter((name) => !name.includes('registered'))).toEqual([])
  })
})

test('the spellings that people of one registry have are not another’s', () => {
  const others = createRecognizer(registryOf([{zh: '王小明', en: 'Wang Hsiao-ming'}]))
  recognize('Sayun Nokan')
  expect(others('Sayun Nokan and Wang Xiaoming').map(({id}) => id)).toEqual(['王小明'])
})

describe('any text', () => {
  test('never breaks it, and every name lies in the text, in order, without overlaps', () => {
    const piece = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.constantFrom(
        'Hsu',
        ' ',
        '-',
        'Chih',
        'chieh',
        ',',
        '許',
        '志',
        '傑',
        '𠮷',
        'C.',
        '\n',
        '’s',
        'Ling',
        'Хu'
      )
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 30}), (pieces) => {
        const text = pieces.join('')
        let end = 0
        for (const mention of recognize(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(end)
          expect(mention.end).toBeGreaterThan(mention.start)
          end = mention.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
      {numRuns: 2000}
    )
  })
  test.each([
    ['without a space', 'a'.repeat(10_000_000)],
    ['of syllables without a space', 'chang'.repeat(200_000)],
    ['of hyphens', '-'.repeat(1_000_000)],
    ['of capitals and full stops', 'A. '.repeat(300_000)],
    ['of a family name', '許'.repeat(1_000_000)],
    ['of spaces', ' '.repeat(5_000_000)]
  ])('of megabytes %s is read to its end', (_what, text) => {
    expect(recognize(`${text} Xu Zhijie`).at(-1)?.id).toBe('許智傑')
  })
})
