import {createColors} from 'picocolors'
import type {Point, Position} from 'unist'
import type {VFileMessage} from 'vfile-message'
import {isError, relatedTo} from '../diagnostic.ts'
import {byPath} from './by-path.ts'
import {counted} from './counted.ts'
import {frameOf} from './frame.ts'

export interface PrettyOptions {
  color: 'color' | 'plain'
  /** The text of a file, relative to the newsroom's root, to show the lines that messages are about. */
  sourceOf: (path: string) => string | undefined
}

/**
 * Prints messages for people: release by release and file by file, each with its place, its line with
 * the place underlined, and the place in the other language; and a last line that counts them.
 */
export function prettyReport(messages: readonly VFileMessage[], options: PrettyOptions): string {
  if (messages.length === 0) return ''
  const paint = createColors(options.color === 'color')
  let folder: string | undefined
  const files = [...byPath(messages)].map(([path, found]) => {
    const gap = folder === undefined || folder === folderOf(path) ? '' : '\n'
    folder = folderOf(path)
    return `${gap}${paint.underline(path)}\n${found.map((message) => shown(message, options)).join('')}`
  })
  return `${files.join('')}\n${tally(messages)}\n`
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'))

function shown(message: VFileMessage, {color, sourceOf}: PrettyOptions): string {
  const paint = createColors(color === 'color')
  const severity = isError(message) ? paint.red('error  ') : paint.yellow('warning')
  const first = `  ${placeOf(message).padEnd(8)} ${severity}  ${message.reason}  ${paint.dim(message.ruleId ?? '')}\n`
  const related = relatedTo(message)
  const other = related?.place
    ? `  ${`${related.path}:${related.place.start.line}:${related.place.start.column}`}\n${framed(related.path, related.place, {color, sourceOf})}`
    : ''
  return `${first}${framed(message.file ?? '', message.place, {color, sourceOf})}${other}`
}

/** The line that a message is about; nothing where the message is about a file as a whole. */
function framed(
  path: string,
  place: Point | Position | undefined,
  {color, sourceOf}: PrettyOptions
): string {
  if (!place || !('start' in place) || place.start.offset === place.end.offset) return ''
  const text = sourceOf(path)
  const frame = text === undefined ? undefined : frameOf(text, place)
  if (!frame) return ''
  const paint = createColors(color === 'color')
  const gutter = paint.dim(`${frame.number} |`)
  const empty = paint.dim(`${' '.repeat(frame.number.length)} |`)
  return `${gutter} ${frame.line}\n${empty} ${paint.cyan(frame.underline)}\n`
}

const placeOf = ({line, column}: VFileMessage): string =>
  line === undefined ? '' : `${line}:${column ?? 1}`

/** `2 errors, 1 warning`. */
export function tally(messages: readonly VFileMessage[]): string {
  const errors = messages.filter(isError).length
  const warnings = messages.length - errors
  const parts = [
    errors > 0 ? counted(errors, 'error') : '',
    warnings > 0 ? counted(warnings, 'warning') : ''
  ]
  return parts.filter((part) => part !== '').join(', ') || 'no errors'
}
