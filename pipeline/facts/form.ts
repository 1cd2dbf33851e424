import type {FactKind, FactStrength, FoundFact, Reading, Today} from './fact.ts'
import {mask} from './mask.ts'

/** A way of writing a fact. */
export interface Form {
  kind: FactKind
  /** Weak where the other language may well leave it to a word; where that depends on what it means, a function of that. */
  strength?: 'weak' | ((readings: readonly Reading[]) => FactStrength)
  /** Global, with named groups. */
  pattern: RegExp
  /** What the groups of a match mean on the day of the release; nothing where they are no fact after all. */
  read: (groups: Groups, today: Today) => readonly Reading[]
}

export type Groups = Readonly<Record<string, string | undefined>>

/** Reads the facts that are written in some forms; what one form has read is not there for the next. */
export function readForms(text: string, forms: readonly Form[], today: Today): FoundFact[] {
  const facts: FoundFact[] = []
  let rest = text
  for (const form of forms) {
    const found = readForm(rest, form, today)
    if (found.length === 0) continue
    facts.push(...found)
    rest = mask(rest, found)
  }
  return facts
}

function readForm(text: string, {kind, strength, pattern, read}: Form, today: Today): FoundFact[] {
  const found: FoundFact[] = []
  for (const {0: match, index, groups = {}} of matches(pattern, text)) {
    const readings = read(groups, today)
    if (readings.length === 0) continue
    const start = index + match.length - match.trimStart().length
    const end = index + match.trimEnd().length
    const own = typeof strength === 'function' ? strength(readings) : (strength ?? 'strong')
    found.push({kind, strength: own, start, end, readings})
  }
  return found
}

/** The matches of a global pattern; as `matchAll`, which makes a new pattern each time. */
export function matches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}
