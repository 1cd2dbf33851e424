import type {VFileMessage} from 'vfile-message'
import {isError} from '../diagnostic.ts'
import {byPath} from './by-path.ts'

/** Prints messages as JSON: an array of `{path, messages}`, for programs. */
export function jsonReport(messages: readonly VFileMessage[]): string {
  const files = [...byPath(messages)].map(([path, found]) => ({path, messages: found.map(plain)}))
  return `${JSON.stringify(files, null, 2)}\n`
}

function plain(message: VFileMessage) {
  const {ruleId, reason, place, actual, expected, note, url} = message
  const [start, end] = place && 'start' in place ? [place.start, place.end] : [place, undefined]
  return {
    ruleId,
    severity: isError(message) ? 'error' : 'warning',
    reason,
    line: start?.line,
    column: start?.column,
    endLine: end?.line,
    endColumn: end?.column,
    actual,
    expected,
    note,
    url
  }
}
