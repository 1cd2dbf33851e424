import type {Language} from '../language.ts'
import {type FeedPaths, routes} from '../routes.ts'
import type {FeedList, FeedScope} from './feed-lists.ts'
import {type Frame, frame} from './frame.ts'
import {absoluteUrl, hrefOf, type Site} from './site.ts'
import {iconPath} from './site-icon.ts'

/** A feed that a reader can subscribe to, in each of its formats. */
export interface FeedLink {
  scope: FeedScope
  /** Addresses in full. */
  urls: Readonly<Record<keyof FeedPaths, string>>
}

/** The page that tells how to follow the newsroom. */
export interface SubscribePage {
  kind: 'subscribe'
  frame: Frame
  feeds: readonly FeedLink[]
  /** Address of the list of all feeds for feed readers. */
  opmlHref: string
}

export function subscribePage(
  site: Site,
  language: Language,
  lists: readonly FeedList[]
): SubscribePage {
  return {
    kind: 'subscribe',
    frame: frame(site, {
      language,
      paths: site.newsroom.published.map((tag) => [tag, routes.subscribe(tag)])
    }),
    feeds: feedLinks(site, lists),
    opmlHref: hrefOf(site, routes.opml())
  }
}

const feedLinks = (site: Site, lists: readonly FeedList[]): FeedLink[] =>
  lists.map(({scope, paths}) => ({
    scope,
    urls: {
      rss: absoluteUrl(site, paths.rss),
      atom: absoluteUrl(site, paths.atom),
      json: absoluteUrl(site, paths.json)
    }
  }))

/** Every feed of every language, for feed readers to take in at once. */
export interface Opml {
  kind: 'opml'
  groups: readonly {
    language: Language
    title: string
    homeUrl: string
    feeds: readonly FeedLink[]
  }[]
}

export const opml = (site: Site, lists: (language: Language) => readonly FeedList[]): Opml => ({
  kind: 'opml',
  groups: site.newsroom.published.map((language) => ({
    language,
    title: site.newsroom.title[language] ?? '',
    homeUrl: absoluteUrl(site, routes.home(language)),
    feeds: feedLinks(site, lists(language))
  }))
})

/** One language, as its own readers call the newsroom. */
export interface LanguageHome {
  language: Language
  locale: string
  title: string
  href: string
}

/** The page at `/`, which belongs to no language. */
export interface LanguageChoicePage {
  kind: 'language-choice'
  homes: readonly LanguageHome[]
  canonical: string
  stylesheet: string
  icon: string
}

/** The page for an address that leads nowhere, in every language at once. */
export interface NotFoundPage {
  kind: 'not-found'
  homes: readonly LanguageHome[]
  stylesheet: string
  icon: string
}

export const languageChoicePage = (site: Site): LanguageChoicePage => ({
  kind: 'language-choice',
  homes: homes(site),
  canonical: new URL(hrefOf(site, routes.languageChoice()), site.newsroom.url).href,
  stylesheet: hrefOf(site, site.stylesheet),
  icon: hrefOf(site, iconPath(site, site.newsroom.sourceLanguage))
})

export const notFoundPage = (site: Site): NotFoundPage => ({
  kind: 'not-found',
  homes: homes(site),
  stylesheet: hrefOf(site, site.stylesheet),
  icon: hrefOf(site, iconPath(site, site.newsroom.sourceLanguage))
})

const homes = (site: Site): LanguageHome[] =>
  site.newsroom.published.map((language) => ({
    language,
    locale: site.newsroom.locales[language],
    title: site.newsroom.title[language] ?? '',
    href: hrefOf(site, routes.home(language))
  }))

/** A page that sends a reader on from an address that a release had before. */
export interface RedirectPage {
  kind: 'redirect'
  language: Language
  locale: string
  title: string
  href: string
  canonical: string
}
