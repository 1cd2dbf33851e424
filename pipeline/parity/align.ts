import type {Fact} from '../facts/fact.ts'
import {keyOf, type ParityBlock} from './parity-block.ts'

/** Blocks of the two languages that say the same; one of them may be split, and one side may be empty. */
export interface Bead {
  source: readonly ParityBlock[]
  target: readonly ParityBlock[]
}

/**
 * Aligns the blocks of two languages: the cheapest way through both, in order, in which blocks are
 * paired, split, or left alone (Gale and Church 1993, with anchors beside length: facts, names and
 * Latin words that stand in both).
 */
export function align(source: readonly ParityBlock[], target: readonly ParityBlock[]): Bead[] {
  const own = commonAnchors(source, target)
  if (isParallel(source, target, own)) {
    return pairedBeads(source, target)
  }
  const lead = sureRun(source, target, own, 'from-start')
  const tail = sureRun(source.slice(lead), target.slice(lead), own, 'from-end')
  const [rest, others] = [source, target].map((blocks) => blocks.slice(lead, blocks.length - tail))
  return [
    ...pairedBeads(source.slice(0, lead), target.slice(0, lead)),
    ...alignRest(rest ?? [], others ?? [], own),
    ...pairedBeads(source.slice(source.length - tail), target.slice(target.length - tail))
  ]
}

const pairedBeads = (source: readonly ParityBlock[], target: readonly ParityBlock[]): Bead[] =>
  source.map((block, at) => ({source: [block], target: target.slice(at, at + 1)}))

/** How many blocks at one end are surely pairs: of one kind, as long as each other, with facts or names in common. */
function sureRun(
  source: readonly ParityBlock[],
  target: readonly ParityBlock[],
  anchorsOf: AnchorsOf,
  direction: 'from-start' | 'from-end'
): number {
  const most = Math.min(source.length, target.length)
  for (let run = 0; run < most; run++) {
    const [a, b] = [source, target].map((blocks) =>
      blocks.at(direction === 'from-start' ? run : -1 - run)
    )
    if (!a || !b || a.kind !== b.kind || a.level !== b.level) return run
    const likeness = likenessOf(anchorsOf(a), anchorsOf(b)) ?? 0
    if (likeness < 0.85 || lengthApart(a.size, b.size) > 0.45) return run
  }
  return most
}

function alignRest(
  source: readonly ParityBlock[],
  target: readonly ParityBlock[],
  anchorsOf: AnchorsOf
): Bead[] {
  if (source.length === 0 || target.length === 0) {
    return [
      ...source.map((block) => ({source: [block], target: []})),
      ...target.map((block) => ({source: [], target: [block]}))
    ]
  }
  if (source.length * target.length > mostPairs) return [{source, target}]
  return cheapestPath(source, target, anchorsOf)
}

/** More pairs than these are not tried: both texts are then compared as a whole. */
const mostPairs = 8_000_000

type AnchorsOf = (block: ParityBlock) => ReadonlySet<string>

/** Anchors of each block, without those that the other language never has. */
function commonAnchors(source: readonly ParityBlock[], target: readonly ParityBlock[]): AnchorsOf {
  const inSource = new Set(source.flatMap(({anchors}) => [...anchors]))
  const inTarget = new Set(target.flatMap(({anchors}) => [...anchors]))
  const common = new Map<ParityBlock, ReadonlySet<string>>()
  for (const block of [...source, ...target]) {
    common.set(
      block,
      new Set([...block.anchors].filter((anchor) => inSource.has(anchor) && inTarget.has(anchor)))
    )
  }
  return (block) => common.get(block) ?? new Set()
}

/** Whether block by block the two are of one kind and as long as each other: then they are paired as they stand. */
function isParallel(
  source: readonly ParityBlock[],
  target: readonly ParityBlock[],
  anchorsOf: AnchorsOf
): boolean {
  if (source.length !== target.length) return false
  return source.every((block, at) => {
    const other = target[at]
    if (!other || block.kind !== other.kind || block.level !== other.level) return false
    const likeness = likenessOf(anchorsOf(block), anchorsOf(other))
    const apart = lengthApart(block.size, other.size)
    return likeness === undefined ? apart < 0.7 : likeness >= 0.5 && apart < 1.2
  })
}

/** How unlike two lengths are: the logarithm of their ratio, less for short texts. */
const lengthApart = (a: number, b: number): number => Math.abs(Math.log((a + 20) / (b + 20)))

/** How like two sets of anchors are, 0 to 1; undefined where one is empty. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number | undefined {
  if (a.size === 0 || b.size === 0) return undefined
  let shared = 0
  for (const anchor of a) if (b.has(anchor)) shared++
  return shared / Math.sqrt(a.size * b.size)
}

/** Blocks taken together on one side. */
interface Group {
  blocks: readonly ParityBlock[]
  kind: ParityBlock['kind']
  level: number
  size: number
  anchors: ReadonlySet<string>
  /** Whether all of it is running text, which may be split and joined. */
  isRunning: boolean
  /** Whether it has facts, most of which the other language has nowhere. */
  isStrange: boolean
}

/** How many blocks of source and target a step takes, and what it costs beside what is in them. */
const steps = [
  {taken: 1, given: 1, cost: 0},
  {taken: 1, given: 0, cost: 0},
  {taken: 0, given: 1, cost: 0},
  {taken: 1, given: 2, cost: 2.6},
  {taken: 2, given: 1, cost: 2.6},
  {taken: 1, given: 3, cost: 4.2},
  {taken: 3, given: 1, cost: 4.2}
] as const

/** How far from the diagonal a pair may lie. */
const bandOf = (longer: number, shorter: number): number => longer - shorter + 12

