import type {Position} from 'unist'
import type {VFileMessage} from 'vfile-message'
import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type YAMLError
} from 'yaml'
import {diagnostic} from '../diagnostic.ts'
import {once} from '../once.ts'
import type {Locate} from './place.ts'
import {plainYaml} from './plain-yaml.ts'
import {yamlErrorReason, yamlErrorSpans, yamlErrorStart} from './yaml-errors.ts'

export type KeyPath = readonly PropertyKey[]

/** Plain data read from YAML, and where each part of it stands in the file. */
export interface YamlData {
  data: unknown
  /** Place of the key that a path ends in, or of the item of a list. */
  keyPlace(path: KeyPath): Position | undefined
  /** Place of the value at a path; of the nearest value around it where there is none. */
  valuePlace(path: KeyPath): Position | undefined
}

export interface YamlSource {
  path: string
  /** The YAML alone. */
  yaml: string
  /** Offset of the YAML in its file, in UTF-16 units. */
  offset: number
  locate: Locate
}

/**
 * Reads YAML 1.2 (core schema): keys are unique texts, aliases are bounded, and there are no custom
 * tags, so that reading a file can run nothing and take no more room than its text.
 */
export function readYaml(source: YamlSource): {value: YamlData} | {messages: VFileMessage[]} {
  const plain = plainYaml(source.yaml)
  if (plain) {
    const document = once(() => parse(source.yaml))
    return {value: {data: plain, ...places(document, source)}}
  }
  const document = parse(source.yaml)
  const problems = firstProblems([...document.errors, ...document.warnings])
  if (problems.length > 0)
    return {messages: problems.map((problem) => problemMessage(problem, source))}
  try {
    return {
      value: {data: document.toJS({maxAliasCount: 50}) ?? {}, ...places(() => document, source)}
    }
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    return {messages: [aliasMessage(source)]}
  }
}

/** Problems up to the first in which the YAML cannot be read: what follows that is mostly its consequence, a thousand times. */
function firstProblems(problems: readonly YAMLError[]): YAMLError[] {
  const inOrder = [...problems].sort((a, b) => a.pos[0] - b.pos[0])
  const broken = inOrder.findIndex(({code}) => code !== 'DUPLICATE_KEY')
  return broken === -1 ? inOrder : inOrder.slice(0, broken + 1)
}

const parse = (yaml: string): Document.Parsed =>
  parseDocument(yaml, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'error'
  })

function problemMessage(
  {code, message, pos}: YAMLError,
  {path, yaml, offset, locate}: YamlSource
): VFileMessage {
  const [from, to] = pos
  const start = yamlErrorStart(code, message, yaml, from)
  const end = start < from ? start + 1 : to
  const wider = yamlErrorSpans[code]?.exec(yaml.slice(start))?.[0].length ?? 0
  return diagnostic({
    path,
    place: locate(offset + start, offset + Math.max(end, start + wider)),
    ruleId: 'yaml',
    severity: 'error',
    reason: yamlErrorReason(code, message),
    note: message
  })
}

function aliasMessage({path, offset, yaml, locate}: YamlSource): VFileMessage {
  return diagnostic({
    path,
    place: locate(offset + Math.max(yaml.indexOf('*'), 0)),
    ruleId: 'yaml',
    severity: 'error',
    reason: 'Unexpected number of aliases (`*`), expected the values to be written out'
  })
}

function places(
  document: () => Document.Parsed,
  {offset, locate}: YamlSource
): Pick<YamlData, 'keyPlace' | 'valuePlace'> {
  const placeOf = (node: unknown): Position | undefined => {
    if (node === null) return locate(offset)
    if (!isNode(node) || !node.range) return undefined
    return locate(offset + node.range[0], offset + node.range[1])
  }
  return {
    keyPlace: (path) =>
      placeOf(keyNode(document(), path)) ?? placeOf(nearestNode(document(), path)),
    valuePlace: (path) => placeOf(nearestNode(document(), path))
  }
}

function keyNode(document: Document.Parsed, path: KeyPath): unknown {
  const parent = nearestNode(document, path.slice(0, -1))
  const last = path.at(-1)
  if (isSeq(parent)) return parent.items[Number(last)]
  if (!isMap(parent)) return undefined
  return parent.items.find((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === last)
    ?.key
}

function nearestNode(document: Document.Parsed, path: KeyPath): unknown {
  let node: unknown = document.contents
  for (const step of path) {
    const next: unknown = isMap(node) || isSeq(node) ? node.get(step, true) : undefined
    if (!isNode(next)) return node
    node = next
  }
  return node
}
