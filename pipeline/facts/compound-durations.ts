import type {FoundFact, Quantity} from './fact.ts'
import {rounded} from './numeral.ts'
import {duration} from './units.ts'

/**
 * Puts hours, minutes and seconds that stand side by side together, for the other language may count them in one:
 * `1 hour and 52 minutes` is 112 minutes, 2小時25分13秒 is `2:25:13`, and 38秒78 is `38.78 seconds`.
 */
export function withCompounds(facts: readonly FoundFact[], text: string): FoundFact[] {
  const joined: FoundFact[] = []
  for (const fact of facts) {
    const last = joined.at(-1)
    const length = last && sum(last, fact, text.slice(last.end, fact.start))
    if (!last || !length) {
      joined.push(fact)
      continue
    }
    const isWeak = last.strength === 'weak' && fact.strength === 'weak'
    const strength = isWeak ? 'weak' : 'strong'
    joined[joined.length - 1] = {...last, end: fact.end, strength, readings: [length]}
  }
  return joined
}

/** So many seconds are in it. */
const clockUnits: Readonly<Record<string, number>> = {hour: 3600, minute: 60, second: 1}

/** How long two facts are together, where the second goes on counting what the first began. */
function sum(first: FoundFact, second: FoundFact, between: string): Quantity | undefined {
  const long = clockQuantity(first)
  if (!long) return undefined
  const hundredths = long.size === 1 && between === '' ? decimals(second) : undefined
  const short = hundredths ?? clockQuantity(second)
  const isNext = hundredths !== undefined || (short && short.size < long.size)
  if (!short || !isNext || !/^(?:,? ?(?:and )?|又|零)$/.test(between)) return undefined
  const {about} = long
  const value = rounded((long.value * long.size) / short.size + short.value)
  const unit = short.size === 1 ? 'second' : 'minute'
  return {...duration(value, unit, short.step), ...(about && {about})}
}

/** A quantity that is counted by a clock, and how many seconds its unit has. */
type ClockQuantity = Pick<Quantity, 'value' | 'step' | 'about'> & {size: number}

function clockQuantity({readings: [first]}: FoundFact): ClockQuantity | undefined {
  if (first?.type !== 'quantity' || first.of.by !== 'unit') return undefined
  const size = clockUnits[first.of.unit.name]
  return size === undefined ? undefined : {...first, size}
}

/** The digits behind 秒, as in 38秒78: parts of a second. */
function decimals({start, end, readings: [first]}: FoundFact): ClockQuantity | undefined {
  const digits = end - start
  if (first?.type !== 'quantity' || first.of.by !== 'none' || digits > 3) return undefined
  return {value: first.value / 10 ** digits, step: 10 ** -digits, size: 1}
}
