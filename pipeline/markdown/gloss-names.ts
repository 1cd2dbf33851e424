import type {Nodes, PhrasingContent, Root} from 'mdast'
import type {NameMention} from './name-mention.ts'
import {walk} from './walk.ts'

export interface GlossNamesOptions {
  /** The Chinese form of a person in the registry, where it has one. */
  chineseOf: (id: string) => string | undefined
}

/**
 * Puts a person's characters behind the first mention in an English text, `Hsu Chih-Chieh (許智傑)`,
 * unless the writer has done so anywhere in it.
 *
 * Headings, captions and tables stay as they are, and so does a possessive: the next mention is taken.
 */
export function glossNames({chineseOf}: GlossNamesOptions) {
  return (tree: Root): void => {
    const done = charactersIn(tree)
    walk(tree, (node, index, parent) => {
      if (isLeftAlone(node)) return 'skip'
      if (node.type !== 'nameMention' || !parent || index === undefined) return
      const characters = glossable(node, parent.children[index + 1], chineseOf)
      if (characters === undefined || done.has(characters)) return
      done.add(characters)
      const gloss = glossOf(node, characters)
      parent.children.splice(index + 1, 0, ...gloss)
      return index + 1 + gloss.length
    })
  }
}

const isLeftAlone = (node: Nodes): boolean =>
  node.type === 'heading' ||
  node.type === 'table' ||
  (node.type === 'paragraph' && node.data?.hName === 'figure')

/** The characters for a person's English name, unless an apostrophe follows it. */
function glossable(
  {mention}: NameMention,
  next: Nodes | undefined,
  chineseOf: GlossNamesOptions['chineseOf']
): string | undefined {
  if (mention.kind !== 'person' || mention.tongue !== 'en') return undefined
  const possessive = next?.type === 'text' && /^['’]/.test(next.value)
  return possessive ? undefined : chineseOf(mention.id)
}

function glossOf({mention}: NameMention, characters: string): PhrasingContent[] {
  const name: NameMention = {
    type: 'nameMention',
    value: characters,
    mention: {...mention, tongue: 'zh', spelling: 'registered'}
  }
  return [{type: 'text', value: ' ('}, name, {type: 'text', value: ')'}]
}

/** The Chinese forms of people that the text has already. */
function charactersIn(tree: Root): Set<string> {
  const characters = new Set<string>()
  walk(tree, (node) => {
    if (node.type !== 'nameMention') return
    const {kind, tongue} = node.mention
    if (kind === 'person' && tongue === 'zh') characters.add(node.value)
  })
  return characters
}
