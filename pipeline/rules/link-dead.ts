import {nodesOf} from '../markdown/nodes-of.ts'
import type {Content} from '../read/content.ts'
import {nearest} from '../read/nearest.ts'
import type {Release} from '../read/release.ts'
import {routes} from '../routes.ts'
import type {ReleaseRule} from './rule.ts'

export const linkDead: ReleaseRule = {
  id: 'link-dead',
  severity: 'warning',
  why: 'A link within the newsroom that leads nowhere is found by the first reader who follows it.',
  ok: [
    {
      en: 'See [the list](/en/), [the archive](../../archive/2024/) and [a page](https://other.example/en/x/).'
    },
    {'first/en': 'See [another](/en/releases/second/).', 'second/en': 'Text.'}
  ],
  notOk: [
    {
      files: {en: 'See [another](/en/releases/exmple/).'},
      expect: [
        'en 6:5-6:36: Unexpected link to `/en/releases/exmple/`, where nothing is published, expected `/en/releases/example/`'
      ]
    },
    {
      files: {en: 'See [another](https://news.example/en/old-page).'},
      expect: [
        'en 6:5-6:48: Unexpected link to `/en/old-page/`, where nothing is published, expected a page of this site'
      ]
    }
  ],
  check({release, trees}, content, report) {
    for (const version of release.versions.values()) {
      const tree = trees.get(version.language)
      if (!tree) continue
      const page = new URL(routes.release(version.language, release).slice(1), siteOf(content))
      for (const node of [...nodesOf(tree, 'link'), ...nodesOf(tree, 'definition')]) {
        const path = pathOnSite(node.url, page, content)
        const known = addressesOf(content)
        if (path === undefined || known.has(path)) continue
        const near = nearestPath(path, known)
        const wanted = near === undefined ? 'a page of this site' : `\`${near}\``
        const reason = `Unexpected link to \`${path}\`, where nothing is published, expected ${wanted}`
        report({version, place: node.position, actual: node.url, reason})
      }
    }
  }
}

/** The page in the same folder whose name is nearest. */
function nearestPath(path: string, known: ReadonlySet<string>): string | undefined {
  const [folder = '', name = ''] = partsOf(path)
  const names = [...known].flatMap((one) => {
    const [other, last] = partsOf(one)
    return other === folder && last !== undefined ? [last] : []
  })
  const near = nearest(name, names)
  return near === undefined ? undefined : folder + near
}

/** A path’s folder, and its last part. */
const partsOf = (path: string): string[] => /^(.*\/)([^/]+\/?)$/.exec(path)?.slice(1) ?? [path]

const siteOf = ({newsroom}: Content): URL => new URL(newsroom.url.replace(/\/?$/, '/'))

/** Where on the site a link leads, from its root; undefined where it leads elsewhere, or within its page. */
function pathOnSite(url: string, page: URL, content: Content): string | undefined {
  if (url.startsWith('#') || !URL.canParse(url, page.href)) return undefined
  const {origin, pathname, protocol} = new URL(url, page)
  const site = siteOf(content)
  if (!protocol.startsWith('http') || origin !== site.origin) return undefined
  if (!pathname.startsWith(site.pathname)) return undefined
  const path = `/${pathname.slice(site.pathname.length)}`
  const last = path.slice(path.lastIndexOf('/') + 1)
  return last === '' || last.includes('.') ? path : `${path}/`
}

const addresses = new WeakMap<Content, ReadonlySet<string>>()

/** Where everything is published that a release may link to; drafts are not. */
export function addressesOf(content: Content): ReadonlySet<string> {
  const known = addresses.get(content)
  if (known) return known
  const {newsroom, releases, registry} = content
  const paths = new Set<string>([
    routes.languageChoice(),
    routes.namesData(),
    routes.opml(),
    routes.sitemap()
  ])
  const feeds = ({rss, atom, json}: ReturnType<typeof routes.feeds>) => [rss, atom, json]
  for (const language of newsroom.languages) {
    const topics = Object.keys(newsroom.topics)
    const pages = [
      routes.home(language),
      routes.subscribe(language),
      routes.names(language),
      ...feeds(routes.feeds(language)),
      ...feeds(routes.correctionFeeds(language)),
      ...topics.flatMap((topic) => [
        routes.topic(language, topic),
        ...feeds(routes.topicFeeds(language, topic))
      ]),
      ...[...registry.organisations.keys()].flatMap((id) =>
        feeds(routes.organisationFeeds(language, id))
      )
    ]
    for (const page of pages) paths.add(page)
  }
  for (const release of releases) {
    for (const path of pathsOf(release)) paths.add(path)
  }
  addresses.set(content, paths)
  return paths
}

function pathsOf(release: Release): string[] {
  if (release.status === 'draft') return []
  const year = Number(release.date.iso.slice(0, 4))
  return [...release.versions.values()].flatMap(({language, frontMatter}) => [
    routes.release(language, release),
    routes.releaseText(language, release),
    routes.releaseNinjs(language, release),
    routes.archive(language, year),
    ...(frontMatter.redirects ?? []).map((from) => from.replace(/\/?$/, '/'))
  ])
}
