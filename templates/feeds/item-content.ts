import type {Nodes, Root} from 'hast'
import {h} from 'hastscript'
import type {TFunction} from 'i18next'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import type {ReleaseView} from '../../pipeline/site/release-page.ts'
import {articleContent} from '../parts/article-content.tsx'

const printer = unified().use(rehypeStringify).freeze()

/**
 * A release as HTML for a feed: every address in full, and nothing that only the site's own style
 * sheet or a browser would use.
 *
 * @param url Address of its page.
 */
export function itemContent(view: ReleaseView, url: string, t: TFunction): string {
  const tree: Root = structuredClone(h(null, articleContent(view, t)))
  visit(tree, (node) => makePortable(node, url))
  return printer.stringify(tree)
}

function makePortable(node: Nodes, base: string): void {
  if (node.type !== 'element') return
  // Items stand in one document in a reader: an id that several have names none of them.
  if (/^h[1-6]$/.test(node.tagName)) delete node.properties['id']
  for (const [name, value] of Object.entries(node.properties)) {
    if (name === 'href' || name === 'src') {
      node.properties[name] = new URL(String(value), base).href
    } else if (name.startsWith('data') || leftOut.has(name)) delete node.properties[name]
  }
}

const leftOut: ReadonlySet<string> = new Set([
  'className',
  'loading',
  'decoding',
  'rel',
  'ariaDescribedBy'
])
