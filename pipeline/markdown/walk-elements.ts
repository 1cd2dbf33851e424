import type {Element, Nodes} from 'hast'

/** Visits every element of a tree, a parent before its children. */
export function walkElements(tree: Nodes, visitor: (element: Element) => void): void {
  if (tree.type === 'element') visitor(tree)
  if ('children' in tree) for (const child of tree.children) walkElements(child, visitor)
}
