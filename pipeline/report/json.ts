import type {Point, Position} from 'unist'
import type {VFileMessage} from 'vfile-message'
import {isError, relatedTo} from '../diagnostic.ts'
import {byPath} from './by-path.ts'

/** Prints messages as JSON: an array of `{path, messages}`, for programs; `related` is the place in the other language. */
export function jsonReport(messages: readonly VFileMessage[]): string {
  const files = [...byPath(messages)].map(([path, found]) => ({path, messages: found.map(plain)}))
  return `${JSON.stringify(files, null, 2)}\n`
}

function plain(message: VFileMessage) {
  const {ruleId, reason, place, actual, expected, note, url} = message
  const related = relatedTo(message)
  return {
    ruleId,
    severity: isError(message) ? 'error' : 'warning',
    reason,
    ...placeOf(place),
    actual,
    expected,
    note,
    url,
    related: related && {path: related.path, ...placeOf(related.place)}
  }
}

function placeOf(place: Point | Position | undefined) {
  const [start, end] = place && 'start' in place ? [place.start, place.end] : [place, undefined]
  return {line: start?.line, column: start?.column, endLine: end?.line, endColumn: end?.column}
}
