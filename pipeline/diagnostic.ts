import type {Point, Position} from 'unist'
import {VFileMessage} from 'vfile-message'

export type Severity = 'error' | 'warning'

export interface Finding {
  /** File the finding is in, relative to the newsroom's root, with `/`. */
  path: string
  /** Where in that file; absent when it is about the file as a whole. */
  place?: Point | Position | undefined
  ruleId: string
  severity: Severity
  /** One sentence: the thing, what is wrong, what to write. */
  reason: string
  /** What was found. */
  actual?: string | undefined
  /** What may stand there instead, best first. */
  expected?: readonly string[] | undefined
  /** Why it matters, or how to mend it. */
  note?: string | undefined
  /** The other place that it is about: what the source of a translation says. */
  related?: RelatedPlace | undefined
  /** Set where the one replacement in `expected` is certain, so that `check --fix` may make it. */
  fix?: 'certain' | undefined
}

/** Another place that a message is about. */
export interface RelatedPlace {
  /** File, relative to the newsroom's root, with `/`. */
  path: string
  place: Position | undefined
  /** What is there. */
  text?: string | undefined
}

/** A message with what is not every tool's: whether it may be mended, and the other place it is about. */
export interface Diagnostic extends VFileMessage {
  fix?: 'certain'
  related?: RelatedPlace
}

/** Makes the message that every stage reports content problems with. */
export function diagnostic({fix, related, ...finding}: Finding): Diagnostic {
  const message = new VFileMessage(finding.reason, {
    place: finding.place,
    ruleId: finding.ruleId,
    source: 'tonggao'
  })
  message.file = finding.path
  message.fatal = finding.severity === 'error'
  message.actual = finding.actual
  message.expected = finding.expected ? [...finding.expected] : undefined
  message.note = finding.note
  return Object.assign(message, fix && {fix}, related && {related})
}

/** The finding that a message was made of. */
export const findingOf = (message: Diagnostic): Finding => ({
  path: message.file ?? '',
  place: message.place,
  ruleId: message.ruleId ?? '',
  severity: isError(message) ? 'error' : 'warning',
  reason: message.reason,
  actual: message.actual,
  expected: message.expected,
  note: message.note,
  fix: message.fix,
  related: message.related
})

/** The other place that a message is about. */
export const relatedTo = ({related}: Diagnostic): RelatedPlace | undefined => related

/** Whether the replacement that a message expects may be made without asking. */
export const isCertain = ({fix}: Diagnostic): boolean => fix === 'certain'

export const isError = (message: VFileMessage): boolean => message.fatal === true

/** Total order of messages: file, line, column, rule, sentence. */
export function compareMessages(a: VFileMessage, b: VFileMessage): number {
  return (
    compareText(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.ruleId ?? '', b.ruleId ?? '') ||
    compareText(a.reason, b.reason)
  )
}

/** Compares by UTF-16 code unit, which no locale changes. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
