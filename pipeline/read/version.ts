import type {Language} from '../language.ts'
import {splitFrontMatter} from './front-matter.ts'
import type {FrontMatter, frontMatterSchema} from './front-matter-schema.ts'
import {tooDeep} from './limits.ts'
import {type Locate, locator} from './place.ts'
import {validate} from './validate.ts'
import {readYaml, type YamlData} from './yaml.ts'
import type {Read} from './yaml-file.ts'

/** One language of a release, as its file has it. */
export interface Version {
  language: Language
  /** File, relative to the newsroom's root, with `/`. */
  path: string
  text: string
  /** The Markdown, with blanks in place of the front matter: offsets are the file's. */
  body: string
  frontMatter: FrontMatter
  yaml: YamlData
  locate: Locate
}

/** Reads a language file of a release. */
export function readVersion(
  path: string,
  language: Language,
  text: string,
  schema: ReturnType<typeof frontMatterSchema>
): Read<Version> {
  const locate = locator(text)
  const split = splitFrontMatter(path, text, locate)
  if ('message' in split) return {messages: [split.message]}
  const {yaml: yamlText, yamlOffset, body} = split.value
  const deep = tooDeep(path, body, locate)
  if (deep) return {messages: [deep]}
  const yaml = readYaml({path, yaml: yamlText, offset: yamlOffset, locate})
  if ('messages' in yaml) return yaml
  const valid = validate(schema, {path, yaml: yaml.value, ruleId: 'front-matter'})
  if ('messages' in valid) return {messages: valid.messages}
  const frontMatter = valid.value
  return {value: {language, path, text, body, frontMatter, yaml: yaml.value, locate}}
}
