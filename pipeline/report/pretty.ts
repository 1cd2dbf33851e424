import {createColors} from 'picocolors'
import type {VFileMessage} from 'vfile-message'
import {isError} from '../diagnostic.ts'
import {byPath} from './by-path.ts'
import {counted} from './counted.ts'

export interface PrettyOptions {
  color: 'color' | 'plain'
}

/** Prints messages for people: by file, each with its place, and a last line that counts them. */
export function prettyReport(messages: readonly VFileMessage[], {color}: PrettyOptions): string {
  if (messages.length === 0) return ''
  const paint = createColors(color === 'color')
  const blocks = [...byPath(messages)].map(([path, found]) => {
    const lines = found.map((message) => {
      const severity = isError(message) ? paint.red('error  ') : paint.yellow('warning')
      return `  ${placeOf(message).padEnd(8)} ${severity}  ${message.reason}  ${paint.dim(message.ruleId ?? '')}\n`
    })
    return `${paint.underline(path)}\n${lines.join('')}`
  })
  return `${blocks.join('\n')}\n${tally(messages)}\n`
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
