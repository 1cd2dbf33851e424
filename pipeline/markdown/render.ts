import type {Root as HastRoot} from 'hast'
import type {Root} from 'mdast'
import rehypeSanitize from 'rehype-sanitize'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import type {Language} from '../language.ts'
import {cellAlignment} from './cell-alignment.ts'
import {externalLinks} from './external-links.ts'
import {type GlossNamesOptions, glossNames} from './gloss-names.ts'
import {headingIds} from './heading-ids.ts'
import {nameHandlers} from './name-handlers.ts'
import {type PlacePicturesOptions, placePictures} from './place-pictures.ts'
import {rubyHandler} from './ruby.ts'
import {sanitizeSchema} from './sanitize-schema.ts'

export interface RenderOptions extends PlacePicturesOptions {
  language: Language
  /** Address of the site: links elsewhere are external. */
  siteUrl: string
  footnotes: FootnoteLabels
  /** Put before the ids of footnotes, so that those of several texts can stand in one document. */
  idPrefix?: string
  /** Gives the characters to put behind a person's first mention; without it none are put. */
  gloss?: GlossNamesOptions['chineseOf'] | undefined
}

/** What footnotes are called, in the text's language. */
export interface FootnoteLabels {
  heading: string
  /** Label of the link from a note back to its place; `number` is the note's. */
  back: (number: number) => string
}

/** Turns an article's tree into the part of a page that it fills; only allow-listed elements pass. */
export function renderArticle(tree: Root, options: RenderOptions): HastRoot {
  const {language, siteUrl, footnotes, gloss, idPrefix = ''} = options
  if (gloss && language === 'en') glossNames({chineseOf: gloss})(tree)
  return unified()
    .use(remarkRehype, {
      handlers: {...nameHandlers(language), textDirective: rubyHandler},
      clobberPrefix: idPrefix,
      footnoteLabel: footnotes.heading,
      footnoteBackLabel: (index) => footnotes.back(index + 1)
    })
    .use(rehypeSanitize, sanitizeSchema)
    .use(placePictures, options)
    .use(cellAlignment)
    .use(headingIds)
    .use(externalLinks, {siteUrl})
    .runSync(tree)
}
