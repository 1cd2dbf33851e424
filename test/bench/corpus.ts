import {
  type Cast,
  endings,
  headings,
  leadPhrase,
  type Pair,
  sentences,
  titlePhrase
} from './phrasebook.ts'
import {createRandom, type Random} from './random.ts'

/** A newsroom to measure with: releases in both languages that say the same, as a press office writes them. */
export interface Corpus {
  /** How many releases. */
  count: number
  /** The same seed gives the same bytes. */
  seed: number
}

/** The text of a release in one language, and what a site generator must know of it. */
export interface CorpusText {
  language: 'en' | 'zh-Hant'
  id: string
  title: string
  summary: string
  /** ISO date. */
  date: string
  topic: string
  body: string
}

export const topics = [
  ['research', 'Research', '研究'],
  ['education', 'Education', '教育'],
  ['health', 'Health', '健康'],
  ['industry', 'Industry', '產業'],
  ['culture', 'Culture', '文化'],
  ['environment', 'Environment', '環境'],
  ['people', 'People', '人事'],
  ['international', 'International', '國際']
] as const

const families = [
  ['Chen', '陳'],
  ['Lin', '林'],
  ['Huang', '黃'],
  ['Chang', '張'],
  ['Lee', '李'],
  ['Wu', '吳'],
  ['Liu', '劉'],
  ['Tsai', '蔡'],
  ['Yang', '楊'],
  ['Hsu', '許'],
  ['Cheng', '鄭'],
  ['Hsieh', '謝']
] as const

const givens = [
  ['Yi-Chun', '怡君'],
  ['Chih-Ming', '志明'],
  ['Shu-Fen', '淑芬'],
  ['Chia-Hao', '家豪'],
  ['Ya-Ting', '雅婷'],
  ['Chun-Hung', '俊宏'],
  ['Mei-Ling', '美玲'],
  ['Chien-Chih', '建志'],
  ['Pei-Shan', '佩珊'],
  ['Kuan-Yu', '冠宇'],
  ['Hui-Wen', '惠雯'],
  ['Wen-Pin', '文彬'],
  ['Shih-Han', '詩涵'],
  ['Po-Han', '柏翰'],
  ['Ching-Yi', '靜宜'],
  ['Tsung-Hsien', '宗憲']
] as const

const bodies = [
  ['Beigang University', '北港大學'],
  ['Nanshan Hospital', '南山醫院'],
  ['Institute of Coastal Research', '海岸研究所'],
  ['Tungho Power Company', '東河電力公司'],
  ['Chingtien Museum', '青田博物館'],
  ['Hsicheng Transport Bureau', '西城交通局'],
  ['Sunglin Foundation', '松林基金會'],
  ['Yuanyang Technology', '遠洋科技公司']
] as const

const people = families.flatMap(([family, zhFamily]) =>
  givens.map(([given, zhGiven]): Pair => [`${family} ${given}`, `${zhFamily}${zhGiven}`])
)

const idOf = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, '-')

/** The registry of the corpus. */
export const corpusNames: string = [
  'people:',
  ...people.map(
    ([en, zh]) =>
      `  ${idOf(en)}: {zh: ${zh}, en: ${en}, romanization: own, status: {zh: confirmed, en: confirmed}}`
  ),
  'organisations:',
  ...bodies.map(([en, zh]) => `  ${idOf(en)}: {zh: ${zh}, en: ${en}}`),
  ''
].join('\n')

export const corpusNewsroom: string = [
  'title: {en: Beigang Newsroom, zh-Hant: 北港新聞中心}',
  'url: https://news.beigang.example/',
  'timezone: Asia/Taipei',
  'languages: [en, zh-Hant]',
  'topics:',
  ...topics.map(([id, en, zh]) => `  ${id}: {en: ${en}, zh-Hant: ${zh}}`),
  ''
].join('\n')

/** The texts of each release, one a language. */
export function* corpusTexts({count, seed}: Corpus): Iterable<readonly CorpusText[]> {
  for (let at = 0; at < count; at++) yield releaseTexts(at, createRandom(seed * 1_000_003 + at))
}

function releaseTexts(at: number, random: Random): readonly CorpusText[] {
  const [topic] = random.pick(topics)
  const body = random.pick(bodies)
  const cast: Cast = {
    person: random.pick(people),
    other: random.pick(people),
    body,
    partner: random.pick(bodies.filter((other) => other !== body))
  }
  const date = new Date(Date.UTC(2001, 0, 1 + (at % 9000))).toISOString().slice(0, 10)
  const title = titlePhrase(random, cast)
  const lead = leadPhrase(random, cast)
  const sections = endings.map((_, section) => sectionOf(section, random, cast))
  return ([0, 1] as const).map((side) => ({
    language: side === 0 ? 'en' : 'zh-Hant',
    id: `release-${String(at).padStart(6, '0')}`,
    title: title[side],
    summary: lead[side],
    date,
    topic,
    body: [lead, ...sections].map((part) => part[side]).join('\n\n')
  }))
}

/** A heading, paragraphs, and what ends the section. */
function sectionOf(section: number, random: Random, cast: Cast): Pair {
  const [en, zh] = headings[section] ?? ['', '']
  const parts: Pair[] = [
    [`## ${en}`, `## ${zh}`],
    ...Array.from({length: 3}, () => paragraphOf(random, cast)),
    endings[section]?.(random, cast) ?? ['', '']
  ]
  return [parts.map((part) => part[0]).join('\n\n'), parts.map((part) => part[1]).join('\n\n')]
}

function paragraphOf(random: Random, cast: Cast): Pair {
  const said = Array.from({length: 3 + random.below(2)}, () => random.pick(sentences)(random, cast))
  return [said.map(([en]) => en).join(' '), said.map(([, zh]) => zh).join('')]
}
