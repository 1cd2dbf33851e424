import type {FoundFact, Quantity} from './fact.ts'

/**
 * In `10 to 15 million` and 10至15億元 the first number may be as large, and count the same, as the
 * second: it gets that reading too.
 */
export function withRanges(facts: readonly FoundFact[], text: string): FoundFact[] {
  return facts.map((fact, at) => {
    const next = facts[at + 1]
    const [own] = fact.readings
    const [other] = next?.readings ?? []
    if (!next || own?.type !== 'quantity' || other?.type !== 'quantity') return fact
    if (own.of.by !== 'none' && !(own.of.by === 'money' && other.of.by !== 'ratio')) return fact
    if (!/^ ?(?:-|~|to|and|or|至|到|或|、|,)? ?$/.test(text.slice(fact.end, next.start)))
      return fact
    const sizes = hasMagnitude.test(text.slice(fact.start, fact.end))
      ? [1]
      : [1, ...magnitudesOf(other.value, own.value)]
    const readings = sizes.flatMap((factor): Quantity[] =>
      next.readings.flatMap((reading) =>
        reading.type === 'quantity' && (factor > 1 || reading.of.by !== 'none')
          ? {
              ...reading,
              ...scaled(own, factor, reading),
              about: own.about,
              of: own.of.by === 'money' ? own.of : reading.of
            }
          : []
      )
    )
    return {...fact, readings: [own, ...readings]}
  })
}

const hasMagnitude = /[mb]illion|trillion|[萬万億亿兆]|\d ?(?:k|mn|M|bn|B|tn)\b/i

/** A ratio's value is a hundredth of its number. */
function scaled(own: Quantity, factor: number, {of}: Quantity): Pick<Quantity, 'value' | 'step'> {
  const size = of.by === 'ratio' ? factor / 100 : factor
  return {value: own.value * size, step: own.step * size}
}

/** The groups that the second number of a range can be counted in, with the first in the same. */
function magnitudesOf(second: number, first: number): number[] {
  const near = (group: number) => first * group <= second * 10 && first * group >= second / 1000
  return [1e3, 1e4, 1e6, 1e8, 1e9, 1e12].filter((group) => second >= group && near(group))
}
