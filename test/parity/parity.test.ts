import {describe, expect, test} from 'vitest'
import {check} from '../../pipeline/check.ts'
import {writeFolder} from '../folders.ts'
import {newsroomFiles, withFrontMatter} from '../newsroom.ts'

/** What is found in a release of two texts: file, line, rule. */
function found(en: string, zh: string): string[] {
  const root = writeFolder(
    newsroomFiles({
      'content/names.yml': 'people: {}\n',
      'content/releases/first/en.md': withFrontMatter(en),
      'content/releases/first/zh-Hant.md': withFrontMatter(zh)
    })
  )
  return check({root, paths: []}).map(
    ({file, line, ruleId}) => `${file?.split('/').at(-1)}:${line} ${ruleId}`
  )
}

const lines = (...blocks: string[]): string => blocks.join('\n\n')

describe('alignment', () => {
  test('a paragraph that was left out is one finding, and what follows is compared with its own', () => {
    const en = lines(
      'The hall opens on April 5.',
      'Nobody was hurt when a crane of 38 tonnes fell in May, the company says.',
      'It cost NT$5 million.',
      'Some 1,600 people work there.'
    )
    const zh = lines('展館4月5日啟用。', '耗資500萬元。', '約有1,600人在此工作。')
    expect(found(en, zh)).toEqual(['en.md:8 parity-paragraph'])
  })
  test('a paragraph of which the other language says nothing is not joined to its neighbour', () => {
    const zh = lines(
      '政府今日宣布，計劃於12月1日上午9時至12月31日下午6時接受申請，最高資助5萬港元，總額5億港元。',
      '發言人說，約八千家企業受惠，僱員少於五十人的企業均可申請。',
      '計劃於2022年首次推出，首三年批出近3,200宗申請，平均處理時間為30天。'
    )
    const en = lines(
      'A spokesman said that about 8,000 enterprises benefit; those with fewer than 50 staff can apply.',
      'The scheme was first launched in 2022; nearly 3,200 applications were approved in three years, each in 30 days on average.'
    )
    expect(found(en, zh)).toEqual(['zh-Hant.md:6 parity-paragraph'])
  })
  test('a paragraph that was split is the same', () => {
    const en = lines(
      'The hall opens on April 5, and 1,600 people will work in it; it cost NT$5 million and took 18 months.',
      'The end.'
    )
    const zh = lines('展館4月5日啟用，將有1,600人在此工作；', '耗資500萬元，歷時18個月。', '完。')
    expect(found(en, zh)).toEqual([])
  })
  test('a fact that moved to the next paragraph is the same', () => {
    const en = lines(
      'The hall opens on April 5.',
      'It cost NT$5 million, and 1,600 people work in it.'
    )
    const zh = lines('展館4月5日啟用，耗資500萬元。', '有1,600人在此工作。')
    expect(found(en, zh)).toEqual([])
  })
  test('a text that was copied is one finding', () => {
    const en = lines(
      'The hall of the port opens on April 5 with a party for all of the island.',
      'It cost the port NT$5 million and took a year and a half to build.',
      'Some 1,600 people work in the hall and on the quays of the port.'
    )
    expect(found(en, en)).toEqual(['zh-Hant.md:6 untranslated'])
  })
  test('another text is one finding', () => {
    const en = lines(
      'The hall opens on April 5.',
      'It cost NT$5 million.',
      'Some 1,600 people work there.',
      '- First rate: 20 dollars',
      'Nobody was hurt when a crane fell in May, the company says, and work goes on.'
    )
    expect(found(en, '本公司代表隊於12月3日奪冠，全體員工同感光榮。')).toEqual([
      'zh-Hant.md:6 parity-diverged'
    ])
  })
})

describe('bad input gives no nonsense', () => {
  test.each([
    ['one language missing', 'Text of 1,600 people.', ''],
    ['nothing but code', '```\n1600 12 x\n```', '```\n1600 12 x\n```'],
    ['enumerations', 'Parts 1,2,3 and 1.2.3 are done.', '第1,2,3部分及1.2.3已完成。'],
    ['years in characters', 'It was built in 2024.', '建於二〇二四年。'],
    ['telephone numbers', 'Call 0800-000-123.', '請電0800-000-123。'],
    [
      'words with digits',
      'COVID-19, 5G, N95, A380, MP3, B2B, H2O and Web3 are words.',
      'COVID-19、5G、N95、A380、MP3、B2B、H2O與Web3都是詞。'
    ],
    ['a school year', 'The school year 2024-2025 begins.', '2024-2025學年開始。'],
    ['signs', '±5 %, #1, No. 7, §3, 50/50, 24/7.', '±5 %、#1、No. 7、§3、50/50、24/7。']
  ])('%s', (_, en, zh) => {
    expect(found(en, zh).filter((line) => !line.endsWith('parity-paragraph'))).toEqual([])
  })
  test('a table of 10,000 cells', () => {
    const row = Array.from({length: 10}, (_, at) => `${at * 1000}`).join(' | ')
    const table = [
      '| a | b | c | d | e | f | g | h | i | j |',
      '|---|---|---|---|---|---|---|---|---|---|'
    ]
    const text = [...table, ...Array.from({length: 1000}, () => `| ${row} |`)].join('\n')
    expect(found(text, text)).toEqual([])
    expect(found(text, text.replace(/9000 \|$/, '9500 |'))).toEqual([
      'zh-Hant.md:1007 parity-number'
    ])
  })
  test('a paragraph of a megabyte', () => {
    const en = 'They hired 1,600 people on March 25, 2024. '.repeat(24_000)
    const zh = '他們於2024年3月25日僱用了1,600人。'.repeat(24_000)
    expect(found(en, zh)).toEqual([])
  })
})
