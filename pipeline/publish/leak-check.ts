import type {VFileMessage} from 'vfile-message'
import {diagnostic} from '../diagnostic.ts'
import {createFormSet, findForms} from '../names/recognition/form-set.ts'
import type {Release} from '../read/release.ts'
import {routes} from '../routes.ts'

/** Looks for traces of what is not published in a text that is; says where there are some. */
export type LeakCheck = (path: string, text: string) => readonly VFileMessage[]

/** What a release that is held can be told by. */
interface Trace {
  release: Release
  phrase: string
}

/**
 * Makes the last look at every text before it is published: no title, address, picture or phrase of a
 * release that is a draft or under embargo may be in it, by whatever way it came there.
 *
 * @param isPublished Whether a release is; what it has in common with one that is held is no trace of that.
 */
export function createLeakCheck(
  releases: readonly Release[],
  isPublished: (release: Release) => boolean
): LeakCheck {
  const published = releases.filter(isPublished)
  const held = releases.filter((release) => !isPublished(release))
  if (held.length === 0) return () => []
  const shared = new Set(published.flatMap((release) => phrasesOf(release)))
  const traces = held.flatMap((release) =>
    phrasesOf(release)
      .filter((phrase) => !shared.has(phrase))
      .map((phrase) => [phrase, {release, phrase}] as const)
  )
  if (traces.length === 0) return () => []
  const set = createFormSet<Trace>(traces)
  return (path, text) => {
    // Names in a text are marked, and a phrase goes on behind the mark.
    const found = [text, text.replace(/<[^>]*>/g, '')].flatMap((plain) => findForms(plain, set))
    const leaked = new Map(found.map(({value}) => [value.phrase, value]))
    return [...leaked.values()].map((trace) => leakOf(path, trace))
  }
}

function leakOf(path: string, {release, phrase}: Trace): VFileMessage {
  const [version] = release.versions.values()
  return diagnostic({
    path: version?.path ?? release.folder,
    ruleId: 'embargo-leak',
    severity: 'error',
    actual: phrase,
    reason: `Unexpected trace of ${release.id}, which is not published yet, in \`${path.slice(1)}\`: \`${phrase}\``,
    note: 'Something that is published names it or links to it.'
  })
}

function phrasesOf(release: Release): string[] {
  const versions = [...release.versions.values()]
  const texts = versions.flatMap(({frontMatter: {title, subtitle, summary}, opening}) => [
    ...distinctive(title),
    ...distinctive(subtitle ?? ''),
    ...distinctive(summary ?? ''),
    ...distinctive(opening)
  ])
  const addresses = versions.map(({language}) => routes.release(language, release))
  const pictures = [...release.pictures.values()].map((picture) => routes.picture(picture))
  return [...texts, ...addresses, ...pictures]
}

/** The longest part of a text that every format prints as it is; nothing where that says little. */
function distinctive(text: string): string[] {
  const parts = text.split(/[&<>"'\\\p{Cc}]/u).map((part) => part.trim().slice(0, 80))
  const [longest = ''] = parts.sort((a, b) => b.length - a.length)
  const han = longest.match(/\p{Script=Han}/gu)?.length ?? 0
  return longest.length + 2 * han >= 20 ? [longest] : []
}
