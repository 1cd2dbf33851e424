import type {Html, Nodes, Root} from 'mdast'
import type {Position} from 'unist'
import {visitParents} from 'unist-util-visit-parents'

/** A writer's word that some rules are to be silent at a place. */
export interface Ignore {
  /** Names of rules. */
  rules: readonly string[]
  /** Where it is written. */
  place: Position | undefined
  /** First and last line of what it is about. */
  covers: {from: number; to: number}
}

/**
 * Collects `<!-- tonggao-ignore rule-one rule-two -->`. On a line of its own it is about the block that
 * follows; inside a block, about that block. After two hyphens there may be a reason.
 */
export function ignoresIn(tree: Root): Ignore[] {
  const ignores: Ignore[] = []
  visitParents(tree, 'html', (node, ancestors) => {
    const rules = rulesIn(node)
    const parent = ancestors.at(-1)
    if (rules.length === 0 || !parent) return
    const isFlow =
      parent.type !== 'paragraph' && parent.type !== 'heading' && parent.type !== 'tableCell'
    const siblings: readonly Nodes[] = parent.children
    const about = isFlow ? siblings[siblings.indexOf(node) + 1] : parent
    const from = about?.position?.start.line ?? 0
    ignores.push({rules, place: node.position, covers: {from, to: about?.position?.end.line ?? 0}})
  })
  return ignores
}

function rulesIn({value}: Html): string[] {
  const names = /^<!--\s*tonggao-ignore\s+([a-z][a-z0-9\s,-]*?)\s*(?:--\s[\s\S]*)?-->\s*$/.exec(
    value
  )?.[1]
  return names?.split(/[\s,]+/) ?? []
}
