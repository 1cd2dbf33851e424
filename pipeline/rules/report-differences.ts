import type {Position} from 'unist'
import type {FactKind} from '../facts/fact.ts'
import type {Comparison} from '../parity/compare.ts'
import type {FactDifference} from '../parity/compare-facts.ts'
import type {LocatedFact} from '../parity/parity-block.ts'
import type {Version} from '../read/version.ts'
import type {CheckedRelease, Report} from './rule.ts'

/** Reports the facts of some kinds that a translation has otherwise than its source, or one of them alone. */
export function reportDifferences(
  {comparisons}: CheckedRelease,
  kinds: readonly FactKind[],
  report: (report: Report) => void
): void {
  for (const comparison of comparisons) {
    for (const difference of comparison.differences) {
      const {source, target} = difference
      const kind = (source ?? target)?.kind
      if (!kind || !kinds.includes(kind)) continue
      const finding = reportOf(difference, comparison)
      report(isContradiction(difference) ? finding : {...finding, severity: 'warning'})
    }
  }
}

/** What differs is wrong in one language; what one of them leaves out may be meant. */
const isContradiction = ({source, target}: FactDifference): boolean =>
  source !== undefined && target !== undefined

function reportOf({source, target}: FactDifference, versions: Comparison): Report {
  if (source && target) return otherwise(source, target, versions)
  if (source) return alone(source, versions.source, versions.target)
  if (target) return alone(target, versions.target, versions.source)
  throw new TypeError('a difference has a fact on one side at least')
}

function otherwise(source: LocatedFact, target: LocatedFact, versions: Comparison): Report {
  const place = source.locate()
  return {
    version: versions.target,
    place: target.locate(),
    actual: target.text,
    reason: `Unexpected ${quoted(target)} in ${versions.target.language}, expected what ${versions.source.language} says: ${quoted(source)}`,
    note: `It stands in ${whereOf(versions.source, place)}.`,
    related: {version: versions.source, place, text: source.text}
  }
}

function alone(fact: LocatedFact, version: Version, other: Version): Report {
  return {
    version,
    place: fact.locate(),
    actual: fact.text,
    reason: `Unexpected ${quoted(fact)} in ${version.language} only, expected it in ${other.language} too`
  }
}

const quoted = ({text}: LocatedFact): string => `\`${text.replace(/\s+/g, ' ')}\``

/** `content/releases/first/en.md:12:3`. */
const whereOf = ({path}: Pick<Version, 'path'>, place: Position | undefined): string =>
  place ? `${path}:${place.start.line}:${place.start.column}` : path
