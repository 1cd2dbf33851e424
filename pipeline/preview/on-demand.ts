import {setImmediate as nextTurn} from 'node:timers/promises'
import {withReload} from '../../templates/preview/with-reload.ts'
import type {Theme} from '../../templates/theme.ts'
import {readOne} from '../check-one.ts'
import {asWritten} from '../derive/derived-release.ts'
import {compareMessages} from '../diagnostic.ts'
import {once} from '../once.ts'
import {cardPicture} from '../publish/card-picture.ts'
import {print} from '../publish/print.ts'
import {publishedBytes} from '../read/picture.ts'
import type {Release} from '../read/release.ts'
import {routes, type SitePath} from '../routes.ts'
import {createAppearances} from '../site/appearances.ts'
import {type Composed, composeRelease, composeSite, picturesOf, type View} from '../site/compose.ts'
import type {FeedItem} from '../site/feed.ts'
import {feedLists} from '../site/feed-lists.ts'
import type {FeedShelf} from '../site/feed-shelf.ts'
import {variantsOf} from '../site/picture-variants.ts'
import {releaseCard} from '../site/release-card.ts'
import type {ReleasePage} from '../site/release-page.ts'
import {type SearchPart, searchFiles, searchParts} from '../site/search-index.ts'
import {hrefOf, type Site} from '../site/site.ts'
import {createNameCards} from './name-card.ts'
import {type SharedView, sharedView} from './shared-view.ts'
import {type SideBySideView, sideBySideView} from './side-by-side-view.ts'
import {idsIn, look, type State} from './state.ts'

/** A file of the site as it will be published. */
export interface ServedFile {
  body: string | Uint8Array | Promise<string | Uint8Array>
  mediaType: string
}

/** The file at a path from the site's root, made when it is first asked for. */
export function fileAt(state: State, path: string): ServedFile | undefined {
  const {files} = state
  const made = files.get(path)
  if (made) return made()
  const owner = ownerOf(state, path)
  if (owner) makeUntil(state, owner, path)
  return files.get(path)?.() ?? searchFileAt(state, path) ?? composeAt(state, path)
}

/** The languages of a release side by side, with what is found in them. */
export function sideBySideAt(state: State, id: string): SideBySideView | undefined {
  const {content, site} = state
  const release = content.releases.find((candidate) => candidate.id === id)
  if (!release) return undefined
  const looked = look(state, release)
  const pages = [...release.versions.keys()].map((language) => ({
    language,
    href: hrefOf(site, routes.release(language, release))
  }))
  const messages = [...looked.messages].sort(compareMessages)
  return sideBySideView(looked, messages, createNameCards(state, id), pages)
}

/** What feeds, search engines and shared links have of a release in a language. */
export function sharedAt(state: State, id: string, language: string): SharedView | undefined {
  const release = state.site.releases.find((candidate) => candidate.id === id)
  if (!release) return undefined
  const views = viewsOf(renderRelease(state, release))
  const page = views.filter(isReleasePage).find(({frame}) => frame.language === language)
  const item = itemsOf(views).find((candidate) => candidate.language === language)
  return page && item && sharedView(id, page, item)
}

/** Makes what a release becomes, until that is there which somebody asks for: comparing languages takes as long as a page. */
function makeUntil(state: State, release: Release, path: string): void {
  const making = state.making.get(release) ?? renderRelease(state, release)
  // Where something fails, the next one who asks begins anew.
  state.making.delete(release)
  for (let next = making.next(); !next.done; next = making.next()) {
    if (next.value.path !== path) continue
    state.making.set(release, making)
    return
  }
}

/** Makes everything that a release becomes, one after the other. */
function* renderRelease(state: State, release: Release): Generator<Composed> {
  const {surroundings, site, theme, files} = state
  // Glosses are written into the tree: a page is made of one of its own.
  const texts = readOne(asWritten(release), surroundings, site.recognize)
  for (const picture of picturesOf(release, texts.trees)) {
    const body = publishedBytes(picture)
    // A browser takes a picture as what it is, whatever it was told: the other sizes need not be made.
    const paths = [routes.picture(picture), ...variantsOf(picture).map(({path}) => path)]
    for (const path of paths) files.set(path, () => ({body, mediaType: picture.mediaType}))
  }
  for (const language of release.versions.keys()) {
    const placed = releaseCard(site, release, language)
    if (!placed || 'missing' in placed) continue
    const {path, card, fonts} = placed
    const names = fonts.map(({name}) => name)
    const draw = once(() => cardPicture(theme.card(card, names), fonts))
    files.set(path, () => ({body: draw(), mediaType: 'image/png'}))
  }
  for (const composed of composeRelease(site, release, texts, site.related(release))) {
    const {path, view} = composed
    files.set(
      path,
      once(() => served(path, printed(view, theme)))
    )
    yield composed
  }
}

const viewsOf = (composed: Iterable<Composed>): View[] => [...composed].map(({view}) => view)

const isReleasePage = (view: View): view is ReleasePage => view.kind === 'release'

/** What feeds have of a release. */
const itemsOf = (views: readonly View[]): FeedItem[] =>
  views.flatMap((view) => (view.kind === 'ninjs' ? [view.wire.item] : []))

