import type {Root as HtmlRoot} from 'hast'
import type {Root as XmlRoot} from 'xast'
import type {ByLanguage, Language} from '../pipeline/language.ts'
import type {FootnoteLabels} from '../pipeline/markdown/render.ts'
import type {Words} from '../pipeline/read/overrides.ts'
import type {OwnTemplates} from '../pipeline/read/own-templates.ts'
import type {Picture} from '../pipeline/read/picture.ts'
import type {View} from '../pipeline/site/compose.ts'
import type {ReleaseCard} from '../pipeline/site/release-card.ts'
import {type CardBox, releaseCard} from './cards/release-card.ts'
import {atom} from './feeds/atom.tsx'
import {jsonFeed} from './feeds/json-feed.ts'
import {opml} from './feeds/opml.tsx'
import {robots} from './feeds/robots.ts'
import {rss} from './feeds/rss.tsx'
import {newsSitemap, sitemap, sitemapIndex} from './feeds/sitemap.tsx'
import {ownOr} from './own-template.ts'
import {bilingualPage} from './pages/bilingual.tsx'
import {languageChoicePage} from './pages/language-choice.tsx'
import {listPage} from './pages/list.tsx'
import {namesPage} from './pages/names.tsx'
import {notFoundPage} from './pages/not-found.tsx'
import {redirectPage} from './pages/redirect.tsx'
import {releasePage} from './pages/release.tsx'
import {searchPage} from './pages/search.tsx'
import {subscribePage} from './pages/subscribe.tsx'
import {page} from './parts/page.tsx'
import {headersFile} from './serving/headers.ts'
import {icon} from './serving/icon.tsx'
import {createTranslate, type Translate} from './translate.ts'
import {mediaKit} from './wires/media-kit.ts'
import {ninjs} from './wires/ninjs.ts'
import {plainText} from './wires/plain-text.ts'

/** A tree to be printed, as HTML or as XML, data or plain text as it is, or files to be put into one. */
export type Themed =
  | {html: HtmlRoot}
  | {xml: XmlRoot}
  | {json: unknown}
  | {text: string}
  | {archive: Archive}

/** What is in an archive. */
export type Archive = readonly ({name: string; text: string} | {name: string; picture: Picture})[]

/** How a newsroom's pages and feeds are made. */
export interface Theme {
  translate: Translate
  /** Makes the tree of a view. */
  render: (view: View) => Themed
  /** Makes the picture of a release's headline, set in fonts of these names. */
  card: (card: ReleaseCard, fonts: readonly string[]) => CardBox
}

/**
 * Sets up the templates: the one place that knows which makes what.
 *
 * @param words Words that the newsroom has instead of ours.
 * @param own Templates that it has instead of ours.
 */
export function createTheme(words: ByLanguage<Words> = {}, own: OwnTemplates = new Map()): Theme {
  const translate = createTranslate(words)
  const parts = {translate, page: ownOr(own.get('parts/page'), page)}
  const html = createPages(own)
  const render = (view: View): Themed => {
    switch (view.kind) {
      case 'release':
        return {html: html.release(view, parts)}
      case 'bilingual':
        return {html: html.bilingual(view, parts)}
      case 'list':
        return {html: html.list(view, parts)}
      case 'subscribe':
        return {html: html.subscribe(view, parts)}
      case 'language-choice':
        return {html: html.languageChoice(view, parts)}
      case 'not-found':
        return {html: html.notFound(view, parts)}
      case 'search':
        return {html: html.search(view, parts)}
      case 'search-index':
        return {text: JSON.stringify(view.file)}
      case 'redirect':
        return {html: html.redirect(view, parts)}
      case 'names':
        return {html: html.names(view, parts)}
      case 'names-data':
        return {json: view.data}
      case 'rss':
        return {xml: rss(view.feed, translate)}
      case 'atom':
        return {xml: atom(view.feed, translate)}
      case 'json-feed':
        return {json: jsonFeed(view.feed, translate)}
      case 'ninjs':
        return {json: ninjs(view.wire)}
      case 'plain-text':
        return {text: plainText(view.wire, translate(view.wire.item.language))}
      case 'media-kit':
        return {archive: mediaKit(view, translate)}
      case 'opml':
        return {xml: opml(view, translate)}
      case 'sitemap':
        return {xml: sitemap(view)}
      case 'sitemap-index':
        return {xml: sitemapIndex(view)}
      case 'news-sitemap':
        return {xml: newsSitemap(view)}
      case 'icon':
        return {xml: icon(view)}
      case 'headers':
        return {text: headersFile(view)}
      case 'robots':
        return {text: robots(view)}
    }
  }
  return {translate, render, card: (card, fonts) => releaseCard(card, fonts, translate)}
}

/** The templates of pages: the newsroom's own where it has one. */
const createPages = (own: OwnTemplates) => ({
  release: ownOr(own.get('pages/release'), releasePage),
  bilingual: ownOr(own.get('pages/bilingual'), bilingualPage),
  list: ownOr(own.get('pages/list'), listPage),
  names: ownOr(own.get('pages/names'), namesPage),
  search: ownOr(own.get('pages/search'), searchPage),
  subscribe: ownOr(own.get('pages/subscribe'), subscribePage),
  languageChoice: ownOr(own.get('pages/language-choice'), languageChoicePage),
  notFound: ownOr(own.get('pages/not-found'), notFoundPage),
  redirect: ownOr(own.get('pages/redirect'), redirectPage)
})

/** What footnotes are called in a language. */
export function footnoteLabels(language: Language, translate: Translate): FootnoteLabels {
  const t = translate(language)
  return {heading: t('footnotes.heading'), back: (number) => t('footnotes.back', {number})}
}
