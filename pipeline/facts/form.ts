import type {FactKind, FoundFact, Reading} from './fact.ts'
import {mask} from './mask.ts'

/** A way of writing a fact. */
export interface Form {
  kind: FactKind
  /** Weak where the other language may well leave it to a word. */
  strength?: 'weak'
  /** Global, with named groups. */
  pattern: RegExp
  /** What the groups of a match mean; nothing where they are no fact after all. */
  read: (groups: Groups) => readonly Reading[]
}

export type Groups = Readonly<Record<string, string | undefined>>

/** Reads the facts that are written in some forms; what one form has read is not there for the next. */
export function readForms(text: string, forms: readonly Form[]): FoundFact[] {
  const facts: FoundFact[] = []
  let rest = text
  for (const {kind, strength = 'strong', pattern, read} of forms) {
    const found: FoundFact[] = []
    for (const {0: match, index, groups = {}} of rest.matchAll(pattern)) {
      const readings = read(groups)
      if (readings.length === 0) continue
      const start = index + match.length - match.trimStart().length
      found.push({kind, strength, start, end: index + match.trimEnd().length, readings})
    }
    facts.push(...found)
    rest = mask(rest, found)
  }
  return facts
}
