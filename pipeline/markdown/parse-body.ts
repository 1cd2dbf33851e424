import type {Root} from 'mdast'
import {literalDirectives} from './literal-directives.ts'
import {parseMarkdown} from './parse.ts'
import {isSameInBoth} from './same-in-both.ts'

/** What makes trees of texts that are the same in both engines; absent on a machine that it is not made for. */
const engine = await import('satteri').catch(() => undefined)

const options = {features: {gfm: true, frontmatter: false}}

/**
 * Parses the text of a release. remark is the reference, and right by definition; a text that is sure
 * to become the same tree is given to satteri, which is twenty times as fast.
 */
export function parseBody(source: string): Root {
  const tree = engine && isSameInBoth(source) ? engine.markdownToMdast(source, options) : undefined
  return tree?.type === 'root' ? tree : parseByReference(source)
}

/** Parses by remark alone. */
export function parseByReference(source: string): Root {
  const tree = parseMarkdown(source)
  literalDirectives({known: ['name', 'ruby'], source})(tree)
  return tree
}
