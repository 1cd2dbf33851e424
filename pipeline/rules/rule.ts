import type {Root} from 'mdast'
import type {Position} from 'unist'
import type {BlockText} from '../blocks/block-texts.ts'
import type {Severity} from '../diagnostic.ts'
import type {Language} from '../language.ts'
import type {Ignore} from '../markdown/ignores.ts'
import type {Comparison} from '../parity/compare.ts'
import type {ParityVersion} from '../parity/parity-block.ts'
import type {Content} from '../read/content.ts'
import type {Release} from '../read/release.ts'
import type {Version} from '../read/version.ts'
import type {LocatedMention} from './mentions.ts'
import type {Surroundings} from './surroundings.ts'

/** A release with the article trees of its languages. */
export interface CheckedRelease {
  release: Release
  trees: ReadonlyMap<Language, Root>
  /** The text of each version, block by block. */
  blocks: ReadonlyMap<Language, readonly BlockText[]>
  /** The names in each version, in the order they stand in. */
  mentions: ReadonlyMap<Language, readonly LocatedMention[]>
  /** Where a writer silenced rules, by version. */
  ignores: ReadonlyMap<Language, readonly Ignore[]>
  /** Each version with its facts. */
  parity: ReadonlyMap<Language, ParityVersion>
  /** Each translation beside its source. */
  comparisons: readonly Comparison[]
}

/** What a rule says of a place. */
export interface Report {
  /** The file that the finding is in: a language file, or one of the registry's. */
  version: Pick<Version, 'path'>
  place?: Position | undefined
  /** Where it is not the rule's own. */
  severity?: Severity | undefined
  reason: string
  actual?: string | undefined
  expected?: readonly string[] | undefined
  note?: string | undefined
  /** The other place that it is about. */
  related?: {version: Pick<Version, 'path'>; place: Position | undefined; text?: string} | undefined
  /** Set where the one replacement in `expected` is certain, so that `check --fix` may make it. */
  fix?: 'certain' | undefined
}

/**
 * Language files by name (`en`, `zh-Hant`; `first-release/en` where there is more than one release).
 * A text without front matter gets a sound one of five lines. `names.yml` is the registry, where it is
 * not the one that all examples share.
 */
export type ExampleFiles = Readonly<Record<string, string>>

interface RuleMatter {
  /** Name of the rule, and of its file. */
  id: string
  severity: Severity
  /** Why it matters to a newsroom or its readers. */
  why: string
  /** Texts that pass. */
  ok: readonly ExampleFiles[]
  /** Texts that do not, with every message in full. */
  notOk: readonly {files: ExampleFiles; expect: readonly string[]}[]
}

/** A rule that looks at one release at a time. */
export interface ReleaseRule extends RuleMatter {
  check: (
    checked: CheckedRelease,
    surroundings: Surroundings,
    report: (report: Report) => void
  ) => void
}

/** A place where a writer silenced a rule that had nothing to say there. */
export interface UnusedIgnore {
  version: Pick<Version, 'path'>
  place: Position | undefined
  rule: string
}

/** A rule that looks at what the other rules did not say. */
export interface IgnoreRule extends RuleMatter {
  checkUnused: (
    unused: readonly UnusedIgnore[],
    known: readonly string[],
    report: (report: Report) => void
  ) => void
}

/** A rule that looks at all releases together. */
export interface NewsroomRule extends RuleMatter {
  checkAll: (content: Content, report: (report: Report) => void) => void
}
