import type {Finding} from '../diagnostic.ts'
import {digest} from '../digest.ts'
import {registryEntries} from '../names/registry-changes.ts'
import {once} from '../once.ts'
import type {Progress} from '../progress.ts'
import {cardPicture} from '../publish/card-picture.ts'
import {createLeakCheck, type Trace} from '../publish/leak-check.ts'
import {resize} from '../publish/resize.ts'
import type {Staging} from '../publish/staging.ts'
import type {Content} from '../read/content.ts'
import {publishedBytes} from '../read/picture.ts'
import type {Release} from '../read/release.ts'
import {outputFile, routes} from '../routes.ts'
import {createAppearances} from '../site/appearances.ts'
import {alone, composeArchive, composeSearchIndex, composeSite} from '../site/compose.ts'
import type {FeedItem} from '../site/feed.ts'
import {createFeedShelf} from '../site/feed-shelf.ts'
import {headers} from '../site/headers.ts'
import {variantsOf} from '../site/picture-variants.ts'
import {releaseCard} from '../site/release-card.ts'
import {createSearchShelf} from '../site/search-shelf.ts'
import {isPublished} from '../site/site.ts'
import type {Ledger} from './ledger.ts'
import {createPageMaker, settingsOf, stage} from './make-pages.ts'
import type {MadeOrKept, MakeReleasesOptions} from './make-releases.ts'
import type {PlanOptions, SitePlan} from './plan-site.ts'
import type {MadeShare, Published, Records, ReleaseRecord} from './records.ts'

export interface MakeSiteOptions extends PlanOptions {
  /** Threads that releases are made on; 1 where it is left out. */
  jobs?: number
  content: Content
  plan: SitePlan
  staging: Staging
  ledger: Ledger
  progress: Progress
  /** Gives what is made of the releases, in the order of the plan. */
  releasesOf: (options: MakeReleasesOptions) => AsyncGenerator<MadeOrKept>
}

/** A site in the staging folder, ready to be put in place. */
export interface MadeSite {
  findings: readonly Finding[]
  published: Published
  made: MadeShare
  records: Records
  /** Digests of the ingredients of what shows releases whole, by path. */
  ofTexts: ReadonlyMap<string, string>
}

/** Takes what is made of releases, and makes what is of all of them: lists, feeds, pages. */
export async function makeSite(options: MakeSiteOptions): Promise<MadeSite> {
  const {content, plan, staging, ledger, serving = new Set(), jobs = 1, releasesOf} = options
  const {site, assets, traces} = plan
  const lookAgain = againLooker(traces, ledger, staging)
  const records: Record<string, ReleaseRecord> = {}
  const pages = createPageMaker({
    ...plan,
    staging,
    lookAgain,
    settings: settingsOf(site.newsroom),
    before: ledger.records().pages,
    keepIngredients: ledger.keepIngredients,
    keyOf: ({folder}, shows) => {
      const record = records[folder]
      if (!record) throw new TypeError(`${folder} is in a list before it was made`)
      return (shows === 'text' ? record.key : record.listed) + record.names
    }
  })
  const appearances = createAppearances()
  const shelf = createFeedShelf(site)
  const index = createSearchShelf(site)
  const pictures = new Set<string>()
  const findings: Finding[] = []
  let anew = 0
  const made = releasesOf({...options, ...plan, jobs, lookAgain})
  for await (const {release, record, items, findings: own, made: when} of made) {
    if (when === 'now') anew++
    records[release.folder] = record
    findings.push(...own)
    if (!isPublished(release, site)) continue
    await stagePictures(release, record, pictures, staging)
    findings.push(...(await stageCards(release, plan, staging)))
    appearances.add(release, record.ids)
    for (const [at, language] of [...release.versions.keys()].entries()) {
      const item = (): FeedItem => itemAt(items(), at)
      shelf.keep(release, language, item)
      index.keep(release, language, item)
    }
    for (const part of composeArchive(site, shelf)) pages.make(part)
    for (const file of composeSearchIndex(index)) pages.make(file)
  }
  for (const page of composeSite(site, shelf, appearances)) pages.make(page)
  if (serving.has('headers')) pages.make(alone(routes.headers(), headers(site)))
  stage(staging, outputFile(site.stylesheet), assets.site.text)
  stage(staging, outputFile(site.feedStylesheet), assets.feed.text)
  if (site.newsroom.search) stage(staging, outputFile(site.searchScript), assets.search.text)
  return {
    findings: [...findings, ...pages.leaks],
    made: {anew, of: plan.releases.length},
    published: publishedOf(records, pages.made, pictures),
    ofTexts: pages.ofTexts,
    records: {
      releases: records,
      pages: pages.made,
      registry: registryEntries(content.registry),
      traces: traces.map(({phrase}) => digest(phrase))
    }
  }
}

/** Makes the function that looks into a file that stays for what is held only now. */
function againLooker(
  traces: readonly Trace[],
  {records}: Ledger,
  staging: Staging
): (file: string) => readonly Finding[] {
  const lookedFor = new Set(records().traces)
  const leaksOfNew = createLeakCheck(traces.filter(({phrase}) => !lookedFor.has(digest(phrase))))
  return (file) => leaksOfNew(file, () => staging.read(file) ?? '')
}

/** Puts the pictures that a release shows into the new site in all their sizes, each once. */
async function stagePictures(
  release: Release,
  {pictures}: ReleaseRecord,
  done: Set<string>,
  staging: Staging
): Promise<void> {
  for (const picture of pictures.flatMap((name) => release.pictures.get(name) ?? [])) {
    const file = outputFile(routes.picture(picture))
    if (done.has(file)) continue
    done.add(file)
    const bytes = once(() => publishedBytes(picture))
    if (!staging.keep(file, picture.digest)) staging.write(file, bytes())
    for (const variant of variantsOf(picture)) {
      const made = outputFile(variant.path)
      if (!staging.keep(made)) staging.write(made, await resize(bytes(), variant))
    }
  }
}

/** Puts the pictures of a release's headline into the new site; tells where one cannot be set. */
async function stageCards(
  release: Release,
  {site, theme}: SitePlan,
  staging: Staging
): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const {language, path, derivedFrom} of release.versions.values()) {
    const placed = releaseCard(site, release, language)
    if (!placed) continue
    if ('missing' in placed) {
      if (derivedFrom === undefined) findings.push(missingInFont(path, placed.missing))
      continue
    }
    const {card, fonts} = placed
    const file = outputFile(placed.path)
    if (staging.keep(file)) continue
    const names = fonts.map(({name}) => name)
    staging.write(file, await cardPicture(theme.card(card, names), fonts))
  }
  return findings
}

const missingInFont = (path: string, missing: readonly string[]): Finding => ({
  path,
  ruleId: 'card-font',
  severity: 'warning',
  actual: missing.join(''),
  reason: `Missing \`${missing.join('')}\` in the font of cards: the release is shared without one`
})

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
