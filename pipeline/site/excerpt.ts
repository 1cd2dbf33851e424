import type {Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {Language} from '../language.ts'
import {tongueOf} from '../language.ts'

/** Graphemes of an excerpt: what search engines show of a description. */
const longest = {en: 155, zh: 78}

/**
 * The beginning of a text's first paragraph, for a release without a summary. It is cut at the end of a
 * sentence where one is near, else between words (in Chinese, as `Intl.Segmenter` finds them), never
 * inside a grapheme, and then ends in an ellipsis.
 */
export function excerpt(body: Root, language: Language): string | undefined {
  const paragraph = body.children.find(
    (node) => node.type === 'element' && node.tagName === 'p' && textOf(node).trim() !== ''
  )
  if (paragraph?.type !== 'element') return undefined
  const text = textOf(paragraph).replace(/\s+/g, ' ').trim()
  return cut(text, language, longest[tongueOf(language)])
}

/** Cuts a text to a number of graphemes. */
function cut(text: string, language: Language, graphemes: number): string {
  const units = [...new Intl.Segmenter(language, {granularity: 'grapheme'}).segment(text)]
  const end = units[graphemes]?.index
  if (end === undefined) return text
  const sentence = lastEnd(text.slice(0, end), /[。！？；]|[.!?](?=\s)/g)
  if (sentence > end / 2) return text.slice(0, sentence)
  const words = [...new Intl.Segmenter(language, {granularity: 'word'}).segment(text)]
  const last = words.findLast(({index, segment}) => index + segment.length < end)
  const whole = last ? text.slice(0, last.index + last.segment.length) : text.slice(0, end)
  return `${whole.replace(/[\s\p{P}]+$/u, '')}…`
}

/** Where the last match of a pattern ends. */
function lastEnd(text: string, pattern: RegExp): number {
  let end = 0
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length
  return end
}
