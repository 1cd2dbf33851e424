import type {CalendarDate} from '../facts/fact.ts'
import type {LocatedFact} from '../parity/parity-block.ts'
import type {ReleaseRule} from './rule.ts'

export const dateOrder: ReleaseRule = {
  id: 'date-order',
  severity: 'warning',
  why: 'An event that is announced as still to come, on a day that is over, most often has last year’s date.',
  ok: [
    {en: 'The hall will open on April 5, 2024. It was built since March 1, 2020.'},
    {'zh-Hant': '展館將於2024年4月5日開幕。'}
  ],
  notOk: [
    {
      files: {en: 'The hall will open on April 5, 2023.'},
      expect: [
        'en 6:23-6:36: Unexpected `April 5, 2023` for what is to come, expected a day from 2024-03-25 on'
      ]
    },
    {
      files: {'zh-Hant': '展館將於2024年2月5日開幕。'},
      expect: [
        'zh-Hant 6:5-6:14: Unexpected `2024年2月5日` for what is to come, expected a day from 2024-03-25 on'
      ]
    }
  ],
  check({parity, release}, _content, report) {
    const announced = release.date.iso.slice(0, 10)
    for (const {version, blocks} of parity.values()) {
      for (const {facts, texts} of blocks) {
        const text = texts.map((block) => block.text).join(' ')
        for (const fact of texts.length === 1 ? facts : []) {
          if (!isOver(fact, announced) || !isToCome(text.slice(0, fact.start))) continue
          const reason = `Unexpected \`${fact.text}\` for what is to come, expected a day from ${announced} on`
          report({version, place: fact.locate(), actual: fact.text, reason})
        }
      }
    }
  }
}

/** Whether a date with its year is before the day of the release, in each of its readings. */
function isOver({readings}: LocatedFact, announced: string): boolean {
  const dates = readings.filter((reading): reading is CalendarDate => reading.type === 'date')
  return dates.length > 0 && dates.every((date) => (isoOf(date) ?? announced) < announced)
}

function isoOf({year, month, day}: CalendarDate): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
}

/** Whether the words before a date say that it is to come. */
const isToCome = (before: string): boolean =>
  /\b(?:will|to be)\b[^.;,]*\b(?:on|from|by|until)(?: the)? $|(?:將於|將在|將自|訂於|定於|预定于|預定於|将于|将在)$/i.test(
    before
  )
