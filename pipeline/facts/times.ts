import type {Tongue} from '../language.ts'
import {readChineseNumeral} from './chinese-numeral.ts'
import type {ClockTime, FoundFact, Quantity} from './fact.ts'
import {type Form, type Groups, readForms} from './form.ts'
import {rounded} from './numeral.ts'
import {duration} from './units.ts'

/** Reads times of day: `2:30 p.m.`, `14:00 (GMT+8)`, 下午2時30分, 上午十點半, `noon`. */
export const times = (text: string, tongue: Tongue): FoundFact[] =>
  mayHaveTime[tongue].test(text) ? readForms(text, tongue === 'en' ? english : chinese, noDay) : []

/** What every time of day has one of. */
const mayHaveTime = {en: /\d|noon|mid/i, zh: /\d:|[點点時时午]/}

/** A time of day is read without the day that it is on. */
const noDay = {year: 0, month: 0, day: 0}

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

const zoneNames = `${Object.keys(zones).join('|')}|(?:UTC|GMT) ?[+-]\\d{1,2}(?::?\\d\\d)?`
const zone = `(?: ?\\(?(?<zone>${zoneNames})\\)?(?![\\w+]))?`

/** Behind a colon: that it is of no ratio, as in `a ratio of 1:11` and 師生比為1:11. */
const notRatio = '(?<!\\bratio\\b[^.;]{0,60}:)(?<![比例率][為为是約约]? ?\\d{1,2}:)'

/** A race of minutes and seconds: `1:56.42`. */
const raceTime: Form = {
  kind: 'measure',
  pattern: /(?<![\d:.])(?<minutes>\d{1,2}):(?<seconds>[0-5]\d\.\d{1,3})(?![\d:]|\.\d)/g,
  read: ({minutes = '', seconds = ''}) => [
    duration(
      rounded(Number(minutes) * 60 + Number(seconds)),
      'second',
      10 ** -(seconds.length - '00.'.length)
    )
  ]
}

/** A zone that stands apart from its time, which the other language may name. */
const zoneAlone: Form = {
  kind: 'time',
  strength: 'weak',
  pattern: /\b(?:UTC|GMT) ?[+-](?<hours>\d{1,2})(?::?[0-5]\d)?(?!\d)/g,
  read: ({hours}) => [{type: 'quantity', value: Number(hours), step: 1, of: {by: 'none'}}]
}

const english: readonly Form[] = [
  raceTime,
  {
    // The first hour of a span: `between 3 and 6 a.m.`, `from 9 to 11:30 p.m.`
    kind: 'time',
    pattern:
      /(?<![\d:.,$€£-])(?<hour>1[0-2]|0?[1-9])(?= ?(?:-|~|to|and|until|till) ?(?<until>1[0-2]|0?[1-9])(?:[:.][0-5]\d)? ?(?<half>[ap])\.?m\b)/gi,
    read: ({hour = '', until, half}) => [
      // From a later hour on the dial, as in `11 to 1 p.m.`, it is of the other half.
      englishTime({hour, half: Number(hour) % 12 < Number(until) % 12 ? half : undefined}),
      {type: 'quantity', value: Number(hour), step: 1, of: {by: 'none'}}
    ]
  },
  {
    kind: 'time',
    pattern: new RegExp(
      `(?<![\\d:.])(?<hour>[01]?\\d|2[0-4])(?::${notRatio}|\\.(?=[0-5]\\d ?[ap]\\.?m))(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d))?(?![\\d:.]\\d)(?: ?(?<half>[ap])\\.?m\\b\\.?)?${zone}`,
      'gi'
    ),
    read: (groups) => [englishTime(groups), ...lengthOf(groups)]
  },
  {
    kind: 'time',
    pattern: new RegExp(
      `(?<![\\d:.])(?<hour>1[0-2]|0?[1-9]) ?(?:(?<half>[ap])\\.?m\\b\\.?|o['’]clock)${zone}`,
      'gi'
    ),
    read: (groups) => [englishTime(groups)]
  },
  {
    kind: 'time',
    strength: 'weak',
    pattern: /\b(?<name>noon|midday|midnight)\b/gi,
    read: ({name = ''}) => [clock(/midnight/i.test(name) ? 0 : 720, 'known')]
  },
  zoneAlone
]

function englishTime({hour = '', minute = '0', half, zone}: Groups): ClockTime {
  const hours = Number(hour)
  const minutes = hours * 60 + Number(minute)
  if (half === undefined) return clock(minutes, isTwentyFour(hours, hour), zone)
  const isNoon = hours === 12
  if (/p/i.test(half)) return clock(isNoon ? minutes : minutes + 720, 'known', zone)
  return clock(isNoon ? minutes - 720 : minutes, 'known', zone)
}

