import type {Files} from './folders.ts'

/** A sound `newsroom.yml`. */
export const newsroom = `title: {en: Test Newsroom, zh-Hant: 測試新聞中心}
url: https://news.example/
timezone: Asia/Taipei
languages: [en, zh-Hant]
topics:
  research: {en: Research, zh-Hant: 研究}
`

/** A sound `names.yml`. */
export const names = `people:
  hsu-chih-chieh:
    zh: 許智傑
    en: Hsu Chih-Chieh
    romanization: wade-giles
    titles: [{en: Legislator, zh: 立法委員}]
    short: {en: Legislator Hsu, zh: 許委員}
  tsai-yi-ru:
    zh: 蔡宜儒
    en: Tsai Yi-Ru
    romanization: own
    titles: [{en: Chairman, zh: 董事長}]
    short: {en: Chairman Tsai, zh: 蔡董事長}
  tsai-hsiu-fen:
    zh: 蔡秀芬
    en: Tsai Hsiu-Fen
    romanization: wade-giles
    titles: [{en: Professor, zh: 教授}]
  yang-shun-hsin:
    zh: 楊舜心
    short: {en: Dr. Yang, zh: 楊博士}
organisations:
  kmu: {zh: 高雄醫學大學, en: Kaohsiung Medical University, short: {zh: 高醫大, en: KMU}}
  kmu-pharmacy:
    zh: 藥學院
    en: College of Pharmacy
    never: [{form: School of Pharmacy, because: that is what the university calls it}]
terms:
  mou:
    en: {full: memorandum of understanding, short: MOU}
    zh: {full: 合作備忘錄, short: MOU}
    never: [諒解備忘錄]
`

const release = '---\ntitle: A title\nsummary: A summary.\ndate: 2024-03-25\n---\n\nText.\n'

/** The files of a sound newsroom of one release, with some files replaced or added. */
export const newsroomFiles = (changes: Files = {}): Files => ({
  'content/newsroom.yml': newsroom,
  'content/names.yml': names,
  'content/releases/first/en.md': release,
  'content/releases/first/zh-Hant.md': release.replace('A title', '標題'),
  ...changes
})

/** A language file with sound front matter of five lines around a text. */
export const withFrontMatter = (text: string): string =>
  text.startsWith('---') ? text : `---\ntitle: T\nsummary: S\ndate: 2024-03-25\n---\n${text}`
