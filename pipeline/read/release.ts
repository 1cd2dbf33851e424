import type {VFileMessage} from 'vfile-message'
import {compareText, diagnostic} from '../diagnostic.ts'
import type {Language} from '../language.ts'
import type {FrontMatter, SharedKey} from './front-matter-schema.ts'
import type {Picture} from './picture.ts'
import type {PressTime} from './press-time.ts'
import type {Version} from './version.ts'
import type {Read} from './yaml-file.ts'

/** A press release: what its languages share, and each language's own text. */
export interface Release {
  /** Name of its folder; never changes, and never printed. */
  id: string
  /** Its folder, relative to the newsroom's root, with `/`. */
  folder: string
  date: PressTime
  updated?: PressTime | undefined
  status: 'draft' | 'ready'
  topics: readonly string[]
  organisations: readonly string[]
  contacts: readonly string[]
  corrections: NonNullable<FrontMatter['corrections']>
  retracted?: FrontMatter['retracted']
  versions: ReadonlyMap<Language, Version>
  /** Pictures in its folder, by file name. */
  pictures: ReadonlyMap<string, Picture>
}

/** Order of releases: newest first; of one moment, by id. */
export const newestFirst = (a: Release, b: Release): number =>
  b.date.instant - a.date.instant || compareText(a.id, b.id)

/** Puts a release together from its language files; of what they share, the first one's holds. */
export function assembleRelease(
  id: string,
  folder: string,
  versions: readonly Version[],
  pictures: readonly Picture[]
): Read<Release> {
  const shared = <K extends SharedKey>(key: K): FrontMatter[K] =>
    versions.find(({frontMatter}) => frontMatter[key] !== undefined)?.frontMatter[key]
  const date = shared('date')
  const [first] = versions
  if (date === undefined) return {messages: first ? [missingDate(first)] : []}
  return {
    value: {
      id,
      folder,
      date,
      updated: shared('updated'),
      status: shared('status') ?? 'ready',
      topics: shared('topics') ?? [],
      organisations: shared('organisations') ?? [],
      contacts: shared('contacts') ?? [],
      corrections: shared('corrections') ?? [],
      retracted: shared('retracted'),
      versions: new Map(versions.map((version) => [version.language, version])),
      pictures: new Map(pictures.map((picture) => [picture.name, picture]))
    }
  }
}

function missingDate({path, locate}: Version): VFileMessage {
  return diagnostic({
    path,
    place: locate(0, 3),
    ruleId: 'front-matter',
    severity: 'error',
    reason: 'Missing `date`, expected a date such as `2024-03-25` in one of the language files'
  })
}
