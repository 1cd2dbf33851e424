import {digest} from '../digest.ts'
import type {Language} from '../language.ts'
import {once} from '../once.ts'
import {splitFrontMatter} from './front-matter.ts'
import type {FrontMatter, frontMatterSchema} from './front-matter-schema.ts'
import {tooDeep} from './limits.ts'
import {type Locate, locator} from './place.ts'
import {validate} from './validate.ts'
import {readYaml, type YamlData} from './yaml.ts'
import type {Read} from './yaml-file.ts'

/** What is known of one language of a release while its text is not at hand. */
export interface VersionHead {
  language: Language
  /** File, relative to the newsroom's root, with `/`. */
  path: string
  /** SHA-256 of the file, in hexadecimal. */
  digest: string
  frontMatter: FrontMatter
  /** The language that it is made from; absent where somebody wrote it. */
  derivedFrom?: Language
  /** The first words of its running text. */
  opening: string
}

/** The text of a version, and where everything stands in it. */
export interface VersionText {
  text: string
  /** The Markdown, with blanks in place of the front matter: offsets are the file's. */
  body: string
  yaml: YamlData
  locate: Locate
}

/** One language of a release, as its file has it. */
export interface Version extends VersionHead, VersionText {}

/** Reads a language file of a release; `ofBytes` is the digest of the file, where it was made already. */
export function readVersion(
  path: string,
  language: Language,
  text: string,
  schema: ReturnType<typeof frontMatterSchema>,
  ofBytes: string = digest(text)
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
  const head = {
    language,
    path,
    digest: ofBytes,
    frontMatter: valid.value,
    opening: openingOf(body)
  }
  return {value: {...head, text, body, yaml: yaml.value, locate}}
}

/** Opens the text of a version that was read before. */
export function openText(path: string, text: string): VersionText {
  const locate = locator(text)
  const split = splitFrontMatter(path, text, locate)
  if ('message' in split) throw new TypeError(`${path} had front matter when it was read`)
  const {yaml, yamlOffset, body} = split.value
  const places = once(() => placesIn(path, yaml, yamlOffset, locate))
  return {
    text,
    body,
    locate,
    get yaml() {
      return places()
    }
  }
}

function placesIn(path: string, yaml: string, offset: number, locate: Locate): YamlData {
  const read = readYaml({path, yaml, offset, locate})
  if ('value' in read) return read.value
  throw new TypeError(`${path} had sound front matter when it was read`)
}

/** What is known of a version, without its text. */
export const headOf = (version: VersionHead): VersionHead => ({
  language: version.language,
  path: version.path,
  digest: version.digest,
  frontMatter: version.frontMatter,
  opening: version.opening
})

/**
 * A version whose text is opened each time that it is asked for, so that a newsroom of any size can be
 * held. Whoever asks for much of it holds it for that long.
 */
export const versionOf = (head: VersionHead, open: () => VersionText): Version => ({
  language: head.language,
  path: head.path,
  digest: head.digest,
  frontMatter: head.frontMatter,
  opening: head.opening,
  get text() {
    return open().text
  },
  get body() {
    return open().body
  },
  get yaml() {
    return open().yaml
  },
  get locate() {
    return open().locate
  }
})

/** The same version, whose text is opened once and held. */
export function heldVersion(version: Version): Version {
  return versionOf(
    version,
    once(() => openText(version.path, version.text))
  )
}

/** The first line of running text that is long enough to tell one text from another. */
const openingOf = (body: string): string =>
  /[^\s#>*_`[\]()!|:~<&-][^\n*_`[\]()!|:~<&"']{30,}/.exec(body)?.[0].slice(0, 100) ?? ''
