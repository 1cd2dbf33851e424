import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fromHtml} from 'hast-util-from-html'
import {describe, expect, test} from 'vitest'
import {build} from '../../pipeline/build.ts'
import {walkElements} from '../../pipeline/markdown/walk-elements.ts'
import {
  type DocumentsFile,
  documentsFile,
  documentsInFile,
  type IndexPart,
  type ShardFile,
  search
} from '../../pipeline/search/search.ts'
import {temporaryFolder, writeFolder} from '../folders.ts'
import {newsroom, newsroomFiles} from '../newsroom.ts'

const release = (title: string, text: string, more = 'date: 2024-03-25\n'): string =>
  `---\ntitle: ${title}\nsummary: S\n${more}---\n\n${text}\n`

/** Builds a newsroom, and gives what finds the titles of releases as the search page does. */
async function published(files: Record<string, string>, settings = '') {
  const root = writeFolder(
    newsroomFiles({'content/newsroom.yml': `${newsroom}search: true\n${settings}`, ...files})
  )
  const out = `${temporaryFolder()}/dist`
  await build({root, out, now: Date.parse('2024-06-01'), drafts: 'include'})
  const parts = (language: string): IndexPart[] => {
    let parts: IndexPart[] = []
    walkElements(
      fromHtml(readFileSync(join(out, language, 'search/index.html'), 'utf8')),
      ({properties}) => {
        if (properties['dataParts'] !== undefined)
          parts = JSON.parse(String(properties['dataParts']))
      }
    )
    return parts
  }
  const shardAt = async (href: string): Promise<ShardFile> =>
    JSON.parse(readFileSync(join(out, href), 'utf8'))
  const find = async (language: string, typed: string): Promise<string[]> => {
    const hits = await search(typed, parts(language), shardAt)
    return hits.map(({part, document}) => {
      const file = part.href + documentsFile(Math.floor(document / documentsInFile))
      const said: DocumentsFile = JSON.parse(readFileSync(join(out, file), 'utf8'))
      const entry = said.documents[document % documentsInFile]
      expect(said.of).toBe(part.of)
      expect(existsSync(join(out, entry?.href ?? '', 'index.txt'))).toBe(true)
      return entry?.title ?? ''
    })
  }
  return {find, parts}
}

describe('a person is found', async () => {
  const {find} = await published({
    'content/releases/visit/en.md': release('A visit', 'Legislator Hsu Chih-Chieh came.'),
    'content/releases/visit/zh-Hant.md': release('參訪', '立法委員許智傑來訪。'),
    'content/releases/other/en.md': release('Another visit', 'Chairman Tsai Yi-Ru came.')
  })
  test.each([
    'Hsu Chih-Chieh',
    'chih-chieh hsu',
    'Legislator Hsu',
    '許智傑',
    '許委員',
    '许智杰',
    'Xu Zhijie',
    'xu zhi-jie',
    'zhijie'
  ])('by %j', async (typed) => {
    expect([await find('en', typed), await find('zh-Hant', typed)]).toEqual([['A visit'], ['參訪']])
  })
  test('and not by the name of somebody else', async () => {
    expect(await find('en', 'Xu Zhiqiang')).toEqual([])
  })
})

test('what is held, a draft or withdrawn is not found', async () => {
  const {find} = await published({
    'content/releases/shown/en.md': release('Shown', 'A zeppelin.'),
    'content/releases/held/en.md': release('Held', 'A zeppelin.', 'date: 2024-12-01\n'),
    'content/releases/draft/en.md': release(
      'Draft',
      'A zeppelin.',
      'date: 2024-03-25\nstatus: draft\n'
    ),
    'content/releases/gone/en.md': release(
      'Gone',
      'A zeppelin.',
      'date: 2024-03-25\nretracted: {date: 2024-04-01, reason: {en: No.}}\n'
    )
  })
  expect(await find('en', 'zeppelin')).toEqual(['Shown'])
})

test('a release is found by its title, subtitle, cells, captions and corrections, and not by what is struck out or how characters are said', async () => {
  const {find} = await published({
    'content/releases/shown/en.md': release(
      'Alpha news',
      '| Bravo | Charlie |\n| --- | --- |\n| Delta | Echo |\n\n- Foxtrot\n- Golf\n\n~~Juliett~~',
      'subtitle: Hotel news\ndate: 2024-03-25\ncorrections: [{date: 2024-04-01, note: {en: It was India.}}]\n'
    ),
    'content/releases/shown/zh-Hant.md': release('消息', ':ruby[漂木]{rt=piàomù}灣')
  })
  for (const word of [
    'alpha',
    'bravo',
    'charlie',
    'delta',
    'echo',
    'foxtrot',
    'golf',
    'hotel',
    'india'
  ]) {
    expect([word, await find('en', word)]).toEqual([word, ['Alpha news']])
  }
  expect(await find('en', '"bravo charlie"')).toEqual([])
  expect(await find('en', 'juliett')).toEqual([])
  expect(await find('zh-Hant', '漂木灣')).toEqual(['消息'])
  expect(await find('zh-Hant', 'piaomu')).toEqual([])
})

test('an index is in parts by year, the newest first, in each language that is published', async () => {
  const {find, parts} = await published(
    {
      'content/releases/old/zh-Hant.md': release('舊聞', '起重機', 'date: 2022-03-25\n'),
      'content/releases/new/zh-Hant.md': release('新聞', '起重機', 'date: 2024-03-25\n')
    },
    'derive: {zh-Hans: zh-Hant}\n'
  )
  expect(parts('zh-Hans')).toMatchObject([
    {href: '/zh-Hans/search/2024/', documents: 2, shards: 1},
    {href: '/zh-Hans/search/2022/', documents: 1, shards: 1}
  ])
  expect(await find('zh-Hans', '起重机')).toEqual(['新闻', '旧闻'])
  expect(await find('zh-Hant', '起重機')).toEqual(['新聞', '舊聞'])
})
