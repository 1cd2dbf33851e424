import type {Element, ElementContent, Root} from 'hast'

type Child = Root['children'][number]

/**
 * Writes out what plain text would lose: numbers and bullets of lists, brackets around the numbers of
 * footnotes. What is struck out, and links back from footnotes, are left out.
 */
export const plainMarkup = (tree: Root): Root => ({type: 'root', children: plainOf(tree.children)})

/** Copies of nodes, in plain markup. */
function plainOf<Node extends Child>(nodes: readonly Node[]): Node[] {
  return nodes
    .filter((node) => node.type !== 'element' || !isLeftOut(node))
    .map((node) => (node.type === 'element' ? {...node, children: childrenOf(node)} : node))
}

function childrenOf(element: Element): ElementContent[] {
  const {tagName, properties} = element
  const children = plainOf(element.children)
  if (tagName === 'sup') return [text('['), ...children, text(']')]
  if (tagName === 'ol')
    return marked(children, (at) => `${Number(properties['start'] ?? 1) + at}. `)
  return tagName === 'ul' ? marked(children, () => '- ') : children
}

/** The children of a list, each item with its mark in front. */
function marked(
  children: readonly ElementContent[],
  markOf: (at: number) => string
): ElementContent[] {
  let at = 0
  return children.map((child) =>
    child.type === 'element' && child.tagName === 'li'
      ? {...child, children: withMark(child.children, text(markOf(at++)))}
      : child
  )
}

/** Puts a mark in front of an item's words: inside its first paragraph, where it begins with one. */
function withMark(children: readonly ElementContent[], mark: ElementContent): ElementContent[] {
  const first = children.find(
    (child) => child.type === 'element' || (child.type === 'text' && child.value.trim() !== '')
  )
  if (first?.type !== 'element' || first.tagName !== 'p') return [mark, ...children]
  const begun = {...first, children: [mark, ...first.children]}
  return children.map((child) => (child === first ? begun : child))
}

const text = (value: string): ElementContent => ({type: 'text', value})

const isLeftOut = ({tagName, properties}: Element): boolean =>
  tagName === 'del' || isBackLink(properties)

const isBackLink = ({className}: {className?: unknown}): boolean =>
  Array.isArray(className) && className.includes('data-footnote-backref')
