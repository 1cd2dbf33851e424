import type {Definition, Link} from 'mdast'
import {nodesOf} from '../markdown/nodes-of.ts'
import {nearest} from '../read/nearest.ts'
import type {Newsroom} from '../read/newsroom.ts'
import type {Version} from '../read/version.ts'
import {routes} from '../routes.ts'
import type {CheckedRelease, ReleaseRule} from './rule.ts'

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
  check(checked, {newsroom, addresses}, report) {
    for (const {path, version, node} of ownLinksOf(checked, newsroom)) {
      if (addresses.has(path)) continue
      const near = nearestPath(path, addresses)
      const wanted = near === undefined ? 'a page of this site' : `\`${near}\``
      const reason = `Unexpected link to \`${path}\`, where nothing is published, expected ${wanted}`
      report({version, place: node.position, actual: node.url, reason})
    }
  }
}

/** A link to another page of the site. */
interface OwnLink {
  /** Where it leads, from the site's root. */
  path: string
  version: Version
  node: Link | Definition
}

/** The links of a release that lead to this site. */
export function* ownLinksOf(
  {release, trees}: Pick<CheckedRelease, 'release' | 'trees'>,
  newsroom: Newsroom
): Iterable<OwnLink> {
  for (const version of release.versions.values()) {
    const tree = trees.get(version.language)
    if (!tree) continue
    const page = new URL(routes.release(version.language, release).slice(1), siteOf(newsroom))
    for (const node of [...nodesOf(tree, 'link'), ...nodesOf(tree, 'definition')]) {
      const path = pathOnSite(node.url, page, newsroom)
      if (path !== undefined) yield {path, version, node}
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

const siteOf = ({url}: Newsroom): URL => new URL(url.replace(/\/?$/, '/'))

/** Where on the site a link leads, from its root; undefined where it leads elsewhere, or within its page. */
function pathOnSite(url: string, page: URL, newsroom: Newsroom): string | undefined {
  if (url.startsWith('#') || !URL.canParse(url, page.href)) return undefined
  const {origin, pathname, protocol} = new URL(url, page)
  const site = siteOf(newsroom)
  if (!protocol.startsWith('http') || origin !== site.origin) return undefined
  if (!pathname.startsWith(site.pathname)) return undefined
  const path = `/${pathname.slice(site.pathname.length)}`
  const last = path.slice(path.lastIndexOf('/') + 1)
  return last === '' || last.includes('.') ? path : `${path}/`
}
