import {checkOne} from './check-one.ts'
import {createRecognizer} from './names/recognition/recognizer.ts'
import {sourceDigest} from './parity/source-digest.ts'
import {applyFixes, type Replacement} from './publish/apply-fixes.ts'
import {type Content, readContent} from './read/content.ts'
import {endOfFrontMatter} from './read/front-matter.ts'
import type {Release} from './read/release.ts'
import type {Version} from './read/version.ts'
import {surroundingsOf} from './rules/surroundings.ts'
import {UsageError} from './usage-error.ts'

export interface ConfirmOptions {
  /** Absolute path of the newsroom. */
  root: string
  /** Ids of releases. */
  ids: readonly string[]
}

/**
 * Notes in each translation of some releases what its source says today, so that a later change of the
 * source is told.
 *
 * @returns The files that were changed.
 * @throws UsageError where there is no release of an id, or `content/` cannot be read.
 */
export function confirm({root, ids}: ConfirmOptions): string[] {
  const {content} = readContent(root)
  if (!content) throw new UsageError('`content/newsroom.yml` cannot be read; run `tonggao check`')
  const replacements = ids.flatMap((id) => {
    const release = content.releases.find((candidate) => candidate.id === id)
    if (!release) throw new UsageError(`No release \`${id}\`, or its files cannot be read`)
    return notesOf(release, content)
  })
  return [...applyFixes(root, replacements).keys()]
}

function notesOf(release: Release, content: Content): Replacement[] {
  const {parity} = checkOne(release, surroundingsOf(content), createRecognizer(content.registry))
  const [source, ...translations] = parity.values()
  if (!source) return []
  const digest = sourceDigest(source)
  return translations
    .filter(({version}) => version.frontMatter['translated-from'] !== digest)
    .map(({version}) => noteOf(version, digest))
}

function noteOf(version: Version, digest: string): Replacement {
  const {path, text, yaml, frontMatter} = version
  const old = frontMatter['translated-from']
  const place = yaml.valuePlace(['translated-from'])
  const start = place?.start.offset
  const end = place?.end.offset
  if (typeof old === 'string' && start !== undefined && end !== undefined) {
    return {path, start, end, actual: text.slice(start, end), text: digest}
  }
  const key = yaml.keyPlace(['translated-from'])?.end.offset
  if (old === null && key !== undefined) {
    const colon = text.indexOf(':', key) + 1
    return {path, start: colon, end: colon, actual: '', text: ` ${digest}`}
  }
  const at = endOfFrontMatter(text)
  const line = text.includes('\r\n') ? '\r\n' : '\n'
  return {path, start: at, end: at, actual: '', text: `translated-from: ${digest}${line}`}
}
