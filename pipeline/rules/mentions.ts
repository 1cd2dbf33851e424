import type {Root} from 'mdast'
import type {Position} from 'unist'
import {fieldTexts} from '../blocks/field-texts.ts'
import {walk} from '../markdown/walk.ts'
import type {Mention, Recognizer} from '../names/recognition/recognizer.ts'
import type {Version} from '../read/version.ts'

/** A name in a release's text, with its place in the file. */
export interface LocatedMention extends Omit<Mention, 'start' | 'end'> {
  /** As it is written. */
  text: string
  place: Position | undefined
  /** Whether it stands in the front matter or in the Markdown. */
  part: 'field' | 'body'
}

/** Every name in a version: in its front matter, its text, and what its pictures are said to show. */
export function mentionsOf(version: Version, tree: Root, recognize: Recognizer): LocatedMention[] {
  const mentions: LocatedMention[] = fieldTexts(version).flatMap(({text, placeOf}) =>
    recognize(text).map(({start, end, ...mention}) => ({
      ...mention,
      text: text.slice(start, end),
      // Places in YAML take longer to find than names do, and are needed only where something is wrong.
      get place() {
        return placeOf(start, end)
      },
      part: 'field' as const
    }))
  )
  walk(tree, (node) => {
    if (node.type === 'nameMention') {
      mentions.push({...node.mention, text: node.value, place: node.position, part: 'body'})
    }
    if (node.type === 'image') {
      for (const {start, end, ...mention} of recognize(node.alt ?? '')) {
        const text = (node.alt ?? '').slice(start, end)
        mentions.push({...mention, text, place: node.position, part: 'body'})
      }
    }
  })
  return mentions
}
