import type {VFileMessage} from 'vfile-message'
import {type CheckOptions, check} from './check.ts'
import {applyFixes, type Replacement} from './publish/apply-fixes.ts'
import {certainRules} from './rules/index.ts'

export interface FixReport {
  /** How many places were mended, by file. */
  fixed: ReadonlyMap<string, number>
  /** What is left. */
  messages: VFileMessage[]
}

/** Checks a newsroom, mends what is certain in the files of `content/`, and checks again. */
export function fix(options: CheckOptions): FixReport {
  const certain = certainRules()
  const replacements = check(options).flatMap((message) =>
    certain.has(message.ruleId ?? '') ? (replacementOf(message) ?? []) : []
  )
  return {fixed: applyFixes(options.root, replacements), messages: check(options)}
}

/** The replacement that an error asks for; none where it leaves a choice, or is only likely. */
function replacementOf({
  fatal,
  file,
  place,
  actual,
  expected
}: VFileMessage): Replacement | undefined {
  const [text, ...others] = expected ?? []
  if (!fatal || !file || !place || !('start' in place)) return undefined
  if (actual === undefined || text === undefined || others.length > 0) return undefined
  const start = place.start.offset
  const end = place.end.offset
  if (start === undefined || end === undefined || !isPlain(text)) return undefined
  return {path: file, start, end, actual, text}
}

/** Whether a text means itself in Markdown and in an unquoted YAML value alike. */
const isPlain = (text: string): boolean => !/[:#"'\\[\]{}*_`<>|~\n]/.test(text)
