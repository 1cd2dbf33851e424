/**
 * Whether a text is sure to become the same tree by both engines, positions included: nothing is in it
 * that one of them knows and the other does not (directives, footnotes, literal autolinks, task lists,
 * emphasis beside other scripts), or in which they were seen to differ. Rather one text too many is
 * refused than one let through.
 */
export const isSameInBoth = (text: string): boolean =>
  !never.test(text) &&
  !directive.test(text) &&
  !text.split('\n').some((line) => line.endsWith(' ') && line.includes(':')) &&
  !(text.includes('|') && (oddTable.test(text) || (hasTable.test(text) && /[<`\\]/.test(text)))) &&
  (!besideOther.test(text) || text.split('\n').every(isPaired)) &&
  !hasBareAddress(text)

const never = new RegExp(
  [
    // Characters that the engines count or replace each in its way; strikethrough; escapes of marks.
    '[\\0\\r\\t~{]|\\\\[*_`|[\\]]',
    // Footnotes, and what may be a block of directives.
    '\\[\\^|::',
    // Emphasis whose marks meet; `_` beside a character that is neither ASCII nor a Han letter.
    '\\*_|_\\*|\\*{3}|_{3}|[^\\x00-\\x7f\\u4e00-\\u9fff]_|_[^\\x00-\\x7f\\u4e00-\\u9fff]',
    // Marks between a Han letter and a mark of punctuation, where the engines need not agree what they open or close.
    '[\\u4e00-\\u9fff][*_]+[!-)+-/:-@[-^`{-~]|[!-)+-/:-@[-^`{-~][*_]+[\\u4e00-\\u9fff]',
    // Lines that begin with HTML; in a list or a quote: fences, hard breaks, HTML, nothing at all; tasks.
    '^ *(?:[-+*>]|\\d{1,9}[.)]).*(?:```|(?: {2}|\\\\)$)',
    '^[ >]*<',
    '^[ >]*(?:(?:[-+*]|\\d{1,9}[.)])[ >]+)*(?:[-+*]|\\d{1,9}[.)])[ >]*(?:<|$)',
    '^[ >]*(?:[-+*]|\\d{1,9}[.)]) +\\[[ xX]\\]'
  ].join('|'),
  'm'
)

/** `:name`, a line that begins with a colon, and a colon whose word has brackets behind it. */
const directive = /:name\b|^ *:|:[^\s:/[\](){}]*[[{]/m

/** What may be the second line of a table, but is not `| --- | ---: |` below a line that begins with `|` too. */
const oddTable =
  /^(?!\|(?: ?:?-{3,}:? ?\|)+$)[ >]*(?=[^\n]*\|)[|:\- ]+$|(?:^|\n)(?!\|)[^\n]*\n\|[|:\- ]*$/m

const hasTable = /^[^|\n]*\|.*\n *[|:-][-| :]*$/m

/** An address outside of a link's brackets. */
function hasBareAddress(text: string): boolean {
  const rest = text
    .replace(/\]\([^()\s]*\)/g, '')
    .replace(/^\[[^\]]*\]:.*$/gm, '')
    .replace(/<https?:[^<>\s]*>/g, '')
  return /:\/\/|www\.|@/i.test(rest)
}

/** `*` beside a character that is neither ASCII nor a Han letter, such as full-width punctuation. */
const besideOther = /(?:(?![\u4e00-\u9fff])\P{ASCII})\*|\*(?![\u4e00-\u9fff])\P{ASCII}/u

/**
 * Whether every mark in a line opens, or closes what the one before it opened. The engines differ in
 * whether a mark behind full-width punctuation may close; where nothing is open, it closes nothing.
 */
function isPaired(line: string): boolean {
  if (!line.includes('*')) return true
  const plain = line.replace(simpleLink, '(L)')
  return !/[[\]`<>\\&|_~]/.test(plain) && plain.replace(pair, '').indexOf('*') < 0
}

const simpleLink = /\[[^\][*_`<>\\&!]*\]\([^()\s*_`<>\\&]*\)/g

/** What stands between two marks, with letters inside of them and nothing of ASCII punctuation outside. */
const pair =
  /(?<=^|[\sA-Za-z\d\u4e00-\u9fff，。、；：！？「」『』（）《》])(\*{1,2})(?=[A-Za-z\d\u4e00-\u9fff])[^*]*(?<=[A-Za-z\d\u4e00-\u9fff])\1(?=$|[\sA-Za-z\d\u4e00-\u9fff，。、；：！？「」『』（）《》])/g