/** A view as it will be published; a page looks again when something changes. */
function printed(view: View, theme: Theme): string | Uint8Array {
  const themed = theme.render(view)
  return print('html' in themed ? {html: withReload(themed.html)} : themed)
}

/** Makes a list, a feed, or a page that belongs to no release. */
function composeAt(state: State, path: string): ServedFile | undefined {
  const {site, theme, files} = state
  const appearances = createAppearances()
  const needsNames = /\/names(?:\/|\.json)$/.test(path)
  for (const release of needsNames ? site.releases : []) {
    appearances.add(release, idsIn(state, asWritten(release)))
  }
  for (const composable of composeSite(site, shelfOf(state), appearances)) {
    if (composable.path !== path) continue
    const file = served(path, printed(composable.compose(), theme))
    files.set(path, () => file)
    return file
  }
  return undefined
}

/** Makes a part of the search index, release after release: others are served meanwhile. */
function searchFileAt(state: State, path: string): ServedFile | undefined {
  const {site, theme, files} = state
  if (!/\/search\/.*\.json$/.test(path)) return undefined
  const parts = site.newsroom.published.flatMap((language) => searchParts(site, language))
  const part = parts.find(({outline}) => path.startsWith(outline.folder))
  if (!part) return undefined
  const {outline} = part
  const made = once(async () => {
    const items = await itemsOfPart(state, part)
    return new Map(searchFiles(outline, () => items).map((file) => [file.path, file.compose]))
  })
  for (const file of searchFiles(outline, () => [])) {
    const body = once(async () => {
      const compose = (await made()).get(file.path)
      return compose ? print(theme.render(compose())) : ''
    })
    files.set(file.path, () => served(file.path, body()))
  }
  return files.get(path)?.()
}

/** What is said of the releases of a part of the search index. */
async function itemsOfPart(
  state: State,
  {language, releases}: SearchPart
): Promise<readonly FeedItem[]> {
  const all: FeedItem[] = []
  for (const release of releases) {
    const known = state.items.get(release.folder)
    const isKnown = known?.release === release
    if (!isKnown) await nextTurn()
    const items = isKnown ? known.items : itemsOf(viewsOf(renderRelease(state, release)))
    state.items.set(release.folder, {release, items})
    all.push(...items.filter((item) => item.language === language))
  }
  return all
}

/** A shelf that makes what feeds hold when a feed is asked for. */
function shelfOf(state: State): FeedShelf {
  const kept = new Map<string, FeedItem>()
  return {
    lists: (language) => feedLists(state.site, language),
    keep: () => undefined,
    takeArchive: () => [],
    itemOf: (release, language) => {
      const key = `${language}/${release.id}`
      const views = kept.has(key) ? [] : viewsOf(renderRelease(state, release))
      for (const item of itemsOf(views)) kept.set(`${item.language}/${release.id}`, item)
      const item = kept.get(key)
      if (!item) throw new TypeError(`no page of ${release.id} in ${language}`)
      return item
    }
  }
}

/** The release that a path is of. */
function ownerOf({site, owners}: State, path: string): Release | undefined {
  const folder = owners.get(path)
  const last = folder && site.releases.find((release) => release.folder === folder)
  if (last && ownsPath(site, last, path)) return last
  const owner = site.releases.find((release) => ownsPath(site, release, path))
  if (owner) owners.set(path, owner.folder)
  return owner
}

/** Whether a path has anything of a release: soon said, where there are many. */
function couldOwn({id, versions, pictures}: Release, path: string): boolean {
  if (path.startsWith('/assets/card.')) return true
  if (path.startsWith('/assets/')) return pictures.size > 0
  return [...versions.values()].some(
    ({derivedFrom, frontMatter}) =>
      derivedFrom === undefined &&
      (path.includes(`/${frontMatter.slug ?? id}/`) || frontMatter.redirects !== undefined)
  )
}

/** Whether a path is one of what a release becomes. */
function ownsPath(site: Site, release: Release, path: string): boolean {
  if (!couldOwn(release, path)) return false
  const own = [...release.versions.values()].flatMap(({language, frontMatter}): SitePath[] => [
    routes.release(language, release),
    routes.bilingual(release),
    ...(frontMatter.redirects ?? []).map((from): SitePath => `/${from.replace(/^\/|\/$/g, '')}/`)
  ])
  const pictures = [...release.pictures.values()].flatMap((picture) => [
    routes.picture(picture),
    ...variantsOf(picture).map((variant) => variant.path)
  ])
  const cards = [...release.versions.keys()].flatMap((language) => {
    const placed = releaseCard(site, release, language)
    return placed && 'path' in placed ? [placed.path] : []
  })
  return (
    own.some((page) => path.startsWith(page)) ||
    [...pictures, ...cards].some((asset) => asset === path)
  )
}

function served(path: string, body: ServedFile['body']): ServedFile {
  const extension = path.endsWith('/') ? 'html' : path.slice(path.lastIndexOf('.') + 1)
  return {body, mediaType: mediaTypes[extension] ?? 'text/plain; charset=utf-8'}
}

const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  opml: 'application/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  zip: 'application/zip'
}
