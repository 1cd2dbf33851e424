import type {Nodes, Root, Text} from 'mdast'
import type {Position} from 'unist'
import {SKIP, visit} from 'unist-util-visit'
import type {Tongue} from '../language.ts'
import type {NameMention} from '../markdown/name-mention.ts'
import {textSlicer} from '../markdown/text-places.ts'
import type {Version} from '../read/version.ts'
import type {FieldText} from './field-texts.ts'

/** A name in a block, with its place in the block's text. */
export interface BlockName {
  id: string
  kind: 'person' | 'organisation'
  tongue: Tongue
  start: number
  end: number
}

/** The running text of one block, with the names in it. */
export interface BlockText extends FieldText {
  kind: 'paragraph' | 'heading' | 'caption' | 'cell'
  names: readonly BlockName[]
}

/** The text of every paragraph, heading, caption and table cell, in order; code is left out. */
export function blockTexts(version: Version, tree: Root): BlockText[] {
  const blocks: BlockText[] = []
  visit(tree, (node) => {
    const kind = kindOf(node)
    if (!kind) return
    blocks.push(blockText(node, kind, version))
    return SKIP
  })
  return blocks
}

function kindOf(node: Nodes): BlockText['kind'] | undefined {
  if (node.type === 'paragraph') return node.data?.hName === 'figure' ? 'caption' : 'paragraph'
  if (node.type === 'heading') return 'heading'
  return node.type === 'tableCell' ? 'cell' : undefined
}

interface Piece {
  start: number
  placeOf: (start: number, end: number) => {position?: Position}
  length: number
}

function blockText(block: Nodes, kind: BlockText['kind'], version: Version): BlockText {
  const pieces: Piece[] = []
  const names: BlockName[] = []
  let text = ''
  visit(block, (node) => {
    if (node.type !== 'text' && node.type !== 'nameMention') return
    if (node.type === 'nameMention') {
      const {id, kind: of, tongue} = node.mention
      names.push({id, kind: of, tongue, start: text.length, end: text.length + node.value.length})
    }
    pieces.push({start: text.length, length: node.value.length, placeOf: slicerOf(node, version)})
    text += node.value
  })
  return {kind, text, names, placeOf: (start, end) => placeAcross(pieces, start, end)}
}

/** Places in a leaf; all of it for a name that a directive prints, whose source is no text. */
function slicerOf(node: Text | NameMention, {text}: Version): Piece['placeOf'] {
  const {position, value} = node
  if (text[position?.start.offset ?? 0] === ':' && position) return () => ({position})
  return textSlicer({type: 'text', value, ...(position ? {position} : {})}, text)
}

/** The place of a span that may begin in one piece and end in another. */
function placeAcross(pieces: readonly Piece[], start: number, end: number): Position | undefined {
  const holds = (place: number) => (piece: Piece) =>
    piece.start <= place && place <= piece.start + piece.length
  const first = pieces.findLast(holds(start))
  const last = pieces.find(holds(end))
  const from = first?.placeOf(start - first.start, first.length).position?.start
  const to = last?.placeOf(0, end - last.start).position?.end
  return from && to ? {start: from, end: to} : undefined
}
