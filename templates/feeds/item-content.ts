import type {Element, Nodes, Properties, Root} from 'hast'
import {h} from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import type {ReleaseView} from '../../pipeline/site/release-page.ts'
import {articleContent} from '../parts/article-content.tsx'
import type {Translator} from '../translate.ts'

const printer = unified().use(rehypeStringify).freeze()

/**
 * A release as HTML for a feed: every address in full, and nothing that only the site's own style
 * sheet or a browser would use.
 *
 * @param url Address of its page.
 */
export function itemContent(view: ReleaseView, url: string, t: Translator): string {
  return printer.stringify(portable(h(null, articleContent(view, t)), url))
}

/** A copy of a tree that says the same in another document. */
function portable(tree: Root, base: string): Root {
  const copyOf = <Node extends Nodes>(node: Node): Node => {
    const children =
      'children' in node ? {children: node.children.filter(isPortable).map(copyOf)} : {}
    const properties = node.type === 'element' ? {properties: portableProperties(node, base)} : {}
    return {...node, ...properties, ...children}
  }
  return copyOf(tree)
}

function portableProperties({tagName, properties}: Element, base: string): Properties {
  const kept: Properties = {}
  for (const [name, value] of Object.entries(properties)) {
    // Items stand in one document in a reader: an id that several have names none of them.
    if (name === 'id' && /^h[1-6]$/.test(tagName)) continue
    if (name === 'href' || name === 'src') kept[name] = new URL(String(value), base).href
    else if (!name.startsWith('data') && !leftOut.has(name)) kept[name] = value
  }
  return kept
}

/** Other sizes of a picture are for the site's own pages. */
const isPortable = (node: Nodes): boolean => node.type !== 'element' || node.tagName !== 'source'

const leftOut: ReadonlySet<string> = new Set([
  'className',
  'loading',
  'decoding',
  'fetchPriority',
  'srcSet',
  'sizes',
  'rel',
  'ariaDescribedBy'
])
