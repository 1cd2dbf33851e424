import {describe, expect, test} from 'vitest'
import {readArticle} from '../../pipeline/markdown/article.ts'
import {createRecognizer} from '../../pipeline/names/recognition/recognizer.ts'
import type {Registry} from '../../pipeline/names/registry.ts'
import {html, versionOf} from './html.ts'

const registry: Registry = {
  people: new Map([
    [
      'hsu',
      {
        id: 'hsu',
        zh: '許智傑',
        en: 'Hsu Chih-Chieh',
        romanization: 'wade-giles',
        titles: [{en: 'Legislator', zh: '立法委員'}]
      }
    ],
    ['ouyang', {id: 'ouyang', zh: '歐陽娜', en: 'Ou-yang Na', romanization: 'own'}],
    ['sato', {id: 'sato', zh: '佐藤美咲', en: 'Misaki Sato', family: 'Sato'}],
    ['shun', {id: 'shun', zh: '楊舜心'}]
  ]),
  organisations: new Map([
    [
      'kmu',
      {
        id: 'kmu',
        zh: '高雄醫學大學',
        en: 'Kaohsiung Medical University',
        short: {en: 'KMU', zh: '高醫大'}
      }
    ]
  ]),
  terms: new Map()
}
const english = (markdown: string) => html(markdown, {language: 'en', registry})
const chinese = (markdown: string) => html(markdown, {language: 'zh-Hant', registry})

describe('names in a text', () => {
  test('a Chinese name in English text says that it is Chinese', () => {
    expect(english('Hsu Chih-Chieh (許智傑) spoke.')).toBe(
      '<p><span class="person" translate="no">Hsu Chih-Chieh</span> (<span class="person" lang="zh-Hant" translate="no">許智傑</span>) spoke.</p>'
    )
  })
  test('a romanized name in Chinese text says in which system', () => {
    expect(chinese('許智傑（Hsu Chih-Chieh）')).toContain('lang="zh-Latn-wadegile"')
  })
  test('an organisation’s English name in Chinese text is English', () => {
    expect(chinese('高醫大（KMU）')).toContain(
      '<span class="organisation" lang="en" translate="no">KMU</span>'
    )
  })
  test('a name across a line break is one name', () => {
    expect(english('Kaohsiung Medical\nUniversity')).toContain(
      '>Kaohsiung Medical University</span>'
    )
    expect(chinese('許智\n傑')).toContain('>許智傑</span>')
  })
  test('a part of a longer word is no name', () => {
    expect(english('KMUX and AKMU')).toBe('<p>KMUX and AKMU</p>')
  })
  test('names inside emphasis, headings and tables are found, in code and addresses they are not', () => {
    expect(english('*KMU*')).toContain('<em><span')
    expect(english('# KMU')).toContain('<h1 id="kmu"><span')
    expect(english('| KMU |\n| - |')).toContain('<th><span')
    expect(english('`KMU` https://example.org/KMU')).not.toContain('<span')
  })
  test('the place of a name is that of the file', () => {
    const version = versionOf('A &amp; B\\* of\n> quoted *KMU*', 'en')
    const {tree} = readArticle(version, registry, createRecognizer(registry))
    const places: string[] = []
    JSON.stringify(tree, (_key, node) => {
      if (node?.type === 'nameMention')
        places.push(version.text.slice(node.position.start.offset, node.position.end.offset))
      return node
    })
    expect(places).toEqual(['KMU'])
  })
})

describe('the name directive', () => {
  test.each([
    [':name[]{#hsu}', 'Hsu Chih-Chieh', '許智傑'],
    [':name[]{#hsu form=family}', 'Hsu', '許'],
    [':name[]{#hsu form=titled}', 'Legislator Hsu Chih-Chieh', '立法委員許智傑'],
    [':name[]{#ouyang form=family}', 'Ou-yang', '歐陽'],
    [':name[]{#kmu}', 'Kaohsiung Medical University', '高雄醫學大學']
  ])('%s', (markdown, en, zh) => {
    expect(english(markdown)).toContain(`>${en}</span>`)
    expect(chinese(markdown)).toContain(`>${zh}</span>`)
  })
  test('does not guess where a long name is to be parted', () => {
    expect(english(':name[]{#sato form=family}')).toContain('>Sato</span>')
    expect(chinese(':name[佐藤]{#sato form=family}')).toBe('<p>佐藤</p>')
  })
  test('prints the other language’s form where its own is not known', () => {
    expect(english(':name[]{#shun}')).toBe(
      '<p><span class="person" lang="zh-Hant" translate="no">楊舜心</span></p>'
    )
  })
  test.each([
    [
      ':name[Somebody]{#nobody}',
      '6:1-6:25: Unexpected name `nobody`, expected the id of a person or organisation in the registry'
    ],
    [
      ':name[]{#hsu form=short}',
      '6:1-6:25: Unexpected form `short`, expected `full`, `family` or `titled`'
    ],
    [
      ':name[]{#sato form=titled}',
      '6:1-6:27: Missing title of `sato` in en, expected it in the registry'
    ]
  ])('%s is reported, and its words stay', (markdown, message) => {
    const version = versionOf(markdown, 'en')
    const {messages} = readArticle(version, registry, createRecognizer(registry))
    expect(messages.map(({name, reason}) => `${name}: ${reason}`)).toEqual([message])
    expect(english(markdown)).not.toContain('<span')
  })
})
