import type {Paragraph, Root, Text} from 'mdast'
import {SKIP, visit} from 'unist-util-visit'

/** A text that was raw HTML in the source. */
export const isLiteralHtml = (node: Text): boolean => node.data?.literalHtml === true

declare module 'mdast' {
  interface TextData {
    literalHtml?: boolean
  }
}

/** Shows raw HTML as the text it is: a release has no markup of its own. Comments are left out. */
export function literalHtml() {
  return (tree: Root): void => {
    visit(tree, 'html', (node, index, parent) => {
      if (!parent || index === undefined) return
      const value = node.value.replace(/<!--[^]*?-->/g, '')
      if (value.trim() === '') {
        parent.children.splice(index, 1)
        return [SKIP, index]
      }
      const place = node.position ? {position: node.position} : {}
      const text: Text = {type: 'text', value, data: {literalHtml: true}, ...place}
      const paragraph: Paragraph = {type: 'paragraph', children: [text], ...place}
      parent.children[index] =
        parent.type === 'paragraph' || !isFlow(parent.type) ? text : paragraph
      return [SKIP, index + 1]
    })
  }
}

/** Parents whose children are blocks (mdast, flow content). */
const isFlow = (type: string): boolean =>
  ['root', 'blockquote', 'listItem', 'footnoteDefinition', 'containerDirective'].includes(type)
