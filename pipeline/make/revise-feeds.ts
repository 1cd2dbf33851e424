import type {WrittenFile} from '../publish/file-writer.ts'
import {print} from '../publish/print.ts'
import {outputFile} from '../routes.ts'
import {inFormats} from '../site/compose.ts'
import type {Feed, FeedItem} from '../site/feed.ts'
import type {Ledger} from './ledger.ts'
import {ingredientsText, pageKey, settingsOf} from './make-pages.ts'
import type {Records} from './records.ts'
import type {Revision} from './revise-releases.ts'
import type {Standing, StandingFeed} from './standing.ts'

export interface ReviseFeedsOptions extends Revision {
  ledger: Pick<Ledger, 'items' | 'ingredients' | 'keepIngredients'>
  standing: Standing
  /** Folders that texts are in. */
  folders: readonly string[]
}

/** Feeds that hold releases whose texts changed, made anew. */
export interface RevisedFeeds {
  /** All that stand, with what those are made of now. */
  standing: readonly StandingFeed[]
  /** Digests of what they were made of, by path. */
  pages: Records['pages']
  written: readonly WrittenFile[]
  /** Digests of ingredients that nothing is made of any more. */
  replaced: readonly string[]
}

/** Makes the feeds anew that hold releases whose texts changed; nothing where something of one is not at hand. */
export function reviseFeeds(options: ReviseFeedsOptions): RevisedFeeds | undefined {
  const {standing, folders, releases, staging} = options
  const {site, theme, writer, leaksIn} = staging
  const places = new Set(releases.map(({folder}) => folders.indexOf(folder)))
  const settings = settingsOf(site.newsroom)
  const feeds: StandingFeed[] = []
  const pages: Record<string, string> = {}
  const written: WrittenFile[] = []
  const replaced: string[] = []
  for (const known of standing.feeds) {
    if (!known.releases.some((place) => places.has(place))) {
      feeds.push(known)
      continue
    }
    const revised = reviseFeed(known, options)
    if (!revised) return undefined
    feeds.push({...known, of: revised.of})
    if (revised.of !== known.of) replaced.push(known.of)
    for (const {path, compose} of inFormats(known.paths)) {
      const content = print(theme.render(compose(revised.feed)))
      const file = outputFile(path)
      if (typeof content === 'string' && leaksIn(file, () => content).length > 0) return undefined
      written.push(...writer.write(file, content))
      pages[path] = pageKey(path, settings, revised.of)
    }
  }
  return {standing: feeds, pages, written, replaced}
}

/** A feed with what it says now of its releases, and the digest of what it is made of. */
function reviseFeed(
  {of, language, releases}: StandingFeed,
  {ledger, folders, releases: revised}: ReviseFeedsOptions
): {feed: Feed; of: string} | undefined {
  const text = ledger.ingredients(of)
  if (text === undefined) return undefined
  const [outline, before]: [Omit<Feed, 'items'>, string[]] = JSON.parse(text)
  const keys: string[] = []
  const items: FeedItem[] = []
  for (const [at, place] of releases.entries()) {
    const own = revised.find(({folder}) => folder === folders[place])
    const key = own ? own.record.key + own.record.names : (before[at] ?? '')
    const item = (own?.items ?? ledger.items(key))?.find((one) => one.language === language)
    if (!item) return undefined
    keys.push(key)
    items.push(item)
  }
  return {feed: {...outline, items}, of: ledger.keepIngredients(ingredientsText(outline, keys))}
}
