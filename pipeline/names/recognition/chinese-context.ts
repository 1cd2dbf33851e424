import {chineseAddresses, chineseTitles} from '../chinese-titles.ts'

/** A place in a Chinese text that may be a misprinted name. */
export interface Candidate {
  start: number
  end: number
  /** Length of the family name, in UTF-16 units. */
  family: number
  /** How many characters are others than the name's, and sound the same. */
  homophones: number
  /** Characters in all. */
  length: number
}

/**
 * Whether what only sounds like a name is one: its ends and the end of its family name must not lie
 * inside a word of the language, and where it differs much, or has two characters, a title or a verb
 * of speaking must stand beside it.
 */
export function standsAlone(text: string, candidate: Candidate): boolean {
  const {start, end, family, homophones, length} = candidate
  if (hasPersonBeside(text, start, end)) return true
  if (length < 3 || homophones > 1) return false
  return [start, start + family, end].every((place) => !isInsideWord(text, place))
}

/** A title before the name, or a title or a verb of speaking behind it. */
function hasPersonBeside(text: string, start: number, end: number): boolean {
  return (
    titleBefore.test(text.slice(Math.max(0, start - 6), start)) ||
    personBehind.test(text.slice(end, end + 6))
  )
}

const titleBefore = new RegExp(`(?:${chineseTitles})$`, 'u')

const personBehind = new RegExp(
  `^(?:${chineseTitles}|${chineseAddresses}|表示|指出|強調|说|說|認為|认为|補充|坦言|出席|致詞|受訪|今天|今日|、)`,
  'u'
)

let segmenter: Intl.Segmenter | undefined

/** Whether a place lies inside a word of two characters or more, by the dictionary of ICU. */
function isInsideWord(text: string, place: number): boolean {
  segmenter ??= new Intl.Segmenter('zh', {granularity: 'word'})
  const from = Math.max(0, place - 8)
  const around = text.slice(from, place + 8)
  for (const {index, segment} of segmenter.segment(around)) {
    const start = from + index
    if (start < place && place < start + segment.length) return true
  }
  return false
}
