import type {Position} from 'unist'
import type {VFileMessage} from 'vfile-message'
import type {BlockText} from '../blocks/block-texts.ts'
import {type FieldText, fieldTexts, type KeyedText} from '../blocks/field-texts.ts'
import {isError} from '../diagnostic.ts'
import type {Language} from '../language.ts'
import {align} from '../parity/align.ts'
import type {ParityBlock, ParityVersion} from '../parity/parity-block.ts'
import type {Version} from '../read/version.ts'
import type {CheckedRelease} from '../rules/rule.ts'
import type {NameCard} from './name-card.ts'

type CardOf = (id: string) => NameCard | undefined

/** A part of a text: a name, words that something was found in, or neither. */
export interface Run {
  text: string
  /** Number of the finding that it is about. */
  finding?: number | undefined
  /** What the registry says of the name that it is. */
  card?: NameCard | undefined
}

/** A block of one language: its text in runs, one for each cell of a table. */
export interface SideBlock {
  kind: ParityBlock['kind'] | 'title' | 'field'
  level: number
  /** Key of front matter that it stands at. */
  label?: string | undefined
  texts: readonly (readonly Run[])[]
  /** How many cells a row of a table has. */
  columns: number
  /** Findings about all of it. */
  findings: readonly number[]
}

/** Blocks that say the same; a side without any is a gap. */
export interface SideRow {
  source: readonly SideBlock[]
  target: readonly SideBlock[]
}

export interface FindingView {
  number: number
  severity: 'error' | 'warning'
  rule: string
  reason: string
  /** `zh-Hant.md:12:3`. */
  place: string
  /** What may be written instead. */
  expected?: string | undefined
  note?: string | undefined
}

export interface SideBySideView {
  id: string
  languages: readonly Language[]
  rows: readonly SideRow[]
  findings: readonly FindingView[]
  /** Addresses of the pages as they will be published. */
  pages: readonly {language: Language; href: string}[]
}

/** Sets the languages of a release side by side, block by block, with what was found in them. */
export function sideBySideView(
  {release, parity}: CheckedRelease,
  messages: readonly VFileMessage[],
  cardOf: CardOf,
  pages: SideBySideView['pages']
): SideBySideView {
  const findings = messages.map(findingView)
  const [source, target] = parity.values()
  const sideOf = (side: ParityVersion) => sideBuilder(side, messages, cardOf)
  const languages = [...release.versions.keys()]
  if (!source) return {id: release.id, languages, rows: [], findings, pages}
  const own = sideOf(source)
  const other = target && sideOf(target)
  const fields = fieldRows(source.version.language, own.fields(), other?.fields() ?? [])
  const bodies = align(source.blocks, target?.blocks ?? []).map((bead) => ({
    source: bead.source.map(own.block),
    target: other ? bead.target.map(other.block) : []
  }))
  return {id: release.id, languages, rows: [...fields, ...bodies], findings, pages}
}

/** A text of front matter, as it is shown. */
interface SideField extends Pick<KeyedText, 'language'> {
  /** Key that its texts in all languages stand at. */
  key: string
  block: SideBlock
}

/**
 * The texts of front matter in rows, each on the side of its language: what a file says in the language
 * of the other stands there, where that says nothing itself.
 */
function fieldRows(
  language: Language,
  ofSource: readonly SideField[],
  ofTarget: readonly SideField[]
): SideRow[] {
  const keys = new Set([...ofSource, ...ofTarget].map(({key}) => key))
  return [...keys].map((key) => {
    const blocks = (fields: readonly SideField[], isOfSource: boolean) =>
      fields
        .filter((field) => field.key === key && (field.language === language) === isOfSource)
        .map(({block}) => block)
    return {
      source: firstOf(blocks(ofSource, true), blocks(ofTarget, true)),
      target: firstOf(blocks(ofTarget, false), blocks(ofSource, false))
    }
  })
}

const firstOf = <T>(own: readonly T[], others: readonly T[]): readonly T[] =>
  own.length > 0 ? own : others

