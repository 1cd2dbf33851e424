import type {Tongue} from '../language.ts'
import {readChineseNumeral} from './chinese-numeral.ts'
import type {ClockTime, FoundFact, Quantity} from './fact.ts'

/** Reads times of day: `2:30 p.m.`, `14:00 (GMT+8)`, 下午2時30分, 上午十點半, `noon`. */
export const times = (text: string, tongue: Tongue): FoundFact[] =>
  [...text.matchAll(tongue === 'en' ? english : chinese)].flatMap(
    ({0: found, index, groups = {}}): FoundFact[] => {
      const reading = tongue === 'en' ? englishTime(groups) : chineseTime(groups)
      if (!reading) return []
      const readings = groups['hour2'] !== undefined && isHourAlone(groups) ? [reading, countOf(groups['hour2'])] : [reading]
      const strength = groups['word'] === undefined && groups['name'] === undefined ? 'strong' : 'weak'
      return [{kind: 'time', strength, start: index, end: index + found.length, readings}]
    }
  )

type Groups = Readonly<Record<string, string | undefined>>

/** Minutes east of UTC, by what press releases call a zone; summer time as the letters say. */
const zones: Readonly<Record<string, number>> = {
  'taipei time': 480,
  'taiwan time': 480,
  'beijing time': 480,
  'hong kong time': 480,
  'singapore time': 480,
  hkt: 480,
  utc: 0,
  gmt: 0,
  bst: 60,
  cet: 60,
  cest: 120,
  est: -300,
  edt: -240,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  jst: 540,
  kst: 540,
  台北時間: 480,
  臺北時間: 480,
  台灣時間: 480,
  臺灣時間: 480,
  北京時間: 480,
  北京时间: 480,
  香港時間: 480,
  日本時間: 540,
  東京時間: 540,
  格林威治時間: 0
}

const zone = `(?: ?\\(?(?<zone>${Object.keys(zones).join('|')}|(?:UTC|GMT) ?[+-]\\d{1,2}(?::?\\d\\d)?)\\)?(?![\\w+]))?`

const english = new RegExp(
  `(?<![\\d:.])(?:(?<hour>[01]?\\d|2[0-3])(?::|\\.(?=[0-5]\\d ?[ap]\\.?m))(?<minute>[0-5]\\d)(?::[0-5]\\d)?(?![\\d:.]\\d)(?: ?(?<half>[ap])\\.?m\\b\\.?)?|(?<hour2>1[0-2]|0?[1-9]) ?(?<half2>[ap])\\.?m\\b\\.?|(?<hour3>1[0-2]|[1-9]) o['’]clock|\\b(?<word>noon|midday|midnight)\\b)${zone}`,
  'gi'
)

function englishTime(groups: Groups): ClockTime | undefined {
  const {word, hour, minute, hour2, hour3} = groups
  const half = (groups['half'] ?? groups['half2'])?.toLowerCase()
  if (word !== undefined) return time(/midnight/i.test(word) ? 0 : 720, 'known', groups)
  const hours = Number(hour ?? hour2 ?? hour3)
  const minutes = hours * 60 + Number(minute ?? 0)
  if (half === 'p') return time(hours === 12 ? minutes : minutes + 720, 'known', groups)
  if (half === 'a') return time(hours === 12 ? minutes - 720 : minutes, 'known', groups)
  return time(minutes, hours > 12 || hour?.startsWith('0') ? 'known' : 'unknown', groups)
}

const halves = '上午|早上|清晨|凌晨|下午|晚上|晚間|晚间|傍晚|夜間|中午|正午'
const hanHour = '(?:[0-2]?\\d|[一二兩两三四五六七八九]|十[一二]?)'

const chinese = new RegExp(
  `(?<![\\d:.第])(?:${zone.replace('<zone>', '<before>')} ?)?(?:(?<half>${halves}) ?)?(?:(?<hour>[01]?\\d|2[0-4]):(?<minute>[0-5]\\d)(?::[0-5]\\d)?(?![\\d:])|(?<hour2>${hanHour}) ?[點点時时](?!間|间|代|常|而|期|刻|段|數|数|候|鐘|光|机|機|裝|尚|评|評|心|火|子|名|出|选|選|燃|擊|击)(?:整|(?<halfHour>半)|(?<quarter>一刻|三刻)|(?<minute2>[0-5]?\\d|[一二三四五]?十[一二三四五六七八九]?|[一二三四五六七八九]) ?分)?|(?<=(?:${halves}) ?)(?<hour3>${hanHour}) ?點鐘)${zone}|(?<name>正午|中午|午夜)(?!時段|休)`,
  'g'
)

function chineseTime(groups: Groups): ClockTime | undefined {
  const {name, hour, minute, hour2, hour3, halfHour, quarter, minute2, half} = groups
  if (name !== undefined) return time(name === '午夜' ? 0 : 720, 'known', groups)
  const hours = value(hour ?? hour2 ?? hour3)
  // 三點 without a half of the day is as often three points.
  if (hours > 24 || (hour2 !== undefined && half === undefined && !isClock(groups))) return undefined
  const past = halfHour !== undefined ? 30 : quarter !== undefined ? quarterMinutes(quarter) : value(minute ?? minute2)
  const minutes = hours * 60 + past
  if (half === undefined) return time(minutes, hours > 12 || hour?.startsWith('0') ? 'known' : 'unknown', groups)
  const isLate = /下午|晚|傍晚|夜/.test(half) || (/午/.test(half) && !/上午/.test(half))
  if (isLate) return time(hours < 12 && !(half.includes('中午') && hours >= 11) ? minutes + 720 : minutes, 'known', groups)
  return time(hours === 12 ? minutes - 720 : minutes, 'known', groups)
}

/** Whether a time without 上午 or 下午 is one all the same: by its minutes, its 時, or a zone. */
const isClock = ({minute2, halfHour, zone, before, hour2 = ''}: Groups): boolean =>
  minute2 !== undefined || halfHour !== undefined || zone !== undefined || before !== undefined || /^\d\d$/.test(hour2)

/** 15時 is as often `when it is 15`. */
const isHourAlone = ({half, half2, minute2, halfHour, quarter}: Groups): boolean =>
  [half, half2, minute2, halfHour, quarter].every((group) => group === undefined)

const countOf = (hour: string): Quantity => ({type: 'quantity', value: value(hour), step: 1, of: {by: 'none'}})

const quarterMinutes = (quarter: string): number => (quarter === '一刻' ? 15 : 45)

const value = (text: string | undefined): number =>
  text === undefined ? 0 : (readChineseNumeral(text, 0)?.value ?? 0)

function time(minute: number, half: ClockTime['half'], groups: Groups): ClockTime {
  const named = groups['zone'] ?? groups['before']
  return {type: 'time', minute: minute % 1440, half, zone: named === undefined ? undefined : offset(named)}
}

function offset(name: string): number | undefined {
  const known = zones[name.toLowerCase()]
  if (known !== undefined) return known
  const [, sign, hours, minutes] = /([+-])(\d{1,2}):?(\d\d)?/.exec(name) ?? []
  if (hours === undefined) return undefined
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0))
}
