import {createTranslate} from '../templates/translate.ts'
import type {BuildOptions} from './build.ts'
import type {Finding} from './diagnostic.ts'
import {digest} from './digest.ts'
import type {Ledger, Published, Records, ReleaseRecord} from './ledger.ts'
import {createPageMaker, type Looks, stage} from './make-pages.ts'
import {makeReleases} from './make-releases.ts'
import {registryEntries} from './names/registry-changes.ts'
import type {Progress} from './progress.ts'
import {createLeakCheck, type Trace, tracesOf} from './publish/leak-check.ts'
import {stageBytes, type TextForms} from './publish/stage-file.ts'
import type {Staging} from './publish/staging.ts'
import type {Content} from './read/content.ts'
import {publishedBytes} from './read/picture.ts'
import type {Release} from './read/release.ts'
import {releaseKeys} from './release-keys.ts'
import {outputFile, routes} from './routes.ts'
import {surroundingsOf} from './rules/surroundings.ts'
import {createAppearances} from './site/appearances.ts'
import {alone, composeArchive, composeSite} from './site/compose.ts'
import {createFeedShelf} from './site/feed-shelf.ts'
import {headers} from './site/headers.ts'
import {createSite, isPublished, newestFirst} from './site/site.ts'
import {readStylesheets, siteOptions} from './site-options.ts'

export interface MakeSiteOptions extends BuildOptions {
  content: Content
  staging: Staging
  ledger: Ledger
  progress: Progress
}

/** A site in the staging folder, ready to be put in place. */
export interface MadeSite {
  findings: readonly Finding[]
  published: Published
  records: Records
}

/** Makes every release that would not be the same again, then what is of all of them: lists, feeds, pages. */
export async function makeSite(options: MakeSiteOptions): Promise<MadeSite> {
  const {content, staging, ledger, now, drafts, serving = new Set(), jobs = 1} = options
  const translate = createTranslate()
  const styles = readStylesheets()
  const site = createSite(content, siteOptions({now, drafts}, styles, translate))
  const surroundings = surroundingsOf(content)
  const forms: TextForms = serving.has('compressed') ? 'compressed' : 'plain'
  const traces = tracesOf(content.releases, (release) => isPublished(release, site))
  const looks = looksAt(traces, ledger, staging)
  const keys = releaseKeys(site, surroundings)
  const records: Record<string, ReleaseRecord> = {}
  const pages = createPageMaker({
    staging,
    translate,
    forms,
    ...looks,
    before: ledger.records().pages,
    keyOf: (release, shows) =>
      (shows === 'text' ? keys.ofText(release) : keys.ofFrontMatter(release)) +
      (records[release.folder]?.names ?? '')
  })
  const appearances = createAppearances()
  const shelf = createFeedShelf(site)
  const pictures = new Set<string>()
  const findings: Finding[] = []
  const releases = content.releases
    .filter(({status}) => status !== 'draft' || drafts === 'include')
    .sort((a, b) => newestFirst(b, a))
  const making = {...options, ...looks, jobs, releases, site, surroundings, traces, forms, keys}
  for await (const {release, record, items, ...made} of makeReleases(making)) {
    records[release.folder] = record
    findings.push(...made.findings)
    if (!isPublished(release, site)) continue
    stagePictures(release, record, pictures, staging)
    appearances.add(release, record.ids)
    for (const [at, language] of [...release.versions.keys()].entries()) {
      shelf.keep(release, language, () => itemAt(items(), at))
    }
    for (const part of composeArchive(site, shelf)) pages.make(part)
  }
  for (const page of composeSite(site, shelf, appearances)) pages.make(page)
  if (serving.has('headers')) pages.make(alone(routes.headers(), headers(site)))
  stage(staging, outputFile(site.stylesheet), styles.site.css, forms)
  stage(staging, outputFile(site.feedStylesheet), styles.feed.css, forms)
  return {
    findings: [...findings, ...pages.leaks],
    published: publishedOf(records, pages.made, pictures),
    records: {
      releases: records,
      pages: pages.made,
      registry: registryEntries(content.registry),
      traces: traces.map(({phrase}) => digest(phrase))
    }
  }
}

/** Looks for traces of what is held: of all of it in what is made, of what is held only now in what stays. */
function looksAt(traces: readonly Trace[], {records}: Ledger, staging: Staging): Looks {
  const lookedFor = new Set(records().traces)
  const leaksOfNew = createLeakCheck(traces.filter(({phrase}) => !lookedFor.has(digest(phrase))))
  return {
    leaksIn: createLeakCheck(traces),
    lookAgain: (file) => leaksOfNew(file, () => staging.read(file) ?? '')
  }
}

/** Puts the pictures that a release shows into the new site, each once. */
function stagePictures(
  release: Release,
  {pictures}: ReleaseRecord,
  done: Set<string>,
  staging: Staging
): void {
  for (const picture of pictures.flatMap((name) => release.pictures.get(name) ?? [])) {
    const file = outputFile(routes.picture(picture))
    if (done.has(file)) continue
    done.add(file)
    if (staging.keep(file, picture.digest)) continue
    staging.add([stageBytes(staging.folder(), file, publishedBytes(picture))])
  }
}

function publishedOf(
  releases: Records['releases'],
  pages: Records['pages'],
  pictures: ReadonlySet<string>
): Published {
  const files = [
    ...Object.values(releases).flatMap((release) => release.files),
    ...Object.keys(pages)
  ]
  return {
    pages: files.filter((file) => /(?:\.html|\/)$/.test(file)).length,
    feeds: files.filter((file) => /(?:^|\/)(?:feed\.xml|atom\.xml|feed\.json)$/.test(file)).length,
    pictures: pictures.size
  }
}

function itemAt<T>(items: readonly T[], at: number): T {
  const item = items[at]
  if (!item) throw new TypeError('feeds have a release in each of its languages')
  return item
}
