import type {ElementContent, Root} from 'hast'
import {SKIP, visit} from 'unist-util-visit'

/**
 * Writes out what plain text would lose: numbers and bullets of lists, brackets around the numbers of
 * footnotes. What is struck out, and links back from footnotes, are left out.
 */
export function plainMarkup(tree: Root): Root {
  const plain = structuredClone(tree)
  visit(plain, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return
    if (node.tagName === 'del' || isBackLink(node.properties)) {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    if (node.tagName === 'sup') node.children = [text('['), ...node.children, text(']')]
    if (node.tagName === 'ol' || node.tagName === 'ul')
      markItems(node.children, node.tagName, Number(node.properties['start'] ?? 1))
    return
  })
  return plain
}

function markItems(children: readonly ElementContent[], list: 'ol' | 'ul', start: number): void {
  const items = children.filter((child) => child.type === 'element' && child.tagName === 'li')
  for (const [at, item] of items.entries()) {
    if (item.type !== 'element') continue
    const [first] = item.children.filter(
      (child) => child.type === 'element' || (child.type === 'text' && child.value.trim() !== '')
    )
    const mark = text(list === 'ol' ? `${start + at}. ` : '- ')
    if (first?.type === 'element' && first.tagName === 'p') first.children.unshift(mark)
    else item.children.unshift(mark)
  }
}

const text = (value: string): ElementContent => ({type: 'text', value})

const isBackLink = ({className}: {className?: unknown}): boolean =>
  Array.isArray(className) && className.includes('data-footnote-backref')
