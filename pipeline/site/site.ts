import type {Root} from 'mdast'
import {derivedNewsroom} from '../derive/derived-newsroom.ts'
import {withDerived} from '../derive/derived-release.ts'
import {simplifiedRegistry} from '../derive/simplified-registry.ts'
import {simplifiedTree} from '../derive/simplified-tree.ts'
import {createSimplifier} from '../derive/simplifier.ts'
import {type ByLanguage, forLanguages, type Language} from '../language.ts'
import type {FootnoteLabels} from '../markdown/render.ts'
import {createRecognizer, type Recognizer} from '../names/recognition/recognizer.ts'
import type {Registry} from '../names/registry.ts'
import {once} from '../once.ts'
import type {CardFonts} from '../read/card-fonts.ts'
import type {Content} from '../read/content.ts'
import type {Newsroom} from '../read/newsroom.ts'
import {newestFirst, type Release} from '../read/release.ts'
import type {SitePath} from '../routes.ts'
import {type DateFormats, dateFormats, yearOf} from './dates.ts'
import {createListing, type Listing} from './listing.ts'
import {createRelated, type Related} from './related.ts'
import type {ReleaseView} from './release-page.ts'
import {retractionOf} from './retraction.ts'

/** What every page is composed from, also that of a release that knows of no other. */
export interface Site {
  newsroom: Newsroom
  registry: Registry
  /** The registry as the pages of a language print it. */
  registryIn: (language: Language) => Registry
  recognize: Recognizer
  /** Finds names as the pages of a language print them. */
  recognizeIn: (language: Language) => Recognizer
  /** Gives a release the versions that are derived from others. */
  complete: (release: Release) => Release
  /** The tree of a version that is derived from another's. */
  treeIn: (language: Language, tree: Root) => Root
  /** The latest year that something was published in, by language. */
  latestYears: ByLanguage<number | undefined>
  /** Milliseconds since 1970 at which this site is right. */
  now: number
  drafts: SiteOptions['drafts']
  formats: Readonly<Record<Language, DateFormats>>
  /** Path of the style sheet. */
  stylesheet: SitePath
  /** Style sheet of feeds, for whoever opens one in a browser. */
  feedStylesheet: SitePath
  /** The script of the search page. */
  searchScript: SitePath
  /** Fonts of cards, where the newsroom has cards. */
  cardFonts: CardFonts | undefined
  /** Letters of the words that cards have beside their headlines. */
  cardWords: Readonly<Record<Language, string>>
  footnotes: (language: Language) => FootnoteLabels
  /** Prints what feeds have of a release; addresses in it are made full from `url`. */
  printContent: (view: ReleaseView, language: Language, url: string) => string
}

/** A site, and what is published on it. */
export interface ListedSite extends Site {
  /** All releases, each with the versions that are derived. */
  releases: readonly Release[]
  /** What is published in each language. */
  listings: Readonly<Record<Language, Listing>>
  /** Earlier releases on the same matter. */
  related: (release: Release) => Related
}

export interface SiteOptions {
  /** Milliseconds since 1970. */
  now: number
  /** Whether drafts are published too. */
  drafts: 'include' | 'leave-out'
  stylesheet: SitePath
  /** Style sheet of feeds, for whoever opens one in a browser. */
  feedStylesheet: SitePath
  searchScript: SitePath
  cardFonts: Site['cardFonts']
  cardWords: Site['cardWords']
  footnotes: Site['footnotes']
  printContent: Site['printContent']
}

/** Chooses what is published now, and sets out what its pages need. */
export function createSite(content: Content, options: SiteOptions): ListedSite {
  const {now} = options
  const bare = unlistedSite(content, {}, options)
  const releases = content.releases.map((release) => bare.complete(release))
  const published = releases.filter((release) => isPublished(release, options)).sort(newestFirst)
  const listings = forLanguages((language) => createListing(language, published, now))
  const latestYears = forLanguages((language) => {
    const [newest] = listings[language].releases
    return newest && yearOf(newest.date)
  })
  const site = {...bare, latestYears}
  const related = once(() => createRelated(published.filter((release) => !isHidden(site, release))))
  return {...site, releases, listings, related: (release) => related()(release)}
}

/** Sets out what the pages of single releases need. */
export function unlistedSite(
  {newsroom: written, registry}: Pick<Content, 'newsroom' | 'registry'>,
  latestYears: Site['latestYears'],
  options: SiteOptions
): Site {
  // Large registries take a while to be made ready, and not every build prints a name.
  const recognizer = once(() => recognizerOf(registry))
  const recognize: Recognizer = (text) => recognizer()(text)
  const simplify = createSimplifier(registry, recognize)
  const simplified = once(() => simplifiedRegistry(registry, simplify))
  const simplifiedRecognizer = once(() => createRecognizer(simplified()))
  const newsroom = derivedNewsroom(written, simplify)
  const {timezone, locales, calendar} = newsroom
  return {
    ...options,
    newsroom,
    registry,
    registryIn: (language) => (language === 'zh-Hans' ? simplified() : registry),
    latestYears,
    recognize,
    recognizeIn: (language) => (language === 'zh-Hans' ? simplifiedRecognizer() : recognize),
    complete: (release) => withDerived(release, newsroom, simplify),
    treeIn: (language, tree) => (language === 'zh-Hans' ? simplifiedTree(tree, simplify) : tree),
    formats: forLanguages((language) =>
      dateFormats(locales[language] + (calendar[language] === 'roc' ? '-u-ca-roc' : ''), timezone)
    )
  }
}

const recognizers = new WeakMap<Registry, Recognizer>()

/** The recognizer of a registry, made once. */
function recognizerOf(registry: Registry): Recognizer {
  const known = recognizers.get(registry) ?? createRecognizer(registry)
  recognizers.set(registry, known)
  return known
}

/** The colour of the newsroom; that of the style sheet where it has none of its own. */
export const accentOf = ({newsroom}: Site): string => newsroom.accent ?? '#0b5a6b'

/** Whether a release is out: neither a draft nor under embargo. */
export function isPublished(
  release: Release,
  {now, drafts}: Pick<SiteOptions, 'now' | 'drafts'>
): boolean {
  return release.date.instant <= now && (release.status === 'ready' || drafts === 'include')
}

/** An address on this site as a link has it: with the path that the site is served under. */
export const hrefOf = ({newsroom}: Site, path: SitePath): string => baseOf(newsroom).path + path

/** An address on this site in full. */
export function absoluteUrl({newsroom}: Site, path: SitePath): string {
  const {origin, path: base} = baseOf(newsroom)
  // A page has dozens of addresses, in nearly all of which a URL parser finds nothing to do.
  return isPlain.test(path) ? origin + base + path : new URL(base + path, origin).href
}

/** A path of which nothing is escaped, and that goes nowhere back. */
const isPlain = /^(?:\/[\w-][\w.-]*)*\/?$/

/** Where a newsroom is published: origin, and path without a slash at its end. */
interface Base {
  origin: string
  path: string
}

const bases = new WeakMap<Newsroom, Base>()

function baseOf(newsroom: Newsroom): Base {
  const known = bases.get(newsroom)
  if (known) return known
  const {origin, pathname} = new URL(newsroom.url)
  const base = {origin, path: pathname.replace(/\/$/, '')}
  bases.set(newsroom, base)
  return base
}

/** Whether search engines should leave a release alone: a draft, or one that was withdrawn. */
export const isHidden = (site: Site, release: Release): boolean =>
  release.status === 'draft' || retractionOf(release, site) !== undefined
