import type {Tongue} from '../language.ts'
import type {Quantity} from './fact.ts'
import {type UnitNames, unitTable} from './unit-table.ts'

/** A unit of measure: a value in it, times `factor`, plus `offset`, is the value in the dimension's base unit. */
export interface Unit {
  /** Name in English, singular. */
  name: string
  dimension: string
  factor: number
  offset?: number
}

interface UnitPattern {
  unit: Unit
  pattern: RegExp
}

/** What finds a name behind a number. Behind `-`, a unit is an adjective's: `a 1,600-square-meter hall`. */
const behindNumber: Readonly<Record<Tongue, (names: Pick<UnitNames, Tongue>) => RegExp>> = {
  en: ({en, zh}) => new RegExp(`[ \\n-]?(?:${en})(?![A-Za-z\\d])| ?(?:${zh})(?![A-Za-z])`, 'y'),
  zh: ({en, zh}) =>
    new RegExp(` ?(?:${zh})(?!(?<=[A-Za-z])[A-Za-z\\d])|[ -]?(?:${en})(?![\\w-])`, 'y')
}

const patternsOf = (tongue: Tongue): readonly UnitPattern[] =>
  Object.entries(unitTable).flatMap(([dimension, units]) =>
    units.map(({name, factor, offset, ...names}) => ({
      unit: {name, dimension, factor, ...(offset === undefined ? {} : {offset})},
      pattern: behindNumber[tongue](names)
    }))
  )

const patterns = {en: patternsOf('en'), zh: patternsOf('zh')}

const allNames = Object.values(unitTable).flat()
const namesIn = (tongue: Tongue): string => allNames.map((names) => names[tongue]).join('|')

const anyNames = {en: namesIn('en'), zh: namesIn('zh')}

/** Whether there is a unit at all: most numbers have none. */
const anyUnit = {en: behindNumber.en(anyNames), zh: behindNumber.zh(anyNames)}

/** The units that can be meant at a place behind a number: those with the longest name there. */
export function unitsAt(
  text: string,
  at: number,
  tongue: Tongue
): {units: Unit[]; end: number} | undefined {
  anyUnit[tongue].lastIndex = at
  if (!anyUnit[tongue].test(text)) return undefined
  let end = at
  let units: Unit[] = []
  for (const {unit, pattern} of patterns[tongue]) {
    pattern.lastIndex = at
    if (!pattern.test(text)) continue
    if (pattern.lastIndex > end) units = []
    if (pattern.lastIndex >= end) units.push(unit)
    end = Math.max(end, pattern.lastIndex)
  }
  return units.length > 0 ? {units, end} : undefined
}

/** What a length is in an hour or a second: the units of speed, by those of length. */
const speeds: Readonly<Record<'hour' | 'second', Readonly<Record<string, string>>>> = {
  hour: {kilometer: 'kilometer an hour', mile: 'mile an hour'},
  second: {meter: 'meter a second', kilometer: 'kilometer a second'}
}

/** The speeds that lengths are where a text says in which time: 時速170公里, 每秒51公尺. */
export const speedsOf = (units: readonly Unit[], time: 'hour' | 'second'): Unit[] =>
  units.flatMap(({name}) => {
    const speed = speeds[time][name]
    return speed === undefined ? [] : [unitNamed(speed)]
  })

/** A value in the base unit of its dimension. */
export const inBaseUnit = (value: number, {factor, offset = 0}: Unit): number =>
  value * factor + offset

/** How many times as much. */
export const multiple: Unit = {name: 'time', dimension: 'multiple', factor: 1}

/** A length of time, as one of the units of this table. */
export const duration = (
  value: number,
  name: 'hour' | 'minute' | 'second' | 'day' | 'month' | 'year',
  step = 1
): Quantity => ({type: 'quantity', value, step, of: {by: 'unit', unit: unitNamed(name)}})

function unitNamed(name: string): Unit {
  const unit = patterns.en.find(({unit}) => unit.name === name)?.unit
  if (!unit) throw new TypeError(`the table has no unit ${name}`)
  return unit
}
