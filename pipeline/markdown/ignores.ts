import type {Html, Nodes, Root} from 'mdast'
import type {Position} from 'unist'
import {walk} from './walk.ts'

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
  walk(tree, (node, index = 0, parent) => {
    if (node.type !== 'html' || !parent) return
    const rules = rulesIn(node)
    if (rules.length === 0) return
    const isFlow =
      parent.type !== 'paragraph' && parent.type !== 'heading' && parent.type !== 'tableCell'
    const siblings: readonly Nodes[] = parent.children
    const about = isFlow ? siblings[index + 1] : parent
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
