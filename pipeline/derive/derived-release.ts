import type {ByLanguage} from '../language.ts'
import {once} from '../once.ts'
import type {FrontMatter} from '../read/front-matter-schema.ts'
import type {Newsroom} from '../read/newsroom.ts'
import type {Release} from '../read/release.ts'
import type {Version} from '../read/version.ts'
import type {Simplifier} from './simplifier.ts'

/**
 * A release with the language version that is derived from another (`derive` in `newsroom.yml`); one that
 * somebody wrote stays. What its front matter says is converted when it is asked for.
 */
export function withDerived(
  release: Release,
  {derive}: Pick<Newsroom, 'derive'>,
  simplify: Simplifier
): Release {
  const source = release.versions.get('zh-Hant')
  if (!derive['zh-Hans'] || !source || release.versions.has('zh-Hans')) return release
  const versions = new Map(release.versions).set('zh-Hans', derivedVersion(source, simplify))
  const {corrections, retracted} = release
  return {
    ...release,
    versions,
    corrections: corrections.map((one) => ({...one, note: withSimplified(one.note, simplify)})),
    retracted: retracted && {...retracted, reason: withSimplified(retracted.reason, simplify)}
  }
}

/** The release as it was written: without what is derived. */
export function asWritten(release: Release): Release {
  const written = [...release.versions].filter(([, {derivedFrom}]) => derivedFrom === undefined)
  return written.length === release.versions.size
    ? release
    : {...release, versions: new Map(written)}
}

/** Texts by language, with the simplified one that is not there. */
export function withSimplified(
  texts: ByLanguage<string>,
  simplify: Simplifier
): ByLanguage<string> {
  const source = texts['zh-Hant']
  return source === undefined || texts['zh-Hans'] !== undefined
    ? texts
    : {...texts, 'zh-Hans': simplify.text(source)}
}

function derivedVersion(source: Version, simplify: Simplifier): Version {
  const frontMatter = once(() => simplifiedFrontMatter(source.frontMatter, simplify))
  return {
    language: 'zh-Hans',
    derivedFrom: source.language,
    path: source.path,
    digest: source.digest,
    opening: source.opening,
    get frontMatter() {
      return frontMatter()
    },
    get text() {
      return source.text
    },
    get body() {
      return source.body
    },
    get yaml() {
      return source.yaml
    },
    get locate() {
      return source.locate
    }
  }
}

/** Old addresses are those of the version that was written. */
function simplifiedFrontMatter(
  {redirects: _, ...written}: FrontMatter,
  {text}: Simplifier
): FrontMatter {
  const {title, subtitle, summary, dateline, image} = written
  return {
    ...written,
    title: text(title),
    subtitle: subtitle && text(subtitle),
    summary: summary && text(summary),
    dateline: dateline && text(dateline),
    image: image && {
      ...image,
      alt: text(image.alt),
      caption: image.caption && text(image.caption),
      credit: image.credit && text(image.credit)
    }
  }
}
