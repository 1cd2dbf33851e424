import {type Content, readContent} from './read/content.ts'
import type {PressTime} from './read/press-time.ts'
import {UsageError} from './usage-error.ts'

export interface DueOptions {
  /** Absolute path of the newsroom. */
  root: string
  /** Milliseconds since 1970. */
  now: number
}

/**
 * The next moment at which a build would publish something: a release whose embargo ends, or a
 * correction or a retraction whose date comes.
 *
 * @returns Nothing where nothing is held.
 * @throws UsageError where `content/` cannot be read.
 */
export function due({root, now}: DueOptions): PressTime | undefined {
  const {content} = readContent(root)
  if (!content) throw new UsageError('`content/newsroom.yml` cannot be read; run `tonggao check`')
  const [next] = momentsOf(content)
    .filter(({instant}) => instant > now)
    .sort((a, b) => a.instant - b.instant)
  return next
}

const momentsOf = ({releases}: Content): PressTime[] =>
  releases
    .filter(({status}) => status === 'ready')
    .flatMap(({date, corrections, retracted}) => [
      date,
      ...corrections.map((correction) => correction.date),
      ...(retracted ? [retracted.date] : [])
    ])
