import type {Content} from '../read/content.ts'
import type {Release} from '../read/release.ts'
import {routes} from '../routes.ts'

/** Where everything is published that a release may link to; drafts are not. */
export function addressesOf({newsroom, releases, registry}: Content): ReadonlySet<string> {
  const paths = new Set<string>([
    routes.languageChoice(),
    routes.namesData(),
    routes.opml(),
    routes.sitemap()
  ])
  const feeds = ({rss, atom, json}: ReturnType<typeof routes.feeds>) => [rss, atom, json]
  for (const language of newsroom.published) {
    const topics = Object.keys(newsroom.topics)
    const pages = [
      routes.home(language),
      routes.subscribe(language),
      routes.names(language),
      ...(newsroom.search ? [routes.search(language)] : []),
      ...feeds(routes.feeds(language)),
      ...feeds(routes.correctionFeeds(language)),
      ...topics.flatMap((topic) => [
        routes.topic(language, topic),
        ...feeds(routes.topicFeeds(language, topic))
      ]),
      ...[...registry.organisations.keys()].flatMap((id) => [
        routes.organisation(language, id),
        ...feeds(routes.organisationFeeds(language, id))
      ])
    ]
    for (const page of pages) paths.add(page)
  }
  for (const release of releases) {
    for (const path of pathsOf(release)) paths.add(path)
    if (newsroom.derive['zh-Hans'] && !release.versions.has('zh-Hans')) {
      for (const path of pathsOf(release)) paths.add(path.replace(/^\/zh-Hant\//, '/zh-Hans/'))
    }
  }
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
