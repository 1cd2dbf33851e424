import type {Nodes, Root} from 'mdast'
import type {Simplifier} from './simplifier.ts'

/** A copy of an article's tree in simplified characters; addresses and code stay as they are. */
export const simplifiedTree = (tree: Root, simplify: Simplifier): Root => simplified(tree, simplify)

function simplified<Node extends Nodes>(node: Node, simplify: Simplifier): Node {
  if (node.type === 'text') return {...node, value: simplify.between(node.value)}
  if (node.type === 'nameMention') {
    return {...node, value: simplify.name(node.value, node.mention)}
  }
  if (node.type === 'image') {
    const {alt, title} = node
    return {
      ...node,
      ...(alt ? {alt: simplify.text(alt)} : {}),
      ...(title ? {title: simplify.text(title)} : {})
    }
  }
  if (!('children' in node) || isBareAddress(node)) return node
  return {...node, children: node.children.map((child) => simplified(child, simplify))}
}

/** Whether a link shows its own address, which is no text. */
function isBareAddress(node: Nodes): boolean {
  if (node.type !== 'link') return false
  const [only, ...others] = node.children
  return only?.type === 'text' && others.length === 0 && only.value === node.url
}
