import type {Nodes, Parents, Root, Text} from 'mdast'
import type {Position} from 'unist'
import type {Tongue} from '../language.ts'
import type {NameMention} from '../markdown/name-mention.ts'
import {textSlicer} from '../markdown/text-places.ts'
import {walk} from '../markdown/walk.ts'
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

/** A link in a block. */
interface BlockLink {
  url: string
  place: Position | undefined
  /** Whether the text of the link is its address. */
  isBare: boolean
}

/** The running text of one block, with the names in it. */
export interface BlockText extends FieldText {
  kind: 'paragraph' | 'heading' | 'caption' | 'cell' | 'code'
  /** What it stands in. */
  within: 'text' | 'list' | 'quote' | 'table' | 'footnote'
  /** Rank of a heading, depth in lists or quotes, number of a cell's table; 0 else. */
  level: number
  /** All of it, in the file. */
  place: Position | undefined
  names: readonly BlockName[]
  links: readonly BlockLink[]
  /** Where its text is struck out. */
  struck: readonly {start: number; end: number}[]
  /** What stands in it as code, which is no text. */
  code: readonly string[]
  /** How many pictures stand in it. */
  pictures: number
}

/**
 * The text of every paragraph, heading, caption and table cell, in order. Code is no text: a block of
 * it is there without.
 */
export function blockTexts(version: Version, tree: Root): BlockText[] {
  const blocks: BlockText[] = []
  let tables = 0
  const collect = ({children}: Parents, within: Surroundings): void => {
    for (const node of children) {
      const kind = kindOf(node)
      if (kind) blocks.push(blockText(node, {...within, kind}, version))
      else if (node.type === 'table') collect(node, {within: 'table', level: tables++})
      else if ('children' in node) collect(node, surroundings(node, within))
    }
  }
  collect(tree, {within: 'text', level: 0})
  return blocks
}

type Surroundings = Pick<BlockText, 'within' | 'level'>

function surroundings(node: Nodes, around: Surroundings): Surroundings {
  const {within, level} = around
  if (node.type === 'list') return {within: 'list', level: within === 'list' ? level + 1 : 1}
  if (node.type === 'blockquote')
    return {within: 'quote', level: within === 'quote' ? level + 1 : 1}
  return node.type === 'footnoteDefinition' ? {within: 'footnote', level: 0} : around
}

function kindOf(node: Nodes): BlockText['kind'] | undefined {
  if (node.type === 'paragraph') return node.data?.hName === 'figure' ? 'caption' : 'paragraph'
  if (node.type === 'heading' || node.type === 'code') return node.type
  return node.type === 'tableCell' ? 'cell' : undefined
}

interface Piece {
  start: number
  placeOf: (start: number, end: number) => {position?: Position}
  length: number
}

function blockText(
  block: Nodes,
  {kind, within, level}: Surroundings & Pick<BlockText, 'kind'>,
  version: Version
): BlockText {
  const pieces: Piece[] = []
  const names: BlockName[] = []
  const links: BlockLink[] = []
  const struck: {start: number; end: number}[] = []
  const code: string[] = []
  let pictures = 0
  let text = ''
  walk(block, (node) => {
    if (node.type === 'link') links.push(linkOf(node))
    if (node.type === 'image') pictures++
    if (node.type === 'inlineCode') code.push(node.value)
    if (node.type === 'delete') {
      struck.push({start: text.length, end: text.length + lengthOf(node)})
    }
    if (node.type !== 'text' && node.type !== 'nameMention') return
    if (node.type === 'nameMention') {
      const {id, kind: of, tongue} = node.mention
      names.push({id, kind: of, tongue, start: text.length, end: text.length + node.value.length})
    }
    pieces.push({start: text.length, length: node.value.length, placeOf: slicerOf(node, version)})
    text += node.value
  })
  return {
    kind,
    within,
    level: block.type === 'heading' ? block.depth : level,
    place: block.position,
    text,
    names,
    links,
    struck,
    code,
    pictures,
    placeOf: (start, end) => placeAcross(pieces, start, end)
  }
}

/** How much text is in a node. */
function lengthOf(node: Nodes): number {
  let length = 0
  walk(node, (leaf) => {
    if (leaf.type === 'text' || leaf.type === 'nameMention') length += leaf.value.length
  })
  return length
}

function linkOf(node: Extract<Nodes, {type: 'link'}>): BlockLink {
  const [only] = node.children
  const isBare = only?.type === 'text' && node.url.endsWith(only.value)
  return {url: node.url, place: node.position, isBare}
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
