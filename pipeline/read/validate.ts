import type {Position} from 'unist'
import type {VFileMessage} from 'vfile-message'
import {z} from 'zod'
import {diagnostic} from '../diagnostic.ts'
import {alternatives, nearest} from './nearest.ts'
import type {YamlData} from './yaml.ts'

type Issue = z.core.$ZodIssue

/** Where validated data came from, and what messages about it are called. */
export interface Origin {
  path: string
  yaml: YamlData
  ruleId: string
}

/** Checks plain data against a schema; each issue becomes a message at the very key or value. */
export function validate<S extends z.ZodType>(
  schema: S,
  origin: Origin
): {value: z.output<S>} | {messages: VFileMessage[]} {
  const result = schema.safeParse(origin.yaml.data, {reportInput: true})
  if (result.success) return {value: result.data}
  return {messages: result.error.issues.flatMap((issue) => issueMessages(issue, schema, origin))}
}

function issueMessages(
  issue: Issue,
  schema: z.ZodType,
  {path, yaml, ruleId}: Origin
): VFileMessage[] {
  const report = (reason: string, place: Position | undefined, expected?: readonly string[]) =>
    diagnostic({path, place, ruleId, severity: 'error', reason, expected})
  const name = keyName(issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const known = keysOf(schemaAt(schema, issue.path))
        const near = nearest(key, known)
        const reason = `Unexpected key \`${key}\`${inside(issue.path)}, expected ${near ? `\`${near}\`` : alternatives(known)}`
        return report(reason, yaml.keyPlace([...issue.path, key]), near ? [near] : undefined)
      })
    case 'invalid_type':
      return issue.input === undefined
        ? [
            report(
              `Missing \`${name}\`, expected ${kinds[issue.expected] ?? issue.expected}`,
              yaml.keyPlace(issue.path)
            )
          ]
        : [report(typeReason(issue, name, schema), yaml.valuePlace(issue.path))]
    case 'invalid_value': {
      const values = issue.values.map(String)
      const near = nearest(String(issue.input), values)
      const reason = `Unexpected ${shown(issue.input)} for \`${name}\`, expected ${alternatives(values)}`
      return [report(reason, yaml.valuePlace(issue.path), near ? [near] : undefined)]
    }
    case 'invalid_key':
      return [
        report(
          `Unexpected key \`${name}\`, ${issue.issues[0]?.message ?? ''}`,
          yaml.keyPlace(issue.path)
        )
      ]
    case 'too_small':
      return [
        report(
          `Unexpected empty \`${name}\`, expected ${issue.origin === 'string' ? 'text' : 'at least one'}`,
          yaml.keyPlace(issue.path)
        )
      ]
    default:
      return [report(customReason(issue, name), yaml.valuePlace(issue.path))]
  }
}

/** What was found and what was expected, with how to write it where that is easily said. */
function typeReason(issue: z.core.$ZodIssueInvalidType, name: string, schema: z.ZodType): string {
  const {expected, input} = issue
  const wanted = `Unexpected ${shown(input)} for \`${name}\`, expected ${kinds[expected] ?? expected}`
  const isScalar = typeof input !== 'object'
  if (expected === 'string' && isScalar) return `${wanted}; put quotes around it`
  if (expected === 'array' && isScalar) return `${wanted}: \`[${String(input)}]\``
  const keys = expected === 'object' ? keysOf(schemaAt(schema, issue.path)) : []
  return keys.length > 0 ? `${wanted}: ${alternatives(keys)}` : wanted
}

/** Schemas say only what was expected; the rest of the sentence is the same everywhere. */
function customReason(issue: Issue, name: string): string {
  return `Unexpected ${shown(issue.input)} for \`${name}\`, ${issue.message}`
}

/** A value as it is shown in a message. */
function shown(input: unknown): string {
  if (input === null) return 'empty value'
  if (Array.isArray(input)) return 'list'
  if (typeof input === 'object') return 'group of keys'
  const text = String(input)
  return `\`${text.length > 60 ? `${text.slice(0, 60)}…` : text}\``
}

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  object: 'a group of keys',
  record: 'a group of keys',
  array: 'a list'
}

const keyName = (path: readonly PropertyKey[]): string =>
  path.map(String).join('.') || 'the file’s content'

const inside = (path: readonly PropertyKey[]): string =>
  path.length > 0 ? ` in \`${keyName(path)}\`` : ''

/** The schema of the value at a path, seen through the wrappers that zod puts around it. */
function schemaAt(schema: unknown, path: readonly PropertyKey[]): unknown {
  let at = unwrap(schema)
  for (const step of path) {
    if (at instanceof z.ZodObject) at = unwrap(at.shape[String(step)])
    else if (at instanceof z.ZodRecord) at = unwrap(at.valueType)
    else if (at instanceof z.ZodArray) at = unwrap(at.element)
    else if (at instanceof z.ZodUnion)
      at = unwrap(at.options.find((option) => unwrap(option) instanceof z.ZodObject))
    else return undefined
  }
  return at instanceof z.ZodUnion
    ? unwrap(at.options.find((option) => unwrap(option) instanceof z.ZodObject))
    : at
}

function unwrap(schema: unknown): unknown {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodNullable
  ) {
    return unwrap(schema.def.innerType)
  }
  return schema instanceof z.ZodPipe ? unwrap(schema.def.in) : schema
}

const keysOf = (schema: unknown): string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
