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

/** Titles of press practice in Taiwan, Hong Kong and the mainland, without what they are the titles of. */
const titles =
  '董事長|總經理|副總經理|執行長|財務長|技術長|營運長|總裁|主席|主任|院長|校長|局長|處長|部長|署長|市長|縣長|立委|立法委員|委員|議員|教授|博士|醫師|律師|經理|副理|協理|研究員|代表|發言人|秘書長|祕書長|理事長|會長|創辦人|总经理|董事长|执行长|总裁|院长|校长|局长|部长|教授|博士|医师|律师|经理'

const titleBefore = new RegExp(`(?:${titles})$`, 'u')

const personBehind = new RegExp(
  `^(?:${titles}|先生|女士|小姐|同學|老師|表示|指出|強調|说|說|認為|认为|補充|坦言|出席|致詞|受訪|今天|今日|、)`,
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