/** The cheapest way to each pair of places that was reached, and the step that led there. */
interface Paths {
  width: number
  costs: Float64Array
  taken: Uint8Array
}

function cheapestPath(
  source: readonly ParityBlock[],
  target: readonly ParityBlock[],
  anchorsOf: AnchorsOf
): Bead[] {
  const width = target.length + 1
  const size = (source.length + 1) * width
  const paths: Paths = {
    width,
    costs: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    taken: new Uint8Array(size)
  }
  paths.costs[0] = 0
  const band = bandOf(
    Math.max(source.length, target.length),
    Math.min(source.length, target.length)
  )
  const slope = target.length / Math.max(source.length, 1)
  const groups = {
    source: groupsOf(source, anchorsOf),
    target: groupsOf(target, anchorsOf)
  }
  for (let row = 0; row <= source.length; row++) {
    const first = Math.max(0, Math.floor(row * slope) - band)
    const last = Math.min(target.length, Math.ceil(row * slope) + band)
    for (let column = first; column <= last; column++) goOn(paths, row, column, groups)
  }
  return beadsOf(source, target, paths)
}

/** Tries every step from a pair of places. */
function goOn(
  {costs, taken, width}: Paths,
  row: number,
  column: number,
  groups: {source: GroupAt; target: GroupAt}
): void {
  const here = costs[row * width + column] ?? Number.POSITIVE_INFINITY
  if (here === Number.POSITIVE_INFINITY) return
  for (const [at, step] of steps.entries()) {
    const next = (row + step.taken) * width + column + step.given
    if (next >= costs.length || column + step.given >= width) continue
    const own = groups.source(row, step.taken)
    const cost = here + step.cost + costOf(own, groups.target(column, step.given))
    if (cost >= (costs[next] ?? 0)) continue
    costs[next] = cost
    taken[next] = at
  }
}

type GroupAt = (start: number, count: number) => Group | undefined

/** Groups of up to three blocks by where they begin, each made once. */
function groupsOf(blocks: readonly ParityBlock[], anchorsOf: AnchorsOf): GroupAt {
  const made = new Map<number, Group>()
  return (start, count) => {
    if (count === 0) return undefined
    const key = start * 4 + count
    const known = made.get(key)
    if (known) return known
    const group = groupOf(blocks.slice(start, start + count), anchorsOf)
    if (group) made.set(key, group)
    return group
  }
}

function groupOf(blocks: readonly ParityBlock[], anchorsOf: AnchorsOf): Group | undefined {
  const [first] = blocks
  if (!first) return undefined
  return {
    blocks,
    kind: first.kind,
    level: first.level,
    size: blocks.reduce((sum, {size}) => sum + size, 0),
    isRunning: blocks.every(({kind}) => running.has(kind)),
    isStrange: blocks.every((block) => isStrange(block, anchorsOf(block))),
    anchors:
      blocks.length === 1
        ? anchorsOf(first)
        : new Set(blocks.flatMap((block) => [...anchorsOf(block)]))
  }
}

function costOf(a: Group | undefined, b: Group | undefined): number {
  if (!a || !b) return gapCost(a ?? b)
  const kind = kindCost(a, b)
  if (kind === Number.POSITIVE_INFINITY) return kind
  const likeness = likenessOf(a.anchors, b.anchors)
  const isAlone = a.anchors.size + b.anchors.size > 0
  const anchors = likeness === undefined ? (isAlone ? 0.7 : 0) : 2 - 4 * Math.min(likeness, 0.75)
  return kind + Math.min(4, 2.2 * lengthApart(a.size, b.size)) + anchors
}

/** What is strange to the other language is left alone, rather than joined to what stands beside it. */
const gapCost = (group: Group | undefined): number =>
  2.5 + Math.min(1, (group?.size ?? 0) / 200) - (group?.isStrange ? 1.5 : 0)

function isStrange({facts}: ParityBlock, common: ReadonlySet<string>): boolean {
  const telling = facts.filter(isTelling)
  const known = telling.filter(({readings: [first]}) => common.has(keyOf(first)))
  return telling.length >= 2 && known.length <= telling.length / 3
}

/** Small numbers are everywhere. */
const isTelling = ({strength, readings: [first]}: Fact): boolean =>
  strength === 'strong' || (first?.type === 'quantity' && first.value > 10)

/** Kinds that may stand for each other: a list may become a paragraph, a code block never. */
const running: ReadonlySet<string> = new Set(['paragraph', 'item', 'quote', 'footnote'])

function kindCost(a: Group, b: Group): number {
  const isJoined = a.blocks.length + b.blocks.length > 2
  if (isJoined && !(a.isRunning && b.isRunning)) return Number.POSITIVE_INFINITY
  // An item of a list is seldom split into two.
  if (isJoined && a.kind === 'item' && b.kind === 'item') return 3
  if (a.kind === b.kind) return a.level === b.level ? 0 : 1
  if (a.isRunning && b.isRunning) return 1.5
  const hasHeading = a.kind === 'heading' || b.kind === 'heading'
  return hasHeading && (a.kind === 'paragraph' || b.kind === 'paragraph')
    ? 2.5
    : Number.POSITIVE_INFINITY
}

function beadsOf(
  source: readonly ParityBlock[],
  target: readonly ParityBlock[],
  {taken, width}: Paths
): Bead[] {
  const beads: Bead[] = []
  let row = source.length
  let column = target.length
  while (row > 0 || column > 0) {
    const step = steps[taken[row * width + column] ?? 0]
    if (!step) break
    const {taken: rows, given} = step
    beads.push({
      source: source.slice(row - rows, row),
      target: target.slice(column - given, column)
    })
    row -= rows
    column -= given
  }
  return beads.reverse()
}
