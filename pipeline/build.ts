import type {VFileMessage} from 'vfile-message'
import {footnoteLabels} from '../templates/theme.ts'
import {createTranslate} from '../templates/translate.ts'
import {checkOne, type Looked} from './check.ts'
import {compareMessages, isError} from './diagnostic.ts'
import {noProgress, type Progress} from './progress.ts'
import {createLeakCheck} from './publish/leak-check.ts'
import {checkOutFolder} from './publish/out-folder.ts'
import {openStaging} from './publish/staging.ts'
import {createWriter, type Writer, type Written} from './publish/writer.ts'
import {type Content, readContent} from './read/content.ts'
import type {Release} from './read/release.ts'
import {readStylesheet} from './read/stylesheet.ts'
import {routes} from './routes.ts'
import {checkNewsroom} from './rules/run-rules.ts'
import {createAppearances} from './site/appearances.ts'
import {composeArchive, composeRelease, composeSite, picturesOf} from './site/compose.ts'
import {createFeedShelf} from './site/feed-shelf.ts'
import {headers} from './site/headers.ts'
import {createSite, isPublished, newestFirst, type Site, type SiteOptions} from './site/site.ts'

export interface BuildOptions {
  /** Absolute path of the newsroom. */
  root: string
  /** Absolute path of the output folder. */
  out: string
  /** Milliseconds since 1970 at which the site is to be right. */
  now: number
  drafts: SiteOptions['drafts']
  /** What else is written for the host that serves the site. */
  serving?: ReadonlySet<Serving>
  /** Told after every release; where it is left out, nobody is. */
  progress?: Progress
}

/** A `_headers` file; every text compressed beside itself. */
export type Serving = 'headers' | 'compressed'

export interface BuildReport {
  /** What was published; absent where an error stopped the build and the old site stayed. */
  published?: Written
  /** Releases that are ready and wait for their date. */
  held: readonly Release[]
  messages: readonly VFileMessage[]
}

/**
 * Publishes a newsroom: reads `content/`, looks at every release and writes its pages beside the old
 * site, and puts the new site in place only when nothing was wrong. A draft is not looked at.
 *
 * @throws UsageError where the command was called in the wrong place.
 */
export function build(options: BuildOptions): BuildReport {
  const {root, out, now, drafts, serving = new Set(), progress = noProgress} = options
  checkOutFolder(out, root)
  const {content, messages} = readContent(root)
  if (!content || messages.some(isError)) {
    return {held: [], messages: messages.sort(compareMessages)}
  }
  const translate = createTranslate()
  const styles = {site: readStylesheet('site'), feed: readStylesheet('feed')}
  const site = createSite(content, {
    now,
    drafts,
    stylesheet: routes.stylesheet('site', styles.site.digest),
    feedStylesheet: routes.stylesheet('feed', styles.feed.digest),
    footnotes: (language) => footnoteLabels(language, translate)
  })
  const held = content.releases.filter((release) => isHeld(release, now))
  const staging = openStaging(out, serving.has('compressed') ? 'compressed' : 'plain')
  try {
    const leakCheck = createLeakCheck(content.releases, (release) => isPublished(release, site))
    const writer = createWriter(staging, translate, leakCheck)
    messages.push(...checkNewsroom(content), ...writeReleases(content, site, writer, progress))
    staging.write(site.stylesheet, styles.site.css)
    staging.write(site.feedStylesheet, styles.feed.css)
    if (serving.has('headers')) writer.write({path: routes.headers(), view: headers(site)})
    messages.push(...writer.leaks)
    messages.sort(compareMessages)
    if (messages.some(isError)) return {held, messages}
    staging.publish()
    return {published: writer.written, held, messages}
  } finally {
    staging.discard()
  }
}

/** Looks at each release and writes its pages, and then the lists and feeds of all of them. */
function writeReleases(
  content: Content,
  site: Site,
  writer: Writer,
  progress: Progress
): VFileMessage[] {
  const messages: VFileMessage[] = []
  const shelf = createFeedShelf(site)
  const appearances = createAppearances()
  const oldestFirst = [...content.releases].sort((a, b) => newestFirst(b, a))
  for (const [at, release] of oldestFirst.entries()) {
    progress.step(at, content.releases.length)
    if (release.status === 'draft' && site.drafts === 'leave-out') continue
    const looked = checkOne(release, content, site.recognize)
    messages.push(...looked.messages)
    if (!isPublished(release, site)) continue
    for (const composed of composeRelease(site, release, looked.trees)) {
      writer.write(composed)
      shelf.keep(release, composed.view)
    }
    appearances.add(release, idsIn(looked))
    for (const picture of picturesOf(release, looked.trees)) writer.copy(picture)
    for (const {path, compose} of composeArchive(site, shelf)) writer.write({path, view: compose()})
  }
  progress.end()
  for (const {path, compose} of composeSite(site, shelf, appearances))
    writer.write({path, view: compose()})
  return messages
}

/** Everybody who is named in a release, by id. */
const idsIn = ({mentions}: Looked): string[] =>
  [...mentions.values()].flat().flatMap(({ids}) => ids)

const isHeld = ({date, status}: Release, now: number): boolean =>
  status === 'ready' && date.instant > now
