import type {Nodes, Root} from 'hast'
import {h} from 'hastscript'
import type {TFunction} from 'i18next'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import type {FeedItem} from '../../pipeline/site/feed.ts'
import {articleContent} from '../parts/article-content.tsx'

const printer = unified().use(rehypeStringify).freeze()

/** What was printed before: an item stands in several feeds, and in three formats of each. */
const printed = new WeakMap<FeedItem['content'], string>()

/**
 * A release as HTML for a feed: every address in full, and nothing that only the site's own style
 * sheet or a browser would use.
 */
export function itemContent({url, content}: FeedItem, t: TFunction): string {
  const known = printed.get(content)
  if (known !== undefined) return known
  const tree: Root = structuredClone(h(null, articleContent(content, t)))
  visit(tree, (node) => makePortable(node, url))
  const html = printer.stringify(tree)
  printed.set(content, html)
  return html
}

/** An item's title; of a withdrawn release it says so. */
export const itemTitle = ({title, retracted}: FeedItem, t: TFunction): string =>
  retracted === undefined ? title : t('release.retractedTitle', {title})

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
