import type {Position} from 'unist'
import type {Bead} from '../parity/align.ts'
import type {ParityBlock} from '../parity/parity-block.ts'
import type {Version} from '../read/version.ts'
import type {CheckedRelease, Report} from './rule.ts'

/** Blocks of one kind that stand together in one language and have no partner in the other. */
export interface MissingRun {
  kind: ParityBlock['kind']
  blocks: readonly ParityBlock[]
  version: Version
  other: Version
}

/** The blocks that one language alone has; what stands together is one run. */
export const missingRuns = ({comparisons}: CheckedRelease): MissingRun[] =>
  comparisons.flatMap(({source, target, beads}) => {
    const runs: MissingRun[] = []
    let open: {run: MissingRun; blocks: ParityBlock[]} | undefined
    for (const {block, version, other} of beads.flatMap((bead) => aloneIn(bead, source, target))) {
      if (!block) open = undefined
      else if (open?.run.kind === block.kind && open.run.version === version)
        open.blocks.push(block)
      else {
        const blocks = [block]
        open = {run: {kind: block.kind, blocks, version, other}, blocks}
        runs.push(open.run)
      }
    }
    return runs
  })

/** The blocks of a bead that has but one side; an entry without block for one that has both. */
function aloneIn(
  bead: Bead,
  source: Version,
  target: Version
): {block?: ParityBlock; version: Version; other: Version}[] {
  if (bead.source.length > 0 && bead.target.length > 0) return [{version: source, other: target}]
  const [version, other] = bead.source.length > 0 ? [source, target] : [target, source]
  return [...bead.source, ...bead.target].map((block) => ({block, version, other}))
}

/** Reports a run, at all of its blocks. */
export function reportMissing(run: MissingRun, report: (report: Report) => void): void {
  const {blocks, version, other, kind} = run
  const what = blocks.length === 1 ? nouns[kind].one : `${blocks.length} ${nouns[kind].more}`
  const them = blocks.length === 1 ? 'it' : 'them'
  const reason = `Unexpected ${what} in ${version.language} only, expected ${them} in ${other.language} too`
  report({version, place: spanOf(blocks), reason})
}

/** What an editor calls the blocks. */
export const nouns: Record<ParityBlock['kind'], {one: string; more: string}> = {
  heading: {one: 'heading', more: 'headings'},
  paragraph: {one: 'paragraph', more: 'paragraphs'},
  item: {one: 'list item', more: 'list items'},
  quote: {one: 'quote', more: 'quotes'},
  footnote: {one: 'footnote', more: 'footnotes'},
  table: {one: 'table', more: 'tables'},
  caption: {one: 'picture', more: 'pictures'},
  code: {one: 'code block', more: 'code blocks'}
}

function spanOf(blocks: readonly ParityBlock[]): Position | undefined {
  const start = blocks[0]?.place?.start
  const end = blocks.at(-1)?.place?.end
  return start && end ? {start, end} : undefined
}
