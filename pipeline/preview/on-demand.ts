import {withReload} from '../../templates/preview/with-reload.ts'
import {footnoteLabels, theme} from '../../templates/theme.ts'
import {createTranslate} from '../../templates/translate.ts'
import {checkOne, type Looked} from '../check.ts'
import {print} from '../publish/print.ts'
import type {Content} from '../read/content.ts'
import {publishedBytes} from '../read/picture.ts'
import type {Release} from '../read/release.ts'
import {readStylesheet} from '../read/stylesheet.ts'
import {routes, type SitePath} from '../routes.ts'
import {createAppearances} from '../site/appearances.ts'
import {composeRelease, composeSite, picturesOf, type View} from '../site/compose.ts'
import {feedLists} from '../site/feed-lists.ts'
import type {FeedShelf} from '../site/feed-shelf.ts'
import type {ReleaseView} from '../site/release-page.ts'
import {createSite, type Site} from '../site/site.ts'

/** A file of the site as it will be published. */
export interface ServedFile {
  body: string | Uint8Array
  mediaType: string
}

/** What is known of the newsroom, and what was made of it since. */
export interface State {
  content: Content
  site: Site
  looked: Map<string, Looked>
  files: Map<string, ServedFile>
}

const translate = createTranslate()

/** Begins anew with a newsroom in which drafts and embargoed releases are out. */
export function stateOf(content: Content): State {
  const styles = {site: readStylesheet('site'), feed: readStylesheet('feed')}
  const site = createSite(content, {
    now: Number.MAX_SAFE_INTEGER,
    drafts: 'include',
    stylesheet: routes.stylesheet('site', styles.site.digest),
    feedStylesheet: routes.stylesheet('feed', styles.feed.digest),
    footnotes: (language) => footnoteLabels(language, translate)
  })
  const css = 'text/css; charset=utf-8'
  const files = new Map<string, ServedFile>([
    [site.stylesheet, {body: styles.site.css, mediaType: css}],
    [site.feedStylesheet, {body: styles.feed.css, mediaType: css}]
  ])
  return {content, site, looked: new Map(), files}
}

/** Looks at a release, once. */
export function look({content, site, looked}: State, release: Release): Looked {
  const known = looked.get(release.id)
  if (known) return known
  const found = checkOne(release, content, site.recognize)
  looked.set(release.id, found)
  return found
}

/** The file at a path from the site's root, made when it is first asked for. */
export function fileAt(state: State, path: string): ServedFile | undefined {
  const {content, files} = state
  const made = files.get(path)
  if (made) return made
  const owner = content.releases.find((release) => ownsPath(release, path))
  if (owner) renderRelease(state, owner)
  return files.get(path) ?? composeAt(state, path)
}

/** Makes everything that a release becomes. */
function renderRelease({content, site, files}: State, release: Release): View[] {
  // Glosses are written into the tree: a page is made of one of its own.
  const {trees} = checkOne(release, content, site.recognize)
  const views: View[] = []
  for (const {path, view} of composeRelease(site, release, trees)) {
    files.set(path, served(path, printed(view)))
    views.push(view)
  }
  for (const picture of picturesOf(release, trees)) {
    const body = publishedBytes(picture)
    files.set(routes.picture(picture), {body, mediaType: picture.mediaType})
  }
  return views
}

/** A view as it will be published; a page looks again when something changes. */
function printed(view: View): string {
  const themed = theme(view, translate)
  return print('html' in themed ? {html: withReload(themed.html)} : themed)
}

/** Makes a list, a feed, or a page that belongs to no release. */
function composeAt(state: State, path: string): ServedFile | undefined {
  const {content, site, files} = state
  const appearances = createAppearances()
  const needsNames = /\/names(?:\/|\.json)$/.test(path)
  for (const release of needsNames ? content.releases : []) {
    const mentions = [...look(state, release).mentions.values()].flat()
    appearances.add(
      release,
      mentions.flatMap(({ids}) => ids)
    )
  }
  for (const composable of composeSite(site, shelfOf(state), appearances)) {
    if (composable.path !== path) continue
    const file = served(path, printed(composable.compose()))
    files.set(path, file)
    return file
  }
  return undefined
}

/** A shelf that makes what feeds hold when a feed is asked for. */
function shelfOf(state: State): FeedShelf {
  const kept = new Map<string, ReleaseView>()
  return {
    lists: (language) => feedLists(state.site, language),
    keep: () => undefined,
    takeArchive: () => [],
    contentOf: (release, language) => {
      const key = `${language}/${release.id}`
      for (const view of kept.has(key) ? [] : renderRelease(state, release)) {
        if (view.kind === 'release') kept.set(`${view.frame.language}/${release.id}`, view)
      }
      const view = kept.get(key)
      if (!view) throw new TypeError(`no page of ${release.id} in ${language}`)
      return view
    }
  }
}

/** Whether a path is one of what a release becomes. */
function ownsPath(release: Release, path: string): boolean {
  const own = [...release.versions.values()].flatMap(({language, frontMatter}): SitePath[] => [
    routes.release(language, release),
    ...(frontMatter.redirects ?? []).map((from): SitePath => `/${from.replace(/^\/|\/$/g, '')}/`)
  ])
  const pictures = [...release.pictures.values()].map((picture) => routes.picture(picture))
  return own.some((page) => path.startsWith(page)) || pictures.some((picture) => picture === path)
}

function served(path: string, body: string): ServedFile {
  const extension = path.endsWith('/') ? 'html' : path.slice(path.lastIndexOf('.') + 1)
  return {body, mediaType: mediaTypes[extension] ?? 'text/plain; charset=utf-8'}
}

const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  opml: 'application/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8'
}