function findingView(message: VFileMessage, number: number): FindingView {
  const {ruleId, reason, expected, note, file = '', line, column} = message
  return {
    number,
    severity: isError(message) ? 'error' : 'warning',
    rule: ruleId ?? '',
    reason,
    place: `${file.slice(file.lastIndexOf('/') + 1)}${line === undefined ? '' : `:${line}:${column}`}`,
    expected: expected?.[0],
    note
  }
}

/** Makes the blocks of one side. */
function sideBuilder({version}: ParityVersion, messages: readonly VFileMessage[], cardOf: CardOf) {
  const own = messages.flatMap((message, number) =>
    message.file === version.path ? [{message, number}] : []
  )
  return {
    fields: (): SideField[] =>
      fieldTexts(version).map((field) => {
        const key = field.key.replace(new RegExp(`[.]${field.language}$`), '')
        return {key, language: field.language, block: fieldBlock(field, key, version, own)}
      }),
    block: (block: ParityBlock): SideBlock => {
      const within = own.filter(({message}) => isWithin(message, block.place))
      const texts = block.texts.map((text) => runsOf(text, text.names, within, cardOf))
      return {
        kind: block.kind,
        level: block.level,
        texts: texts.map(({runs}) => runs),
        columns: columnsOf(block),
        findings: within
          .map(({number}) => number)
          .filter((number) => !texts.some(({marked}) => marked.has(number)))
      }
    }
  }
}

/** The cells of a table's first row stand on one line. */
const columnsOf = ({texts}: ParityBlock): number => {
  const line = texts[0]?.place?.start.line
  return Math.max(1, texts.filter(({place}) => place?.start.line === line).length)
}

interface OwnMessage {
  message: VFileMessage
  number: number
}

function fieldBlock(
  field: KeyedText,
  label: string,
  version: Version,
  own: readonly OwnMessage[]
): SideBlock {
  const place = version.yaml.valuePlace(field.key.split('.'))
  const within = own.filter(({message}) => isWithin(message, place))
  const {runs, marked} = runsOf(field, [], within, () => undefined)
  return {
    kind: field.key === 'title' ? 'title' : 'field',
    level: 1,
    label,
    texts: [runs],
    columns: 1,
    findings: within.map(({number}) => number).filter((number) => !marked.has(number))
  }
}

const isWithin = ({place}: VFileMessage, around: Position | undefined): boolean => {
  const start = place && 'start' in place ? place.start.offset : undefined
  const from = around?.start.offset
  const to = around?.end.offset
  return (
    start !== undefined && from !== undefined && to !== undefined && from <= start && start <= to
  )
}

interface Span {
  start: number
  end: number
  finding?: number
  card?: NameCard
}

/** A text in runs, with the findings that could be marked in it. */
function runsOf(
  field: FieldText,
  names: BlockText['names'],
  messages: readonly OwnMessage[],
  cardOf: CardOf
): {runs: Run[]; marked: ReadonlySet<number>} {
  const marked = new Set<number>()
  const spans: Span[] = messages.flatMap(({message, number}) => {
    const span = spanOf(message, field)
    if (!span) return []
    marked.add(number)
    return [{...span, finding: number}]
  })
  for (const {id, start, end} of names) {
    const card = cardOf(id)
    if (card !== undefined && !spans.some((span) => span.start < end && start < span.end))
      spans.push({start, end, card})
  }
  spans.sort((a, b) => a.start - b.start)
  const runs: Run[] = []
  let at = 0
  for (const {start, end, finding, card} of spans) {
    if (start < at) continue
    if (start > at) runs.push({text: field.text.slice(at, start)})
    runs.push({text: field.text.slice(start, end), finding, card})
    at = end
  }
  runs.push({text: field.text.slice(at)})
  return {runs: runs.filter(({text}) => text !== ''), marked}
}

/** Where in a text a message's words are: those that stand at its place in the file. */
function spanOf({actual, place}: VFileMessage, {text, placeOf}: FieldText): Span | undefined {
  const offset = place && 'start' in place ? place.start.offset : undefined
  if (!actual || offset === undefined) return undefined
  for (let start = text.indexOf(actual); start >= 0; start = text.indexOf(actual, start + 1)) {
    const end = start + actual.length
    if (placeOf(start, end)?.start.offset === offset) return {start, end}
  }
  return undefined
}
