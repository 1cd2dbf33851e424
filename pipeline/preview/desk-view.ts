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

/** Releases that somebody looks for, the newest first. */
export interface DeskView {
  newsroom: string
  /** What they are looked for by. */
  query: string
  rows: readonly DeskRow[]
  /** How many there are beside those. */
  more: number
}

export interface DeskOptions {
  newsroom: Newsroom
  now: number
  /** Words that are all in what a row says, in any case. */
  query: string
  /** What the desk calls a state, in its language. */
  stateName: (state: ReleaseState) => string
  messagesOf: (release: Release) => readonly VFileMessage[] | undefined
}

/** Lines of the desk: nobody reads more of them, and a page of thousands is slow. */
const shown = 200

/**
 * Finds releases for the desk.
 *
 * @param releases In the order that they are shown in.
 */
export function deskView(releases: readonly Release[], options: DeskOptions): DeskView {
  const {newsroom, now, query, stateName, messagesOf} = options
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const found = releases.filter((release) => {
    if (words.length === 0) return true
    const titles = [...release.versions.values()].map(({frontMatter}) => frontMatter.title)
    const said = [release.id, ...titles, stateName(stateOf(release, now)), release.date.iso]
    const text = said.join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const [language = 'en'] = newsroom.languages
  return {
    newsroom: newsroom.title[language] ?? '',
    query,
    rows: found
      .slice(0, shown)
      .map((release) => deskRow(release, newsroom, now, messagesOf(release))),
    more: Math.max(0, found.length - shown)
  }
}

/** Says what a release is, and what was found in it. */
function deskRow(
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
