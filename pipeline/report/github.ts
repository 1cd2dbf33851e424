import type {VFileMessage} from 'vfile-message'
import {isError, relatedTo} from '../diagnostic.ts'

/** Prints messages as GitHub Actions workflow commands, which mark the place in a pull request. */
export function githubReport(messages: readonly VFileMessage[]): string {
  return messages.map((message) => `${annotation(message)}\n`).join('')
}

function annotation(message: VFileMessage): string {
  const {place, file, ruleId, reason, note} = message
  const [start, end] = place && 'start' in place ? [place.start, place.end] : [place, undefined]
  const properties = [
    ['file', file],
    ['line', start?.line],
    ['endLine', end?.line],
    ['col', start?.column],
    ['endColumn', end?.column],
    ['title', ruleId]
  ] as const
  const given = properties
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${isError(message) ? 'error' : 'warning'} ${given.join(',')}::${escapeData(relatedTo(message) && note ? `${reason}\n${note}` : reason)}`
}

/** Escapes of workflow commands (actions/toolkit, `command.ts`). */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
