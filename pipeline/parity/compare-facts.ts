import type {Fact} from '../facts/fact.ts'
import {isStatedBy} from '../facts/same-fact.ts'
import {keyOf, type LocatedFact} from './parity-block.ts'

/** A fact that one language has and the other does not, or has otherwise. */
export interface FactDifference {
  /** As the source has it; absent where it is in the translation only. */
  source?: LocatedFact
  /** As the translation has it; absent where it is in the source only. */
  target?: LocatedFact
}

/** What is left of the facts of two texts that say the same. */
interface Leftovers {
  source: LocatedFact[]
  target: LocatedFact[]
}

/** Compares the facts of two texts: strong ones that the other text says nowhere are left over on either side. */
export function leftoverFacts(
  source: readonly LocatedFact[],
  target: readonly LocatedFact[]
): Leftovers {
  const paired = new Set<Fact>()
  pairEqual(source, target, paired)
  pairLike(source.filter(isStrong), target, paired)
  pairLike(target.filter(isStrong), source, paired)
  const left = (facts: readonly LocatedFact[], others: readonly LocatedFact[]) =>
    facts.filter((fact) => isStrong(fact) && !paired.has(fact) && !isSaidIn(fact, others))
  const weekdays = otherWeekdays(source, target)
  return {
    source: [...left(source, target), ...weekdays.source],
    target: [...left(target, source), ...weekdays.target]
  }
}

/** Weekdays may be left away, but where each side names one that the other does not, one of them is wrong. */
function otherWeekdays(source: readonly LocatedFact[], target: readonly LocatedFact[]): Leftovers {
  const left = (facts: readonly LocatedFact[], others: readonly LocatedFact[]) =>
    facts.filter((fact) => isWeekday(fact) && !isSaidIn(fact, others))
  const [own, other] = [left(source, target), left(target, source)]
  return own.length > 0 && other.length > 0
    ? {source: own, target: other}
    : {source: [], target: []}
}

const isWeekday = ({strength, readings: [first]}: Fact): boolean =>
  strength === 'weak' && first?.type === 'date' && first.weekday !== undefined

export const isStrong = ({strength}: Fact): boolean => strength === 'strong'

export const isSaidIn = (fact: Fact, others: readonly Fact[]): boolean =>
  others.some((other) => isStatedBy(fact, other))

/** Pairs strong facts that are equal as they are written, in order. */
function pairEqual(
  source: readonly LocatedFact[],
  target: readonly LocatedFact[],
  paired: Set<Fact>
): void {
  const open = new Map<string, LocatedFact[]>()
  for (const fact of target.filter(isStrong)) {
    const key = firstKeyOf(fact)
    const same = open.get(key)
    if (same) same.push(fact)
    else open.set(key, [fact])
  }
  for (const fact of source.filter(isStrong)) {
    const same = open.get(firstKeyOf(fact)) ?? []
    const at = same.findIndex((other) => isStatedBy(fact, other))
    const [partner] = at < 0 ? [] : same.splice(at, 1)
    if (partner) paired.add(fact).add(partner)
  }
}

const firstKeyOf = ({kind, readings: [first]}: Fact): string => `${kind} ${keyOf(first)}`

/** Pairs what is left with facts that say the same otherwise; a weak fact may serve often. */
function pairLike(
  facts: readonly LocatedFact[],
  others: readonly LocatedFact[],
  paired: Set<Fact>
): void {
  const left = facts.filter((fact) => !paired.has(fact))
  if (left.length === 0) return
  const free = others.filter((other) => !isStrong(other) || !paired.has(other))
  for (const fact of left) {
    const partner = free.find(
      (other) => !(isStrong(other) && paired.has(other)) && isStatedBy(fact, other)
    )
    if (!partner) continue
    paired.add(fact)
    if (isStrong(partner) && isStatedBy(partner, fact)) paired.add(partner)
  }
}

/**
 * Brings together what is left over on both sides of two texts: facts of one kind, in order, are one
 * that differs; then the rest of what can be taken for each other.
 */
export function pairLeftovers({source, target}: Leftovers): FactDifference[] {
  const open = [...target]
  const differences: FactDifference[] = []
  const rest: LocatedFact[] = []
  for (const fact of source) {
    const at = open.findIndex(({kind}) => kind === fact.kind)
    const [other] = at < 0 ? [] : open.splice(at, 1)
    if (other) differences.push({source: fact, target: other})
    else rest.push(fact)
  }
  for (const fact of rest) {
    const at = open.findIndex((other) => hasOtherUnit(fact, other))
    const [other] = at < 0 ? [] : open.splice(at, 1)
    differences.push({source: fact, ...(other ? {target: other} : {})})
  }
  return [...differences, ...open.map((fact) => ({target: fact}))]
}

/** Whether two facts are one number that counts different things: a percentage that became kilometers. */
function hasOtherUnit({text}: Fact, {text: other}: Fact): boolean {
  const digits = /\d[\d,.]*/
  const own = digits.exec(text)?.[0]
  return own !== undefined && own === digits.exec(other)?.[0]
}
