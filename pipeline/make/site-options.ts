import {cardWords} from '../../templates/cards/release-card.ts'
import {itemContent} from '../../templates/feeds/item-content.ts'
import {footnoteLabels} from '../../templates/theme.ts'
import type {Translate} from '../../templates/translate.ts'
import {digest} from '../digest.ts'
import {forLanguages} from '../language.ts'
import {onDark} from '../read/accent.ts'
import {type Asset, readAsset} from '../read/asset.ts'
import {type CardFonts, findCardFonts} from '../read/card-fonts.ts'
import type {Newsroom} from '../read/newsroom.ts'
import {routes} from '../routes.ts'
import type {SiteOptions} from '../site/site.ts'

/** The files that the pages and feeds of a site load. */
export interface Assets {
  site: Asset
  feed: Asset
  search: Asset
  /** Where the newsroom has cards. */
  cardFonts: CardFonts | undefined
}

/**
 * Reads the files that come with the tool; the style sheet of pages in a newsroom's colour, and with its own styles.
 *
 * @throws UsageError where the newsroom has cards, and their font is not installed.
 */
export function readAssets({accent, css: own, cards, published}: Newsroom): Assets {
  const site = readAsset('site')
  const colors =
    accent === undefined
      ? ''
      : `\n:root {\n  --accent: ${accent};\n  --accent-dark: ${onDark(accent)};\n}\n`
  const text = site.text + colors + (own === '' ? '' : `\n${own}`)
  return {
    site: {text, digest: digest(text)},
    feed: readAsset('feed'),
    search: readAsset('search'),
    cardFonts: cards ? findCardFonts(published) : undefined
  }
}

/** What a site takes from the templates: its words, its style sheets and script, and how they print a release for feeds. */
export const siteOptions = (
  {now, drafts}: Pick<SiteOptions, 'now' | 'drafts'>,
  assets: Assets,
  translate: Translate
): SiteOptions => ({
  now,
  drafts,
  stylesheet: routes.stylesheet('site', assets.site.digest),
  feedStylesheet: routes.stylesheet('feed', assets.feed.digest),
  searchScript: routes.searchScript(assets.search.digest),
  cardFonts: assets.cardFonts,
  cardWords: forLanguages((language) => cardWords(translate(language)).join('')),
  footnotes: (language) => footnoteLabels(language, translate),
  printContent: (view, language, url) => itemContent(view, url, translate(language))
})
