import type {Root} from 'mdast'
import type {VFileMessage} from 'vfile-message'
import {type BlockText, blockTexts} from './blocks/block-texts.ts'
import type {Today} from './facts/fact.ts'
import type {Language} from './language.ts'
import {readArticle} from './markdown/article.ts'
import type {Ignore} from './markdown/ignores.ts'
import type {Recognizer} from './names/recognition/recognizer.ts'
import {once} from './once.ts'
import {type Comparison, compare} from './parity/compare.ts'
import {type FactOptions, type ParityVersion, parityVersion} from './parity/parity-block.ts'
import type {PressTime} from './read/press-time.ts'
import type {Release} from './read/release.ts'
import {heldVersion} from './read/version.ts'
import {yamlIgnores} from './read/yaml-ignores.ts'
import {type LocatedMention, mentionsOf} from './rules/mentions.ts'
import type {CheckedRelease} from './rules/rule.ts'
import {checkRelease} from './rules/run-rules.ts'
import type {Surroundings} from './rules/surroundings.ts'

/** A release that was read as trees and looked at. */
export interface Looked extends CheckedRelease {
  messages: VFileMessage[]
}

/** Ids of everybody who is named in a release. */
export const namedIn = ({mentions}: CheckedRelease): string[] => [
  ...new Set([...mentions.values()].flat().flatMap(({ids}) => ids))
]

/** Reads the texts of a release as trees and looks at them. */
export function checkOne(
  given: Release,
  surroundings: Surroundings,
  recognize: Recognizer
): Looked {
  // The copy has all that is made when it is asked for: rules ask for everything.
  const {messages, ...read} = readOne(given, surroundings, recognize)
  return {...read, messages: [...messages, ...checkRelease(read, surroundings)]}
}

/** Reads the texts of a release as trees; what they say is compared when somebody asks for that. */
export function readOne(given: Release, surroundings: Surroundings, recognize: Recognizer): Looked {
  const release = held(given)
  const messages: VFileMessage[] = []
  const trees = new Map<Language, Root>()
  const blocks = new Map<Language, readonly BlockText[]>()
  const mentions = new Map<Language, readonly LocatedMention[]>()
  const ignores = new Map<Language, readonly Ignore[]>()
  const facts = {today: dayOf(release.date), identifiers: surroundings.newsroom.identifiers}
  for (const version of release.versions.values()) {
    const {language} = version
    const article = readArticle(version, surroundings.registry, recognize)
    const texts = blockTexts(version, article.tree)
    messages.push(...article.messages)
    trees.set(language, article.tree)
    blocks.set(language, texts)
    mentions.set(language, mentionsOf(version, article.tree, recognize))
    ignores.set(language, [...article.ignores, ...yamlIgnores(version)])
  }
  const parity = once(() => parityOf(release, blocks, facts))
  const comparisons = once(() => compareVersions(parity(), facts.today))
  return {
    release,
    trees,
    blocks,
    mentions,
    ignores,
    messages,
    get parity() {
      return parity()
    },
    get comparisons() {
      return comparisons()
    }
  }
}

/** The release with its texts at hand, for as long as they are looked at. */
const held = (release: Release): Release => ({
  ...release,
  versions: new Map(
    [...release.versions].map(([language, version]) => [language, heldVersion(version)])
  )
})

/** Each version of a release with its facts. */
function parityOf(
  {versions}: Release,
  blocks: Looked['blocks'],
  facts: FactOptions
): Map<Language, ParityVersion> {
  const parity = new Map<Language, ParityVersion>()
  for (const version of versions.values()) {
    const texts = blocks.get(version.language) ?? []
    parity.set(version.language, parityVersion(version, texts, facts))
  }
  return parity
}

/** Compares each translation with its source: the version in the language that is written first. */
function compareVersions(parity: Looked['parity'], today: Today): Comparison[] {
  const [source, ...translations] = parity.values()
  return source ? translations.map((translation) => compare(source, translation, today)) : []
}

function dayOf({iso}: PressTime): Today {
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number)
  return {year, month, day}
}
