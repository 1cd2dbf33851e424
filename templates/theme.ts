import type {Root as HtmlRoot} from 'hast'
import type {Root as XmlRoot} from 'xast'
import type {FootnoteLabels} from '../pipeline/markdown/render.ts'
import type {Picture} from '../pipeline/read/picture.ts'
import type {View} from '../pipeline/site/compose.ts'
import {atom} from './feeds/atom.tsx'
import {jsonFeed} from './feeds/json-feed.ts'
import {opml} from './feeds/opml.tsx'
import {robots} from './feeds/robots.ts'
import {rss} from './feeds/rss.tsx'
import {newsSitemap, sitemap, sitemapIndex} from './feeds/sitemap.tsx'
import {bilingualPage} from './pages/bilingual.tsx'
import {languageChoicePage} from './pages/language-choice.tsx'
import {listPage} from './pages/list.tsx'
import {namesPage} from './pages/names.tsx'
import {notFoundPage} from './pages/not-found.tsx'
import {redirectPage} from './pages/redirect.tsx'
import {releasePage} from './pages/release.tsx'
import {subscribePage} from './pages/subscribe.tsx'
import {headersFile} from './serving/headers.ts'
import type {Translate} from './translate.ts'
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

/** Makes the tree of a view: the one place that knows which template makes what. */
export function theme(view: View, translate: Translate): Themed {
  switch (view.kind) {
    case 'release':
      return {html: releasePage(view, translate)}
    case 'bilingual':
      return {html: bilingualPage(view, translate)}
    case 'list':
      return {html: listPage(view, translate)}
    case 'subscribe':
      return {html: subscribePage(view, translate)}
    case 'language-choice':
      return {html: languageChoicePage(view, translate)}
    case 'not-found':
      return {html: notFoundPage(view, translate)}
    case 'redirect':
      return {html: redirectPage(view, translate)}
    case 'names':
      return {html: namesPage(view, translate)}
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
    case 'headers':
      return {text: headersFile(view)}
    case 'robots':
      return {text: robots(view)}
  }
}

/** What footnotes are called in a language. */
export function footnoteLabels(
  language: Parameters<Translate>[0],
  translate: Translate
): FootnoteLabels {
  const t = translate(language)
  return {heading: t('footnotes.heading'), back: (number) => t('footnotes.back', {number})}
}
