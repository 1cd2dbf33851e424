import {countHan} from '../count-han.ts'
import type {Finding} from '../diagnostic.ts'
import {createFormSet, findForms} from '../names/recognition/form-set.ts'
import type {Release} from '../read/release.ts'
import {routes} from '../routes.ts'

/** Looks for traces of what is not published in a file that is; says where there are some. */
export type LeakCheck = (file: string, textOf: () => string) => readonly Finding[]

/** What a release that is held can be told by: a title, an address, a picture, a phrase. */
export interface Trace {
  phrase: string
  /** Id of the release. */
  of: string
  /** A file of the release, relative to the newsroom's root. */
  path: string
}

/**
 * Everything that releases which are a draft or under embargo can be told by.
 *
 * @param isPublished Whether a release is; what it has in common with one that is held is no trace of that.
 */
export function tracesOf(
  releases: readonly Release[],
  isPublished: (release: Release) => boolean
): Trace[] {
  const held = releases.filter((release) => !isPublished(release))
  if (held.length === 0) return []
  const shared = new Set(releases.filter(isPublished).flatMap(phrasesOf))
  return held.flatMap((release) =>
    phrasesOf(release)
      .filter((phrase) => !shared.has(phrase))
      .map((phrase) => ({phrase, of: release.id, path: fileOf(release)}))
  )
}

function fileOf({versions, folder}: Release): string {
  const [version] = versions.values()
  return version?.path ?? folder
}

/** Makes the last look at every text before it is published: no trace may be in it, by whatever way it came there. */
export function createLeakCheck(traces: readonly Trace[]): LeakCheck {
  if (traces.length === 0) return () => []
  const set = createFormSet<Trace>(traces.map((trace) => [trace.phrase, trace]))
  return (file, textOf) => {
    const text = textOf()
    // Names in a text are marked, and a phrase goes on behind the mark.
    const found = [text, text.replace(/<[^>]*>/g, '')].flatMap((plain) => findForms(plain, set))
    const leaked = new Map(found.map(({value}) => [value.phrase, value]))
    return [...leaked.values()].map((trace) => leakOf(file, trace))
  }
}

const leakOf = (file: string, {of, path, phrase}: Trace): Finding => ({
  path,
  ruleId: 'embargo-leak',
  severity: 'error',
  actual: phrase,
  reason: `Unexpected trace of ${of}, which is not published yet, in \`${file}\`: \`${phrase}\``,
  note: 'Something that is published names it or links to it.'
})

function phrasesOf(release: Release): string[] {
  const versions = [...release.versions.values()]
  const texts = versions.flatMap(({frontMatter: {title, subtitle, summary}, opening}) => [
    ...distinctive(title),
    ...distinctive(subtitle ?? ''),
    ...distinctive(summary ?? ''),
    ...distinctive(opening)
  ])
  const addresses = [
    ...versions.map(({language}) => routes.release(language, release)),
    routes.bilingual(release)
  ]
  const pictures = [...release.pictures.values()].map((picture) => routes.picture(picture))
  return [...texts, ...addresses, ...pictures]
}

/** The longest part of a text that every format prints as it is; nothing where that says little. */
function distinctive(text: string): string[] {
  const parts = text.split(/[&<>"'\\\p{Cc}]/u).map((part) => part.trim().slice(0, 80))
  const [longest = ''] = parts.sort((a, b) => b.length - a.length)
  return longest.length + 2 * countHan(longest) >= 20 ? [longest] : []
}
