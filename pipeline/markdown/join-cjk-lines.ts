import type {Nodes, Root} from 'mdast'
import {walk} from './walk.ts'

/**
 * Joins lines that a writer wrapped inside Chinese text: a soft break beside a Han character or
 * full-width punctuation on both sides is no space (CSS Text 4 §4.1.3). Emphasis, links and names
 * between the two do not matter.
 */
export function joinCjkLines() {
  return (tree: Root): void => {
    walk(tree, (node) => {
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
        joinIn(node)
    })
  }
}

function joinIn(block: Nodes): void {
  const leaves: {value: string}[] = []
  walk(block, (node) => {
    if (node.type === 'break') leaves.push({value: ' '})
    else if ('value' in node) leaves.push(node)
  })
  leaves.forEach((leaf, index) => {
    leaf.value = leaf.value.replace(/[ \t]*\n[ \t]*/g, (space, at: number) => {
      const before = leaf.value[at - 1] ?? leaves[index - 1]?.value.at(-1) ?? ''
      const after = leaf.value[at + space.length] ?? leaves[index + 1]?.value.at(0) ?? ''
      return joins(before, after) ? '' : space
    })
  })
}

function joins(before: string, after: string): boolean {
  if (chinese.test(before)) return chinese.test(after) || shared.test(after)
  return shared.test(before) && chinese.test(after)
}

/** Han, Kana, Bopomofo, and CJK and full-width punctuation, by their last or first UTF-16 unit. */
const chinese =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uff60\ufe30-\ufe4f\ud840-\ud8bf\udc00-\udfff]/u

/** Marks that Chinese shares with English: they join only to a character that is Chinese. */
const shared = /[‧·…—“”‘’]/u
