import type {Root} from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough'
import remarkDirective from 'remark-directive'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {remarkGfmParts} from './remark-gfm-parts.ts'

const parser = unified()
  .use(remarkParse)
  .use(remarkGfmParts)
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough)
  .use(remarkDirective)
  .freeze()

/**
 * Parses CommonMark with tables, footnotes, strikethrough and directives, and with emphasis that
 * works beside Chinese punctuation.
 */
export const parseMarkdown = (text: string): Root => parser.parse(text)
