import type {Language} from './language.ts'
import type {Picture} from './read/picture.ts'
import type {Release} from './read/release.ts'

/** A path on the site, from its root: `/en/releases/kmu-mou/`. One that ends in `/` is a page. */
export type SitePath = `/${string}`

/** Address of a list: its first page, or a further one. */
const numbered = (path: SitePath, page: number): SitePath =>
  page === 1 ? path : `${path}page/${page}/`

/** Where a feed is published in each of its formats. */
export interface FeedPaths {
  rss: SitePath
  atom: SitePath
  json: SitePath
}

const feedPaths = (folder: SitePath): FeedPaths => ({
  rss: `${folder}feed.xml`,
  atom: `${folder}atom.xml`,
  json: `${folder}feed.json`
})

/** Where everything is: the addresses of a newsroom, which readers and feeds rely on. */
export const routes = {
  languageChoice: (): SitePath => '/',
  notFound: (): SitePath => '/404.html',
  home: (language: Language, page = 1): SitePath => numbered(`/${language}/`, page),
  topic: (language: Language, topic: string, page = 1): SitePath =>
    numbered(`/${language}/topics/${topic}/`, page),
  archive: (language: Language, year: number, page = 1): SitePath =>
    numbered(`/${language}/archive/${year}/`, page),
  organisation: (language: Language, organisation: string, page = 1): SitePath =>
    numbered(`/${language}/organisations/${organisation}/`, page),
  subscribe: (language: Language): SitePath => `/${language}/subscribe/`,
  search: (language: Language): SitePath => `/${language}/search/`,
  /** Folder of a part of the index that the search page loads. */
  searchPart: (language: Language, name: string): SitePath => `${routes.search(language)}${name}/`,
  searchScript: (digest: string): SitePath => assetPath('search', digest, 'js'),
  names: (language: Language): SitePath => `/${language}/names/`,
  namesData: (): SitePath => '/names.json',
  feeds: (language: Language): FeedPaths => feedPaths(`/${language}/`),
  feedArchive: (language: Language, number: number): FeedPaths =>
    feedPaths(`/${language}/feed-archive/${number}/`),
  topicFeeds: (language: Language, topic: string): FeedPaths =>
    feedPaths(routes.topic(language, topic)),
  organisationFeeds: (language: Language, organisation: string): FeedPaths =>
    feedPaths(routes.organisation(language, organisation)),
  correctionFeeds: (language: Language): FeedPaths => feedPaths(`/${language}/corrections/`),
  headers: (): SitePath => '/_headers',
  opml: (): SitePath => '/feeds.opml',
  sitemap: (): SitePath => '/sitemap.xml',
  sitemapPart: (part: number): SitePath => `/sitemap-${part}.xml`,
  newsSitemap: (): SitePath => '/news-sitemap.xml',
  robots: (): SitePath => '/robots.txt',
  release: (language: Language, release: Release): SitePath =>
    `/${language}/releases/${slugOf(language, release)}/`,
  releaseText: (language: Language, release: Release): SitePath =>
    `${routes.release(language, release)}index.txt`,
  releaseNinjs: (language: Language, release: Release): SitePath =>
    `${routes.release(language, release)}index.ninjs.json`,
  /** The release in two languages at once, under its source's slug. */
  bilingual: (release: Release): SitePath => `/bilingual/${slugOf(sourceOf(release), release)}/`,
  /** Pictures, captions and texts, with the page of its source. */
  mediaKit: (release: Release): SitePath =>
    `${routes.release(sourceOf(release), release)}media.zip`,
  picture: (picture: Picture): SitePath =>
    assetPath(picture.name.replace(/\.[^.]*$/, ''), picture.digest, picture.extension),
  pictureVariant: (picture: Picture, width: number, extension: string): SitePath =>
    assetPath(picture.name.replace(/\.[^.]*$/, ''), picture.digest, extension, `-${width}`),
  icon: (digest: string): SitePath => assetPath('icon', digest, 'svg'),
  card: (digest: string): SitePath => assetPath('card', digest, 'png'),
  stylesheet: (name: 'site' | 'feed', digest: string): SitePath => assetPath(name, digest, 'css')
}

/** The language that a release was written in first. */
function sourceOf({versions}: Release): Language {
  const [source = 'en'] = versions.keys()
  return source
}

/** The last part of a release's address in a language: its own, else the release's id. */
function slugOf(language: Language, release: Release): string {
  return release.versions.get(language)?.frontMatter.slug ?? release.id
}

/** A file that may be kept forever: another content has another name. */
function assetPath(name: string, digest: string, extension: string, size = ''): SitePath {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return `/assets/${plain || 'file'}.${digest.slice(0, 10)}${size}.${extension}`
}

/** The file below the output folder that a path is served from. */
export const outputFile = (path: SitePath): string =>
  path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1)