/** With seconds, what looks like a time of day is as often how long something took: `2:25:13`. */
const lengthOf = ({hour = '', minute = '', second}: Groups): Quantity[] =>
  second === undefined
    ? []
    : [duration(value(hour) * 3600 + value(minute) * 60 + Number(second), 'second')]

const isTwentyFour = (hours: number, text: string): ClockTime['half'] =>
  hours > 12 || hours === 0 || text.startsWith('0') ? 'known' : 'unknown'

const halfOfDay = '(?<half>上午|早上|清晨|凌晨|下午|晚上|晚間|晚间|傍晚|夜間|中午|正午)'
const before = `(?<![\\d:.第])(?:\\(?(?<before>${zoneNames})\\)? ?)?(?:${halfOfDay} ?)?`
const hanHour = '(?<hour>[0-2]?\\d|[一二兩两三四五六七八九]|十[一二]?)'
const hanMinute = '(?<minute>[0-5]?\\d|[一二三四五]?十[一二三四五六七八九]?|[一二三四五六七八九])'
/** What makes 點 and 時 another word. */
const otherWord = '(?![間间代常而期刻段數数候光机機裝尚评評心火子名出选選燃擊击])'

const chinese: readonly Form[] = [
  raceTime,
  {
    kind: 'time',
    pattern: new RegExp(
      `${before}(?<hour>[01]?\\d|2[0-4]):${notRatio}(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d))?(?![\\d:])${zone}`,
      'g'
    ),
    read: (groups) => [...chineseTime(groups), ...lengthOf(groups)]
  },
  {
    kind: 'time',
    pattern: new RegExp(
      `${before}${hanHour} ?[點点時时](?:(?<past>半|一刻|三刻)| ?${hanMinute} ?分(?!鐘|钟|之)(?: ?(?<second>[0-5]?\\d) ?秒)?)${zone}`,
      'g'
    ),
    read: (groups) => [...chineseTime(groups), ...lengthOf(groups)]
  },
  {
    // The second hour of a span: 下午2時至6時.
    kind: 'time',
    pattern: new RegExp(
      `(?<=[點点時时分\ufffc] ?(?:至|到|~|-) ?)${hanHour} ?[點点時时]${otherWord}`,
      'g'
    ),
    read: chineseTime
  },
  {
    kind: 'time',
    pattern: new RegExp(`${before}${hanHour} ?[點点時时](?:鐘|钟|整)?${otherWord}${zone}`, 'g'),
    read: wholeHour
  },
  {
    kind: 'time',
    strength: 'weak',
    pattern: /(?<name>正午|中午|午夜)(?!時段|休)/g,
    read: ({name}) => [clock(name === '午夜' ? 0 : 720, 'known')]
  },
  zoneAlone
]

function chineseTime(groups: Groups): ClockTime[] {
  const {hour = '', minute, past, half, zone, before} = groups
  const hours = value(hour)
  if (hours > 24) return []
  const minutes = hours * 60 + (past === undefined ? value(minute ?? '零') : (pasts[past] ?? 0))
  const named = zone ?? before
  if (half === undefined) return [clock(minutes, isTwentyFour(hours, hour), named)]
  return [clock(minutes + shiftOf(half, hours), 'known', named)]
}

/** Minutes past the hour: 半 is half past, 刻 a quarter. */
const pasts: Readonly<Record<string, number>> = {半: 30, 一刻: 15, 三刻: 45}

/** What the half of the day adds to its hour on the clock: 晚上12點 is midnight. */
function shiftOf(half: string, hours: number): number {
  if (/[中正]午/.test(half)) return hours < 11 ? 720 : 0
  if (/下午|晚/.test(half) || half === '夜間') return hours < 12 ? 720 : 0
  return hours === 12 ? -720 : 0
}

/** An hour without minutes: 三點 is as often three points, 15時 `when it is 15`. */
function wholeHour(groups: Groups): (ClockTime | Quantity)[] {
  const {hour = '', half, zone, before} = groups
  const isNamed = half !== undefined || zone !== undefined || before !== undefined
  if (isNamed) return chineseTime(groups)
  if (!/^\d\d$/.test(hour)) return []
  return [...chineseTime(groups), {type: 'quantity', value: value(hour), step: 1, of: {by: 'none'}}]
}

const value = (text: string): number => readChineseNumeral(text, 0)?.value ?? 0

const clock = (minute: number, half: ClockTime['half'], zone?: string): ClockTime => ({
  type: 'time',
  minute: minute % 1440,
  half,
  zone: zone === undefined ? undefined : offsetOf(zone)
})

function offsetOf(name: string): number | undefined {
  const known = zones[name.toLowerCase()]
  if (known !== undefined) return known
  const [, sign, hours, minutes] = /([+-])(\d{1,2}):?(\d\d)?/.exec(name) ?? []
  if (hours === undefined) return undefined
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0))
}
