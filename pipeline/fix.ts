import type {VFileMessage} from 'vfile-message'
import {type CheckOptions, check} from './check.ts'
import {isCertain} from './diagnostic.ts'
import {applyFixes, type Replacement} from './publish/apply-fixes.ts'

export interface FixReport {
  /** How many places were mended, by file. */
  fixed: ReadonlyMap<string, number>
  /** What is left. */
  messages: VFileMessage[]
}

/** Checks a newsroom, mends what is certain in the files of `content/`, and checks again. */
export function fix(options: CheckOptions): FixReport {
  const replacements = check(options)
    .filter(isCertain)
    .flatMap((message) => replacementOf(message) ?? [])
  return {fixed: applyFixes(options.root, replacements), messages: check(options)}
}

/** The replacement that a message asks for; none where its place is not known to the letter. */
function replacementOf({file, place, actual, expected}: VFileMessage): Replacement | undefined {
  const [text] = expected ?? []
  if (!file || !place || !('start' in place) || actual === undefined) return undefined
  const start = place.start.offset
  const end = place.end.offset
  if (
    start === undefined ||
    end === undefined ||
    text === undefined ||
    (actual !== '' && !isPlain(text))
  )
    return undefined
  return {path: file, start, end, actual, text}
}

/** Whether a text means itself in Markdown and in an unquoted YAML value alike. */
const isPlain = (text: string): boolean => !/[:#"'\\[\]{}*_`<>|~\n]/.test(text)
