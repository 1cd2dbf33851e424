import type {Html, Parents, Root, RootContent, Text} from 'mdast'
import {walk} from './walk.ts'

declare module 'mdast' {
  interface TextData {
    literalHtml?: boolean
  }
}

/** Whether a text was raw HTML in the source. */
export const isLiteralHtml = (node: Text): boolean => node.data?.literalHtml === true

/** Shows raw HTML as the text it is: a release has no markup of its own. Comments are left out. */
export function literalHtml() {
  return (tree: Root): void => {
    walk(tree, (node, index, parent) => {
      if (node.type !== 'html' || !parent || index === undefined) return
      const shown = literally(node, parent)
      parent.children.splice(index, 1, ...shown)
      return index + shown.length
    })
  }
}

function literally({value: html, position}: Html, parent: Parents): RootContent[] {
  const value = html.replace(/<!--[\s\S]*?-->/g, '')
  if (value.trim() === '') return []
  const place = position ? {position} : {}
  const text: Text = {type: 'text', value, data: {literalHtml: true}, ...place}
  return isFlow(parent.type) ? [{type: 'paragraph', children: [text], ...place}] : [text]
}

/** Parents whose children are blocks (mdast, flow content). */
const isFlow = (type: string): boolean =>
  ['root', 'blockquote', 'listItem', 'footnoteDefinition', 'containerDirective'].includes(type)
