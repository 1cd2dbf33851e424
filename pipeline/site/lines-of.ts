import type {Nodes} from 'hast'

/** Elements that stand in a line of text; all others begin one of their own. */
const inline: ReadonlySet<string> = new Set(
  'a abbr b bdi cite code dfn em i ins kbd mark q ruby s samp small span strong sub sup u var'.split(
    ' '
  )
)

/** Elements whose text is not what is said: how characters are read, and what is struck out, as in plain text. */
const aside: ReadonlySet<string> = new Set(['rp', 'rt', 'del'])

/** The text of an article, each paragraph, heading, item and cell a line. */
export function linesOf(tree: Nodes): string {
  return textOf(tree)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value.replaceAll('\n', ' ')
  if (!('children' in node)) return ''
  if (node.type === 'element' && aside.has(node.tagName)) return ''
  const text = node.children.map(textOf).join('')
  return node.type === 'element' && inline.has(node.tagName) ? text : `\n${text}\n`
}
