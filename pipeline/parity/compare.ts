import type {CalendarDate, Today} from '../facts/fact.ts'
import type {Language} from '../language.ts'
import type {Version} from '../read/version.ts'
import {align, type Bead} from './align.ts'
import {
  type FactDifference,
  isSaidIn,
  isStrong,
  leftoverFacts,
  pairLeftovers
} from './compare-facts.ts'
import type {LocatedFact, ParityBlock, ParityVersion} from './parity-block.ts'
import {isUntranslated, untranslatedBlocks} from './untranslated.ts'

/** What a translation says otherwise than its source. */
export interface Comparison {
  source: Version
  target: Version
  /** Whether the two could be compared: a copy of the source, or another text, cannot. */
  state: 'compared' | 'untranslated' | 'diverged'
  /** The aligned blocks, in order. */
  beads: readonly Bead[]
  differences: readonly FactDifference[]
  /** Blocks that are in the language of the other version. */
  untranslated: readonly {language: Language; block: ParityBlock}[]
}

/** Compares a translation with its source; `today` is the day that the release is of. */
export function compare(source: ParityVersion, target: ParityVersion, today: Today): Comparison {
  const versions = {source: source.version, target: target.version}
  const nothing = {...versions, beads: [], differences: [], untranslated: []}
  if (isUntranslated(target.blocks, target.version.language))
    return {...nothing, state: 'untranslated'}
  const untranslated = [
    ...untranslatedBlocks(source.blocks, source.version.language),
    ...untranslatedBlocks(target.blocks, target.version.language)
  ]
  const beads = align(source.blocks, target.blocks)
  if (hasDiverged(beads)) return {...nothing, state: 'diverged', untranslated}
  const differences = differencesOf(beads, fieldPairs(source, target), today)
  if (isAnotherText(beads, differences)) return {...nothing, state: 'diverged', untranslated}
  return {...versions, state: 'compared', beads, differences, untranslated}
}

/** Whether most facts of either side are not those of the other: then each of them is no finding of its own. */
function isAnotherText(beads: readonly Bead[], differences: readonly FactDifference[]): boolean {
  const facts = beads.flatMap(({source, target}) =>
    [...source, ...target].flatMap((block) => block.facts)
  )
  const differing = differences.reduce(
    (sum, {source, target}) => sum + (source && target ? 2 : 1),
    0
  )
  const all = facts.filter(isStrong).length
  if (differences.length > mostDifferences && differences.length * 2 > beads.length)
    return differing > all * 0.3
  return differences.length > 3 && differing > all * 0.7
}

/** So many differences are told one by one, however short the texts are. */
const mostDifferences = 8

/** Whether most of what either side says has no partner on the other. */
function hasDiverged(beads: readonly Bead[]): boolean {
  let alone = 0
  let count = 0
  let all = 0
  for (const {source, target} of beads) {
    const size = [...source, ...target].reduce((sum, block) => sum + block.size, 0)
    all += size
    if (source.length > 0 && target.length > 0) continue
    alone += size
    count += source.length + target.length
  }
  return count > 3 && alone > all * 0.35
}

/** Facts that say the same: of a bead, or of a key of the front matter. */
interface FactPair {
  source: readonly LocatedFact[]
  target: readonly LocatedFact[]
}

/** The facts of each key of the front matter that both versions have; those that both share are the same. */
const fieldPairs = (source: ParityVersion, target: ParityVersion): FactPair[] =>
  source.fields.flatMap(({key, facts}) => {
    const other = target.fields.find((field) => field.key === key)
    return other && !/^(?:corrections|retracted)/.test(key)
      ? {source: facts, target: other.facts}
      : []
  })

/** What is left of each pair of blocks, when what only moved to another place is taken away. */
function differencesOf(
  beads: readonly Bead[],
  fields: readonly FactPair[],
  today: Today
): FactDifference[] {
  const pairs = beads.map(({source, target}) => ({
    source: source.flatMap((block) => block.facts),
    target: target.flatMap((block) => block.facts)
  }))
  const all: FactPair = {
    source: pairs.flatMap(({source}) => source),
    target: pairs.flatMap(({target}) => target)
  }
  const left = pairs.map((pair, at) =>
    isPaired(beads[at]) ? leftoverFacts(pair.source, pair.target) : nothingLeft
  )
  const elsewhere = {
    source: moving(pairs, left, beads, 'source'),
    target: moving(pairs, left, beads, 'target')
  }
  const inBodies = left.flatMap(({source, target}) => {
    const others = {
      source: without(elsewhere.source, source),
      target: without(elsewhere.target, target)
    }
    return pairLeftovers({
      source: source.filter((fact) => !isSaidIn(fact, others.target)),
      target: target.filter((fact) => !isSaidIn(fact, others.source))
    })
  })
  return [...inBodies, ...fields.flatMap((field) => fieldDifferences(field, all))].filter(
    (difference) => isTold(difference, all, today)
  )
}

const isPaired = (bead: Bead | undefined): boolean =>
  bead !== undefined && bead.source.length > 0 && bead.target.length > 0

const nothingLeft = {source: [], target: []}

const without = (facts: readonly LocatedFact[], own: readonly LocatedFact[]): LocatedFact[] =>
  facts.filter((fact) => !own.includes(fact))

/** What has no partner where it stands, and so may be the partner of what has none elsewhere. */
const moving = (
  pairs: readonly FactPair[],
  left: readonly FactPair[],
  beads: readonly Bead[],
  side: 'source' | 'target'
): LocatedFact[] =>
  pairs.flatMap((pair, at) =>
    isPaired(beads[at])
      ? [...(left[at]?.[side] ?? []), ...pair[side].filter((fact) => !isStrong(fact))]
      : pair[side]
  )

/**
 * Whether a difference is worth telling. The release's own date stands in the front matter for both
 * languages; a version number or a year that the other language has elsewhere it only does not repeat.
 */
function isTold({source, target}: FactDifference, all: FactPair, today: Today): boolean {
  const fact = source ?? target
  if ((source && target) || !fact) return true
  const isOwnDate = fact.readings.some(
    (reading) => reading.type === 'date' && isDay(reading, today)
  )
  if (isOwnDate) return false
  return !mayGoUnrepeated(fact) || !isSaidIn(fact, source ? all.target : all.source)
}

const isDay = ({year, month, day}: CalendarDate, today: Today): boolean =>
  day === today.day && month === today.month && (year === undefined || year === today.year)

const mayGoUnrepeated = ({kind, readings: [first]}: LocatedFact): boolean =>
  kind === 'identifier' ||
  kind === 'link' ||
  (first?.type === 'date' && first.day === undefined && first.month === undefined)

/** A headline may leave a figure to the text: what the other version says anywhere is said. */
function fieldDifferences(field: FactPair, all: FactPair): FactDifference[] {
  const left = leftoverFacts(field.source, field.target)
  return pairLeftovers({
    source: left.source.filter((fact) => !isSaidIn(fact, all.target)),
    target: left.target.filter((fact) => !isSaidIn(fact, all.source))
  })
}
