import type {VFileMessage} from 'vfile-message'
import type {z} from 'zod'
import {locator} from './place.ts'
import {validate} from './validate.ts'
import {readYaml, type YamlData} from './yaml.ts'

/** A value read from a file, or what is wrong with the file; never both. */
export type Read<T> = {value: T} | {messages: VFileMessage[]}

/** Reads a file that is YAML from its first line to its last. */
export function readYamlFile<S extends z.ZodType>(
  schema: S,
  path: string,
  text: string,
  ruleId: string
): Read<{data: z.output<S>; yaml: YamlData}> {
  const yaml = readYaml({path, yaml: text, offset: 0, locate: locator(text)})
  if ('messages' in yaml) return yaml
  const valid = validate(schema, {path, yaml: yaml.value, ruleId})
  return 'messages' in valid ? valid : {value: {data: valid.value, yaml: yaml.value}}
}
