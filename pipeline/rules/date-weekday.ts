import {weekdayOf} from '../facts/calendar.ts'
import type {LocatedFact, ParityVersion} from '../parity/parity-block.ts'
import type {Release} from '../read/release.ts'
import type {ReleaseRule} from './rule.ts'

export const dateWeekday: ReleaseRule = {
  id: 'date-weekday',
  severity: 'error',
  why: 'A weekday that is not that of its date means that one of them is wrong, and nobody can tell which.',
  ok: [
    {en: 'On Monday, March 25, 2024.', 'zh-Hant': '2024年3月25日（星期一）。'},
    {en: 'On Tuesday, January 7.'}
  ],
  notOk: [
    {
      files: {en: 'On Tuesday, March 25, 2024.'},
      expect: ['en 6:4-6:27: Unexpected weekday in `Tuesday, March 25, 2024`, expected Monday']
    },
    {
      files: {'zh-Hant': '3月25日（二）舉行。'},
      expect: ['zh-Hant 6:1-6:9: Unexpected weekday in `3月25日（二）`, expected 星期一']
    }
  ],
  check({parity, release}, _content, report) {
    for (const {version, blocks, fields} of parity.values()) {
      for (const fact of factsIn({blocks, fields})) {
        const weekday = rightWeekday(fact, release)
        if (weekday === undefined) continue
        const names = version.language === 'en' ? english : chinese
        const reason = `Unexpected weekday in \`${fact.text.replace(/\s+/g, ' ')}\`, expected ${names[weekday - 1]}`
        report({version, place: fact.locate(), actual: fact.text, reason})
      }
    }
  }
}

const english = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const chinese = ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日']

const factsIn = ({blocks, fields}: Pick<ParityVersion, 'blocks' | 'fields'>): LocatedFact[] => [
  ...fields.flatMap(({facts}) => facts),
  ...blocks.flatMap(({facts}) => facts)
]

/** The weekday of a date that has another, in each year that can be meant. */
function rightWeekday({readings}: LocatedFact, {date}: Release): number | undefined {
  const [first] = readings
  if (first?.type !== 'date') return undefined
  const {year, month, day, weekday} = first
  if (month === undefined || day === undefined || weekday === undefined) return undefined
  const years =
    year === undefined
      ? yearsNear(date.instant, month, day)
      : readings.flatMap((reading) => (reading.type === 'date' ? (reading.year ?? []) : []))
  const [likeliest] = years
  const isRight = years.some((candidate) => weekdayOf(candidate, month, day) === weekday)
  return likeliest === undefined || isRight ? undefined : weekdayOf(likeliest, month, day)
}

/** The years of a date without one: a release looks back three months, and ahead less than a year. */
function yearsNear(instant: number, month: number, day: number): number[] {
  const own = new Date(instant).getUTCFullYear()
  return [own, own + 1, own - 1].filter((year) => {
    const days = (Date.UTC(year, month - 1, day) - instant) / 86_400_000
    return days > -92 && days < 300
  })
}
