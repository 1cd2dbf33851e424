import type {PhrasingContent, Root, Text} from 'mdast'
import type {Mention, Recognizer} from '../names/recognition/recognizer.ts'
import {isBareUrl} from './link-bare-urls.ts'
import {printedName} from './name-mention.ts'
import {textSlicer} from './text-places.ts'
import {walk} from './walk.ts'

export interface RemarkNamesOptions {
  recognize: Recognizer
  /** What the tree was parsed from; without it, the file that the plugin runs on. */
  source?: string | undefined
}

/** Finds registered names in every text of a tree and turns them into `nameMention` nodes. */
export function remarkNames({recognize, source: given}: RemarkNamesOptions) {
  return (tree: Root, file?: {value: unknown}): void => {
    const source = given ?? String(file?.value ?? '')
    walk(tree, (node, index, parent) => {
      if (node.type === 'link' && isBareUrl(node)) return 'skip'
      if (node.type !== 'text' || !parent || index === undefined) return
      const mentions = recognize(node.value)
      if (mentions.length === 0) return
      const parts = splitAtMentions(node, mentions, source)
      parent.children.splice(index, 1, ...parts)
      return index + parts.length
    })
  }
}

function splitAtMentions(
  node: Text,
  mentions: readonly Mention[],
  source: string
): PhrasingContent[] {
  const placeOf = textSlicer(node, source)
  const parts: PhrasingContent[] = []
  const plain = (start: number, end: number): void => {
    if (start === end) return
    parts.push({type: 'text', value: node.value.slice(start, end), ...placeOf(start, end)})
  }
  let done = 0
  for (const {start, end, ...mention} of mentions) {
    plain(done, start)
    const value = printedName(node.value.slice(start, end), mention)
    parts.push({type: 'nameMention', value, mention, ...placeOf(start, end)})
    done = end
  }
  plain(done, node.value.length)
  return parts
}
