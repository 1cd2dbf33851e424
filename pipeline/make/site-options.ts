import {itemContent} from '../../templates/feeds/item-content.ts'
import {footnoteLabels} from '../../templates/theme.ts'
import type {Translate} from '../../templates/translate.ts'
import {digest} from '../digest.ts'
import {onDark} from '../read/accent.ts'
import type {Newsroom} from '../read/newsroom.ts'
import {readStylesheet, type Stylesheet} from '../read/stylesheet.ts'
import {routes} from '../routes.ts'
import type {SiteOptions} from '../site/site.ts'

/** The style sheets of a site. */
export interface Stylesheets {
  site: Stylesheet
  feed: Stylesheet
}

/** Reads the style sheets that come with the tool; that of pages in a newsroom's colour, and with its own styles. */
export function readStylesheets({accent, css: own}: Newsroom): Stylesheets {
  const site = readStylesheet('site')
  const colors =
    accent === undefined
      ? ''
      : `\n:root {\n  --accent: ${accent};\n  --accent-dark: ${onDark(accent)};\n}\n`
  const css = site.css + colors + (own === '' ? '' : `\n${own}`)
  return {site: {css, digest: digest(css)}, feed: readStylesheet('feed')}
}

/** What a site takes from the templates: its words, its style sheets, and how they print a release for feeds. */
export const siteOptions = (
  {now, drafts}: Pick<SiteOptions, 'now' | 'drafts'>,
  styles: Stylesheets,
  translate: Translate
): SiteOptions => ({
  now,
  drafts,
  stylesheet: routes.stylesheet('site', styles.site.digest),
  feedStylesheet: routes.stylesheet('feed', styles.feed.digest),
  footnotes: (language) => footnoteLabels(language, translate),
  printContent: (view, language, url) => itemContent(view, url, translate(language))
})
