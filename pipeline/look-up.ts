import {checkOne} from './check-one.ts'
import {createRecognizer} from './names/recognition/recognizer.ts'
import type {Registry} from './names/registry.ts'
import {suggest} from './names/suggest.ts'
import {type Content, readContent} from './read/content.ts'
import {table} from './report/table.ts'
import {surroundingsOf} from './rules/surroundings.ts'
import {UsageError} from './usage-error.ts'

/** Rows for a person, and the same as data for a program. */
export interface LookUp {
  rows: readonly (readonly string[])[]
  data: readonly object[]
}

export type Question =
  | {kind: 'list' | 'scan'; root: string}
  | {kind: 'suggest'; zh: string}
  | {kind: 'explain'; root: string; text: string}

/**
 * Answers a question about names.
 *
 * @throws UsageError for what is no name, or where the newsroom cannot be read.
 */
export function lookUp(question: Question): LookUp {
  switch (question.kind) {
    case 'list':
      return listNames(readForLookUp(question.root).registry)
    case 'scan':
      return scanNames(readForLookUp(question.root))
    case 'suggest':
      return suggestNames(question.zh)
    case 'explain':
      return explainNames(question.text, readForLookUp(question.root).registry)
  }
}

/** Everybody in the registry. */
function listNames({people, organisations}: Registry): LookUp {
  const data = [
    ...[...people.values()].map((person) => ({kind: 'person', ...person})),
    ...[...organisations.values()].map((organisation) => ({kind: 'organisation', ...organisation}))
  ]
  const rows = data.map(({kind, id, zh, en, status}) => [
    kind,
    id,
    zh ?? '',
    en ?? '',
    Object.entries(status ?? {})
      .map(([tongue, certainty]) => `${tongue} ${certainty}`)
      .join(', ')
  ])
  return {rows, data}
}

/** A Chinese name in every system. */
function suggestNames(zh: string): LookUp {
  const data = suggest(zh)
  if (data.length === 0) {
    throw new UsageError(`Unexpected \`${zh}\`, expected a name in Chinese characters`)
  }
  return {data, rows: data.map(({system, name, customary}) => [system, name, customary])}
}

/** What is recognized in a text, how, and how sure. */
function explainNames(text: string, registry: Registry): LookUp {
  const data = createRecognizer(registry)(text).map(({ids, spelling, start, end}) => ({
    text: text.slice(start, end),
    start,
    end,
    ids,
    names: ids.map((id) => nameOf(id, registry)),
    spelling,
    confidence: spelling === 'near' || ids.length > 1 ? 'likely' : 'certain'
  }))
  const rows = data.map((found) => [
    found.text,
    found.ids.join(' or '),
    found.names.join(' or '),
    found.spelling,
    found.confidence
  ])
  return {data, rows}
}

function nameOf(id: string, {people, organisations}: Registry): string {
  const named = people.get(id) ?? organisations.get(id)
  return [named?.zh, named?.en].filter((form) => form !== undefined).join(' ')
}

/** What looks like a person in the releases and is in no registry, with an entry to begin with. */
function scanNames(content: Content): LookUp {
  const recognize = createRecognizer(content.registry)
  const surroundings = surroundingsOf(content)
  const data = content.releases.flatMap((release) =>
    checkOne(release, surroundings, recognize)
      .messages.filter(({ruleId}) => ruleId === 'name-unknown')
      .map(({actual, file, line, note}) => ({
        text: actual ?? '',
        path: file ?? '',
        line,
        entry: note
      }))
  )
  return {data, rows: data.map(({text, path, line}) => [text, `${path}:${line}`])}
}

/** Prints what was looked up. */
export const printLookUp = ({rows, data}: LookUp, format: 'pretty' | 'json'): string =>
  format === 'json' ? `${JSON.stringify(data, null, 2)}\n` : table(rows)

/** Reads a newsroom that must be sound enough to look names up in. */
function readForLookUp(root: string): Content {
  const {content} = readContent(root)
  if (!content) throw new UsageError('The newsroom cannot be read; `tonggao check` says why')
  return content
}
