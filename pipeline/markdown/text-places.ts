import type {Text} from 'mdast'

type Position = NonNullable<Text['position']>

/** Gives the place in the file of a part of a text node, from offsets in its value. */
export function textSlicer(
  node: Text,
  source: string
): (start: number, end: number) => {position?: Position} {
  const origin = node.position?.start.offset
  const isVerbatim =
    origin !== undefined &&
    node.position?.end.offset === origin + node.value.length &&
    source.startsWith(node.value, origin)
  let offsets: number[] | undefined
  return (start, end) => {
    if (!isVerbatim) offsets ??= textOffsets(node, source)
    const from = isVerbatim ? origin + start : offsets?.[start]
    const to = isVerbatim ? origin + end : offsets?.[end]
    if (!node.position || from === undefined || to === undefined) return {}
    const first = advance(source, node.position.start, from)
    return {position: {start: first, end: advance(source, first, to)}}
  }
}

type Point = Position['start']

function advance(source: string, point: Point, offset: number): Point & {offset: number} {
  const passed = source.slice(point.offset, offset)
  const lastBreak = passed.lastIndexOf('\n')
  const breaks = passed.split('\n').length - 1
  return lastBreak < 0
    ? {line: point.line, column: point.column + passed.length, offset}
    : {line: point.line + breaks, column: passed.length - lastBreak, offset}
}

/**
 * Gives the offsets in the file of every UTF-16 unit of a text node's value, and of its end.
 *
 * A value is shorter than its source where the source has a backslash escape, a character reference,
 * or line beginnings that Markdown strips; those are stepped over.
 */
function textOffsets(node: Text, source: string): number[] | undefined {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start === undefined || end === undefined) return undefined
  const offsets: number[] = []
  let at = start
  for (let index = 0; index < node.value.length; index++) {
    const wanted = node.value[index]
    if (source[at] === '&' && wanted !== '&') {
      offsets.push(at)
      at = Math.max(source.indexOf(';', at) + 1, at + 1)
      continue
    }
    while (source[at] !== wanted && at < end) at++
    offsets.push(at)
    at = Math.min(at + 1, end)
  }
  offsets.push(end)
  return offsets
}
