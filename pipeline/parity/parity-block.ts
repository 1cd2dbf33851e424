import type {Position} from 'unist'
import type {BlockText} from '../blocks/block-texts.ts'
import {fieldTexts} from '../blocks/field-texts.ts'
import {countHan} from '../count-han.ts'
import {normalAddress} from '../facts/addresses.ts'
import type {Fact, Reading, Today} from '../facts/fact.ts'
import {readFacts} from '../facts/read-facts.ts'
import {type Tongue, tongueOf} from '../language.ts'
import type {Version} from '../read/version.ts'

/** A fact with its place in the file. */
export interface LocatedFact extends Fact {
  /** The place, found when it is asked for. */
  locate: () => Position | undefined
}

/** A block of one language version, as it is compared with those of the other. */
export interface ParityBlock {
  kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'footnote' | 'table' | 'caption' | 'code'
  /** Rank of a heading, depth in lists or quotes. */
  level: number
  /** Its texts; a table's cells. */
  texts: readonly BlockText[]
  place: Position | undefined
  facts: readonly LocatedFact[]
  /** How long it is, in Latin letters; a Han character is worth three. */
  size: number
  /** What can be recognized in the other language: facts, names, addresses, words in Latin letters. */
  anchors: ReadonlySet<string>
}

export interface FactOptions {
  /** The day that the release is of. */
  today: Today
  /** Global patterns of a newsroom's own identifiers. */
  identifiers: readonly RegExp[]
}

/** A language version, as it is compared with the other. */
export interface ParityVersion {
  version: Version
  blocks: readonly ParityBlock[]
  /** The facts in each text of its front matter. */
  fields: readonly {key: string; facts: readonly LocatedFact[]}[]
}

/** Reads the facts of a version, in its front matter and block by block. */
export const parityVersion = (
  version: Version,
  blocks: readonly BlockText[],
  options: FactOptions
): ParityVersion => ({
  version,
  blocks: parityBlocks(blocks, {...options, tongue: tongueOf(version.language)}),
  fields: fieldTexts(version).map((field) => ({
    key: field.key,
    facts: factsOf(
      {...field, names: [], links: [], struck: [], code: []},
      {...options, tongue: tongueOf(field.language)}
    )
  }))
})

interface TextOptions extends FactOptions {
  tongue: Tongue
}

/** Puts the blocks of a version into the units that are compared: a table is one. */
function parityBlocks(blocks: readonly BlockText[], options: TextOptions): ParityBlock[] {
  const groups: BlockText[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    const previous = last?.at(-1)
    if (
      last &&
      block.kind === 'cell' &&
      previous?.kind === 'cell' &&
      previous.level === block.level
    )
      last.push(block)
    else groups.push([block])
  }
  return groups.flatMap((texts) => {
    const [first] = texts
    return first ? [parityBlock(first, texts, options)] : []
  })
}

function parityBlock(
  first: BlockText,
  texts: readonly BlockText[],
  options: TextOptions
): ParityBlock {
  const facts = texts.flatMap((text) => factsOf(text, options))
  return {
    kind: kindOf(first),
    level: first.kind === 'cell' ? 0 : first.level,
    texts,
    place: spanOf(texts),
    facts,
    size: texts.reduce((sum, {text}) => sum + sizeOf(text), 0),
    anchors: anchorsOf(texts, facts)
  }
}

function kindOf({kind, within}: BlockText): ParityBlock['kind'] {
  if (kind === 'cell') return 'table'
  if (kind !== 'paragraph') return kind
  return (
    {list: 'item', quote: 'quote', footnote: 'footnote', text: 'paragraph', table: 'table'} as const
  )[within]
}

function spanOf(texts: readonly BlockText[]): Position | undefined {
  const start = texts[0]?.place?.start
  const end = texts.at(-1)?.place?.end
  return start && end ? {start, end} : undefined
}

/** What there is to read in a text. */
type Said = Pick<BlockText, 'text' | 'names' | 'placeOf' | 'links' | 'struck' | 'code'>

/** The facts of a text: what it says, and where its links go. */
function factsOf(
  {text, names, placeOf, links, struck, code}: Said,
  options: TextOptions
): LocatedFact[] {
  const facts = readFacts(text, {...options, leftOut: [...names, ...struck]}).map(
    (fact): LocatedFact => ({
      ...fact,
      locate: () => placeOf(fact.start, fact.end)
    })
  )
  // What one language has as code may be text in the other.
  for (const fact of code.flatMap((value) => readFacts(value, options))) {
    facts.push({...fact, strength: 'weak', locate: () => undefined})
  }
  for (const {url, place} of links) {
    const fact = linkFact(url)
    const isSaid = facts.some(
      ({kind, readings}) => kind === fact.kind && keyOf(readings[0]) === keyOf(fact.readings[0])
    )
    if (!isSaid) facts.push({...fact, start: 0, end: 0, locate: () => place})
  }
  return facts
}

function linkFact(url: string): Omit<Fact, 'start' | 'end'> {
  const mail = /^mailto:([^?]*)/i.exec(url)?.[1]
  const kind = mail === undefined ? 'link' : 'email'
  const value = mail === undefined ? normalAddress(url) : mail.toLowerCase()
  return {kind, strength: 'strong', text: mail ?? url, readings: [{type: 'token', value}]}
}

/** How long a text is, in Latin letters; a Han character is worth three. */
export const sizeOf = (text: string): number => text.length + 2 * countHan(text)

function anchorsOf(texts: readonly BlockText[], facts: readonly LocatedFact[]): Set<string> {
  const anchors = new Set<string>()
  for (const {readings} of facts) anchors.add(keyOf(readings[0]))
  for (const {names, text, pictures} of texts) {
    for (const {id} of names) anchors.add(id)
    for (const [word] of text.matchAll(/[A-Za-z][A-Za-z0-9.+#-]*[A-Za-z0-9+#]/g))
      anchors.add(word.toLowerCase())
    if (pictures > 0) anchors.add('!')
  }
  return anchors
}

/** What a reading is, as a text: equal for equal facts that are written in the same unit. */
export function keyOf(reading: Reading | undefined): string {
  if (!reading) return ''
  if (reading.type === 'token') return reading.value
  if (reading.type === 'time') return `t${reading.minute}`
  if (reading.type === 'quantity') return `${reading.value}${reading.of.by === 'ratio' ? '%' : ''}`
  const {year, month, day, weekday, quarter, half, decade} = reading
  return [year, month, day, day === undefined ? weekday : '', quarter, half, decade].join('/')
}
