import type {VFileMessage} from 'vfile-message'
import {theme} from '../templates/theme.ts'
import type {Translate} from '../templates/translate.ts'
import {checkOne} from './check.ts'
import {diagnostic, type Finding, findingOf} from './diagnostic.ts'
import {digest} from './digest.ts'
import type {Cache} from './publish/cache.ts'
import {print} from './publish/print.ts'
import type {WrittenKind} from './publish/writer.ts'
import type {Content} from './read/content.ts'
import type {Release} from './read/release.ts'
import type {SitePath} from './routes.ts'
import {addressesOf} from './rules/link-dead.ts'
import {areConfirmed} from './rules/translation-stale.ts'
import {composeRelease, picturesOf} from './site/compose.ts'
import type {ReleaseView} from './site/release-page.ts'
import {isPublished, type Site} from './site/site.ts'

/** What a build makes of one release. */
export interface MadeRelease {
  /** Digest of everything that it was made of. */
  key: string
  messages: readonly VFileMessage[]
  files: readonly MadeFile[]
  /** File names of the pictures that it shows. */
  pictures: readonly string[]
  /** Ids of everybody who is named in it. */
  ids: readonly string[]
  /** What its page shows in each language, for feeds. */
  views: () => readonly ReleaseView[]
}

/** A text, and where it is published. */
interface MadeFile {
  path: SitePath
  text: string
  kind: WrittenKind
}

/** What the cache has of a release; its views stand by themselves, since few are needed again. */
interface Entry {
  findings: readonly Finding[]
  files: readonly MadeFile[]
  pictures: readonly string[]
  ids: readonly string[]
}

export interface MakeOptions {
  content: Content
  site: Site
  translate: Translate
  cache: Cache
}

/** Makes the function that makes releases, or recalls what was made of the same before. */
export function releaseMaker(options: MakeOptions): (release: Release) => MadeRelease {
  const {cache, content} = options
  const shared: SharedDigests = {
    common: digest(commonInputs(options)),
    addresses: digest([...addressesOf(content)].join('\n'))
  }
  return (release) => {
    const key = keyOf(release, shared, options)
    const entry = cache.recall(key)
    if (entry !== undefined) return recalled(JSON.parse(entry), key, release, options)
    const made = make(release, key, options)
    const {files, pictures, ids, messages} = made
    cache.keep(key, JSON.stringify({files, pictures, ids, findings: messages.map(findingOf)}))
    if (files.length > 0) cache.keep(`${key}.views`, JSON.stringify(made.views()))
    return made
  }
}

function recalled(
  {findings, files, pictures, ids}: Entry,
  key: string,
  release: Release,
  options: MakeOptions
): MadeRelease {
  let known: readonly ReleaseView[] | undefined
  return {
    key,
    messages: findings.map(diagnostic),
    files,
    pictures,
    ids,
    views: () => {
      const kept = known ? undefined : options.cache.recall(`${key}.views`)
      known ??= kept === undefined ? make(release, key, options).views() : viewsOf(kept)
      return known
    }
  }
}

const viewsOf = (text: string): readonly ReleaseView[] => JSON.parse(text)

/** Looks at a release and renders it. */
function make(release: Release, key: string, {content, site, translate}: MakeOptions): MadeRelease {
  const {messages, trees, mentions} = checkOne(release, content, site.recognize)
  const ids = [...mentions.values()].flat().flatMap((mention) => mention.ids)
  if (!isPublished(release, site)) {
    return {key, messages, files: [], pictures: [], ids: [...new Set(ids)], views: () => []}
  }
  const composed = [...composeRelease(site, release, trees)]
  const views = composed.flatMap(({view}) => (view.kind === 'release' ? [view] : []))
  const files = composed.map(({path, view}): MadeFile => {
    const themed = theme(view, translate)
    return {path, text: print(themed), kind: 'html' in themed ? 'page' : 'other'}
  })
  const pictures = picturesOf(release, trees).map(({name}) => name)
  return {key, messages, files, pictures, ids: [...new Set(ids)], views: () => views}
}

/** What the pages of all releases are made of beside their own files. */
function commonInputs({content, site}: MakeOptions): string {
  const {newsroom, registry} = content
  return JSON.stringify([
    {...newsroom, identifiers: newsroom.identifiers.map(String)},
    [...registry.people.values()],
    [...registry.organisations.values()],
    [...registry.terms.values()],
    site.stylesheet,
    // The frame of a page leads to the latest year.
    newsroom.languages.map((language) => [...site.listings[language].years.keys()][0]),
    areConfirmed(content)
  ])
}

/** Digests of what more than one release is made of. */
interface SharedDigests {
  /** Of what every release is made of. */
  common: string
  /** Of the addresses of the site, which a release that links within it depends on. */
  addresses: string
}

/** A digest of everything that a release is made of. */
function keyOf(release: Release, shared: SharedDigests, {content, site}: MakeOptions): string {
  const {id, folder, versions, pictures, corrections, retracted} = release
  const texts = [...versions.values()]
  const links = texts.some(({text}) => hasOwnLinks(text, content))
  return digest(
    JSON.stringify([
      shared.common,
      id,
      folder,
      texts.map(({path, digest: ofText}) => [path, ofText]),
      [...pictures.values()].map((picture) => [picture.name, picture.digest]),
      isPublished(release, site),
      corrections.map(({date}) => date.instant <= site.now),
      retracted !== undefined && retracted.date.instant <= site.now,
      links ? shared.addresses : ''
    ])
  )
}

/** Whether a text may link to another page of the site: then it depends on which there are. */
const hasOwnLinks = (text: string, {newsroom}: Content): boolean =>
  /\]\(\s*<?[./]|\]:\s*<?[./]|<[./]/.test(text) || text.includes(new URL(newsroom.url).host)
