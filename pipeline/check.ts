import type {VFileMessage} from 'vfile-message'
import {type BlockText, blockTexts} from './blocks/block-texts.ts'
import {compareMessages} from './diagnostic.ts'
import type {Today} from './facts/fact.ts'
import type {Language} from './language.ts'
import {readArticle} from './markdown/article.ts'
import {createRecognizer, type Recognizer} from './names/recognition/recognizer.ts'
import {type Comparison, compare} from './parity/compare.ts'
import {type ParityVersion, parityVersion} from './parity/parity-block.ts'
import {type Content, readContent} from './read/content.ts'
import type {PressTime} from './read/press-time.ts'
import type {Release} from './read/release.ts'
import {type LocatedMention, mentionsOf} from './rules/mentions.ts'
import type {CheckedRelease} from './rules/rule.ts'
import {checkNewsroom, checkRelease} from './rules/run-rules.ts'

export interface CheckOptions {
  /** Absolute path of the newsroom. */
  root: string
  /** Files and folders below the root to report on, relative to it, with `/`; all where there are none. */
  paths: readonly string[]
}

/** Checks a newsroom: reads all of `content/`, looks at every release, gives every message in order. */
export function check({root, paths}: CheckOptions): VFileMessage[] {
  const {content, messages} = readContent(root)
  const found = content ? [...messages, ...checkContent(content)] : messages
  const wanted = ({file = ''}: VFileMessage) =>
    paths.length === 0 || paths.some((path) => file === path || file.startsWith(`${path}/`))
  return found.filter(wanted).sort(compareMessages)
}

function checkContent(content: Content): VFileMessage[] {
  const recognize = createRecognizer(content.registry)
  return [
    ...checkNewsroom(content),
    ...content.releases.flatMap((release) => checkOne(release, content, recognize).messages)
  ]
}

/** A release that was read as trees and looked at. */
export interface Looked extends CheckedRelease {
  messages: VFileMessage[]
}

/** Reads the texts of a release as trees and looks at them. */
export function checkOne(release: Release, content: Content, recognize: Recognizer): Looked {
  const articles = [...release.versions.values()].map(
    (version) => [version.language, readArticle(version, content.registry, recognize)] as const
  )
  const trees = new Map(articles.map(([language, {tree}]) => [language, tree]))
  const messages = articles.flatMap(([, article]) => article.messages)
  const mentions = new Map<Language, LocatedMention[]>()
  const blocks = new Map<Language, BlockText[]>()
  for (const version of release.versions.values()) {
    const tree = trees.get(version.language)
    if (!tree) continue
    mentions.set(version.language, mentionsOf(version, tree, recognize))
    blocks.set(version.language, blockTexts(version, tree))
  }
  const parity = parityOf(release, blocks, content)
  const comparisons = comparisonsOf(parity, release)
  const checked = {release, trees, blocks, mentions, parity, comparisons}
  return {...checked, messages: [...messages, ...checkRelease(checked, content)]}
}

/** Each language version with its facts, in the order of the newsroom's languages. */
function parityOf(
  {versions, date}: Release,
  blocks: ReadonlyMap<Language, readonly BlockText[]>,
  {newsroom}: Content
): ReadonlyMap<Language, ParityVersion> {
  const options = {today: today(date), identifiers: newsroom.identifiers}
  return new Map(
    [...versions.values()].map((version) => [
      version.language,
      parityVersion(version, blocks.get(version.language) ?? [], options)
    ])
  )
}

/** Compares each translation with its source: the version in the language that is written first. */
function comparisonsOf(parity: Looked['parity'], {date}: Release): Comparison[] {
  const [source, ...translations] = parity.values()
  return source ? translations.map((translation) => compare(source, translation, today(date))) : []
}

function today({iso}: PressTime): Today {
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number)
  return {year, month, day}
}
