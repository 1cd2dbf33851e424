import type {VFileMessage} from 'vfile-message'
import {isError} from '../diagnostic.ts'
import type {Language} from '../language.ts'
import type {Newsroom} from '../read/newsroom.ts'
import type {PressTime} from '../read/press-time.ts'
import type {Release} from '../read/release.ts'

/** What a release is at a moment. */
type ReleaseState = 'draft' | 'embargoed' | 'published' | 'corrected' | 'retracted'

/** A line of the desk. */
export interface DeskRow {
  id: string
  titles: readonly {language: Language; title: string}[]
  state: ReleaseState
  date: PressTime
  /** Languages of the newsroom that the release lacks. */
  missing: readonly Language[]
  /** Whether a translation is older than its source. */
  isStale: boolean
  /** Absent while the release has not been looked at. */
  findings?: {errors: number; warnings: number} | undefined
}

/** Every release, newest first. */
export interface DeskView {
  newsroom: string
  rows: readonly DeskRow[]
}

/** Says what a release is, and what was found in it. */
export function deskRow(
  release: Release,
  newsroom: Newsroom,
  now: number,
  messages: readonly VFileMessage[] | undefined
): DeskRow {
  const {id, versions, date} = release
  const errors = messages?.filter(isError).length ?? 0
  return {
    id,
    titles: [...versions.values()].map(({language, frontMatter: {title}}) => ({language, title})),
    state: stateOf(release, now),
    date,
    missing: newsroom.languages.filter((language) => !versions.has(language)),
    isStale: messages?.some(({ruleId}) => ruleId === 'translation-stale') ?? false,
    findings: messages && {errors, warnings: messages.length - errors}
  }
}

function stateOf({status, date, retracted, corrections}: Release, now: number): ReleaseState {
  if (status === 'draft') return 'draft'
  if (date.instant > now) return 'embargoed'
  if (retracted && retracted.date.instant <= now) return 'retracted'
  return corrections.some((correction) => correction.date.instant <= now)
    ? 'corrected'
    : 'published'
}
