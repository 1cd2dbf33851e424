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
  hsu-chih-chieh: {zh: 許智傑, en: Hsu Chih-Chieh, romanization: wade-giles}
organisations:
  kmu: {zh: 高雄醫學大學, en: Kaohsiung Medical University, short: {zh: 高醫大, en: KMU}}
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
