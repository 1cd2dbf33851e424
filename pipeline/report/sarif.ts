import type {Point, Position} from 'unist'
import type {VFileMessage} from 'vfile-message'
import {isCertain, isError, relatedTo} from '../diagnostic.ts'
import {allRules} from '../rules/index.ts'
import {version} from '../version.ts'

/** Prints messages as SARIF 2.1.0 (OASIS), which code hosts show beside a change. */
export function sarifReport(messages: readonly VFileMessage[]): string {
  const rules = rulesOf(messages)
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {driver: {name: 'tonggao', semanticVersion: version, rules}},
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {ROOT: {description: {text: 'The newsroom, with content/ in it.'}}},
        results: messages.map((message) => resultOf(message, rules))
      }
    ]
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

/** §3.49. */
interface ReportingDescriptor {
  id: string
  shortDescription?: {text: string}
  defaultConfiguration?: {level: 'error' | 'warning'}
}

/** Every rule, and what else the messages name: what is wrong before a rule can look. */
function rulesOf(messages: readonly VFileMessage[]): ReportingDescriptor[] {
  const rules = allRules.map(
    ({id, why, severity}): ReportingDescriptor => ({
      id,
      shortDescription: {text: why},
      defaultConfiguration: {level: severity}
    })
  )
  const known = new Set(rules.map(({id}) => id))
  const others = new Set(messages.map(({ruleId}) => ruleId ?? 'content'))
  return [...rules, ...[...others].filter((id) => !known.has(id)).map((id) => ({id}))]
}

function resultOf(message: VFileMessage, rules: readonly ReportingDescriptor[]) {
  const ruleId = message.ruleId ?? 'content'
  const related = relatedTo(message)
  return {
    ruleId,
    ruleIndex: rules.findIndex(({id}) => id === ruleId),
    level: isError(message) ? 'error' : 'warning',
    message: {text: message.note ? `${message.reason}. ${message.note}` : message.reason},
    locations: [locationOf(message.file ?? '', message.place)],
    ...(related && {
      relatedLocations: [
        {
          id: 1,
          message: {text: related.text ?? related.path},
          ...locationOf(related.path, related.place)
        }
      ]
    }),
    ...fixesOf(message)
  }
}

/** §3.28; an address must be percent-encoded (§3.4.3). */
const locationOf = (path: string, place: Point | Position | undefined) => ({
  physicalLocation: {
    artifactLocation: artifactOf(path),
    ...(place && {region: regionOf(place)})
  }
})

const artifactOf = (path: string) => ({uri: encodeURI(path), uriBaseId: 'ROOT'})

const regionOf = (place: Point | Position) =>
  'start' in place
    ? {
        startLine: place.start.line,
        startColumn: place.start.column,
        endLine: place.end.line,
        endColumn: place.end.column
      }
    : {startLine: place.line, startColumn: place.column}

/** §3.55: what `check --fix` would do. */
function fixesOf(message: VFileMessage) {
  const [text] = message.expected ?? []
  const {place, file} = message
  if (!isCertain(message) || text === undefined || !place || !('start' in place)) return {}
  const replacement = {deletedRegion: regionOf(place), insertedContent: {text}}
  const change = {artifactLocation: artifactOf(file ?? ''), replacements: [replacement]}
  return {fixes: [{description: {text: `Write \`${text}\``}, artifactChanges: [change]}]}
}
