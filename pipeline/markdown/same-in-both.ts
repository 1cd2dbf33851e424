/**
 * Whether a text is sure to become the same tree by both engines, positions included: nothing is in it
 * that one of them knows and the other does not (directives, footnotes, literal autolinks, task lists,
 * emphasis beside other scripts), or in which they were seen to differ. Rather one text too many is
 * refused than one let through.
 */
export const isSameInBoth = (text: string): boolean =>
  !never.test(text) &&
  !directive.test(text) &&
  !(hasTable.test(text) && /[<`\\]/.test(text)) &&
  !hasBareAddress(text)

const never = new RegExp(
  [
    // Characters that the engines count or replace each in its way; strikethrough; escapes of marks.
    '[\\0\\r\\t~{]|\\\\[*_`|[\\]]',
    // Footnotes, and what may be a block of directives.
    '\\[\\^|::',
    // Emphasis whose marks meet, or stand beside a character that is neither ASCII nor a Han letter.
    '\\*_|_\\*|\\*{3}|_{3}|[^\\x00-\\x7f\\u4e00-\\u9fff][*_]|[*_][^\\x00-\\x7f\\u4e00-\\u9fff]',
    // Marks between a Han letter and a mark of punctuation, where the engines need not agree what they open or close.
    '[\\u4e00-\\u9fff][*_]+[!-/:-@[-`{-~]|[!-/:-@[-`{-~][*_]+[\\u4e00-\\u9fff]',
    // In a list or a quote: fences, hard breaks, HTML, nothing at all; tasks.
    '^ *(?:[-+*>]|\\d{1,9}[.)]).*(?:```|(?: {2}|\\\\)$)',
    '^[ >]*(?:[-+*]|\\d{1,9}[.)]) *(?:<|$)',
    '^[ >]*(?:[-+*]|\\d{1,9}[.)]) +\\[[ xX]\\]'
  ].join('|'),
  'm'
)

/** `:name`, a line that begins with a colon, and a colon whose word has brackets behind it. */
const directive = /:name\b|^ *:|:[^\s:/[\](){}]*[[{]/m

const hasTable = /^.*\|.*\n *[|:-][-| :]*$/m

/** An address outside of a link's brackets. */
function hasBareAddress(text: string): boolean {
  const rest = text
    .replace(/\]\([^()\s]*\)/g, '')
    .replace(/^\[[^\]]*\]:.*$/gm, '')
    .replace(/<https?:[^<>\s]*>/g, '')
  return /:\/\/|www\.|@/i.test(rest)
}
