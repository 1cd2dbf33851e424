import type {WrittenFile} from '../publish/file-writer.ts'
import {print} from '../publish/print.ts'
import {outputFile, type SitePath} from '../routes.ts'
import {inFormats, type View} from '../site/compose.ts'
import type {Feed, FeedItem} from '../site/feed.ts'
import {type SearchOutline, searchFiles} from '../site/search-index.ts'
import type {Ledger} from './ledger.ts'
import {ingredientsText, pageKey, settingsOf} from './make-pages.ts'
import type {Records} from './records.ts'
import type {Revision} from './revise-releases.ts'
import type {Standing, StandingCollection} from './standing.ts'

export interface ReviseCollectionsOptions extends Revision {
  ledger: Pick<Ledger, 'items' | 'ingredients' | 'keepIngredients'>
  standing: Standing
  /** Folders that texts are in. */
  folders: readonly string[]
}

/** Feeds and parts of the search index that hold releases whose texts changed, made anew. */
export interface RevisedCollections {
  /** All that stand, with what those are made of now. */
  standing: readonly StandingCollection[]
  /** Digests of what their files were made of, by path. */
  pages: Records['pages']
  written: readonly WrittenFile[]
  /** Digests of ingredients that nothing is made of any more. */
  replaced: readonly string[]
}

/** Makes anew what holds releases whose texts changed; nothing where something of it is not at hand. */
export function reviseCollections(
  options: ReviseCollectionsOptions
): RevisedCollections | undefined {
  const {standing, folders, releases, staging} = options
  const {site, theme, writer, leaksIn} = staging
  const places = new Set(releases.map(({folder}) => folders.indexOf(folder)))
  const settings = settingsOf(site.newsroom)
  const itemOf = createItemOf(options)
  const collections: StandingCollection[] = []
  const pages: Record<string, string> = {}
  const written: WrittenFile[] = []
  const replaced: string[] = []
  for (const known of standing.collections) {
    if (!known.releases.some((place) => places.has(place))) {
      collections.push(known)
      continue
    }
    const revised = revise(known, itemOf, options)
    if (!revised) return undefined
    collections.push({...known, of: revised.of})
    if (revised.of !== known.of) replaced.push(known.of)
    for (const {path, compose} of revised.files) {
      const content = print(theme.render(compose()))
      const file = outputFile(path)
      if (typeof content === 'string' && leaksIn(file, () => content).length > 0) return undefined
      written.push(...writer.write(file, content))
      pages[path] = pageKey(path, settings, revised.of)
    }
  }
  return {standing: collections, pages, written, replaced}
}

/** A feed or a part of the index as it is now. */
interface RevisedCollection {
  files: readonly {path: SitePath; compose: () => View}[]
  /** Digest of what it is made of. */
  of: string
}

function revise(
  {of, language, paths, releases}: StandingCollection,
  itemOf: ItemOf,
  {ledger, folders, releases: revised}: ReviseCollectionsOptions
): RevisedCollection | undefined {
  const text = ledger.ingredients(of)
  if (text === undefined) return undefined
  const [outline, before]: [Outline, string[]] = JSON.parse(text)
  const keys: string[] = []
  const items: FeedItem[] = []
  for (const [at, place] of releases.entries()) {
    const own = revised.find(({folder}) => folder === folders[place])
    const key = own ? own.record.key + own.record.names : (before[at] ?? '')
    const item = itemOf(key, language)
    if (!item) return undefined
    keys.push(key)
    items.push(item)
  }
  return {
    files: filesOf(outline, paths, items),
    of: ledger.keepIngredients(ingredientsText(outline, keys))
  }
}

/** Everything of a feed, or of a part of the index, that is not of its releases. */
type Outline = Omit<Feed, 'items'> | SearchOutline

function filesOf(
  outline: Outline,
  paths: StandingCollection['paths'],
  items: readonly FeedItem[]
): RevisedCollection['files'] {
  if ('shards' in outline) return searchFiles(outline, () => items)
  if (!paths) return []
  return inFormats(paths).map(({path, compose}) => ({
    path,
    compose: () => compose({...outline, items})
  }))
}

/** What is said of a release in a language, by a digest of what it was made of. */
type ItemOf = (key: string, language: string) => FeedItem | undefined

/** Gives what is said of releases, of which many are in several collections, and in several languages. */
function createItemOf({ledger, releases}: ReviseCollectionsOptions): ItemOf {
  const known = new Map<string, readonly FeedItem[] | undefined>(
    releases.map(({record, items}) => [record.key + record.names, items])
  )
  return (key, language) => {
    if (!known.has(key)) known.set(key, ledger.items(key))
    return known.get(key)?.find((item) => item.language === language)
  }
}
