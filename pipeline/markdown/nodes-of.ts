import type {Nodes, Root} from 'mdast'

/** The nodes of a kind. */
type NodesOf<Type extends Nodes['type']> = Extract<Nodes, {type: Type}>

const indices = new WeakMap<Root, ReadonlyMap<string, readonly Nodes[]>>()

/** The nodes of a type in a tree that changes no more, in order; the tree is walked once for all types. */
export function nodesOf<Type extends Nodes['type']>(tree: Root, type: Type): NodesOf<Type>[] {
  const known = indices.get(tree) ?? indexOf(tree)
  indices.set(tree, known)
  return (known.get(type) ?? []).filter((node): node is NodesOf<Type> => node.type === type)
}

function indexOf(tree: Root): Map<string, Nodes[]> {
  const index = new Map<string, Nodes[]>()
  const walk = (node: Nodes): void => {
    const same = index.get(node.type)
    if (same) same.push(node)
    else index.set(node.type, [node])
    if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(tree)
  return index
}
