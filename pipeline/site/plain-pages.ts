import type {Language} from '../language.ts'
import {routes} from '../routes.ts'
import {type Frame, frame} from './frame.ts'
import {hrefOf, type Site} from './site.ts'

/** The page that tells how to follow the newsroom. */
export interface SubscribePage {
  kind: 'subscribe'
  frame: Frame
  feeds: readonly {url: string; title: string}[]
}

export function subscribePage(site: Site, language: Language): SubscribePage {
  return {
    kind: 'subscribe',
    frame: frame(site, {
      language,
      paths: site.newsroom.languages.map((tag) => [tag, routes.subscribe(tag)])
    }),
    feeds: [{url: feedUrl(site, language), title: site.newsroom.title[language] ?? ''}]
  }
}

const feedUrl = (site: Site, language: Language): string =>
  new URL(hrefOf(site, routes.rss(language)), site.newsroom.url).href

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
}

/** The page for an address that leads nowhere, in every language at once. */
export interface NotFoundPage {
  kind: 'not-found'
  homes: readonly LanguageHome[]
  stylesheet: string
}

export const languageChoicePage = (site: Site): LanguageChoicePage => ({
  kind: 'language-choice',
  homes: homes(site),
  canonical: new URL(hrefOf(site, routes.languageChoice()), site.newsroom.url).href,
  stylesheet: hrefOf(site, site.stylesheet)
})

export const notFoundPage = (site: Site): NotFoundPage => ({
  kind: 'not-found',
  homes: homes(site),
  stylesheet: hrefOf(site, site.stylesheet)
})

const homes = (site: Site): LanguageHome[] =>
  site.newsroom.languages.map((language) => ({
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
