import type {Language} from '../../pipeline/language.ts'
import {readArticle} from '../../pipeline/markdown/article.ts'
import {renderArticle} from '../../pipeline/markdown/render.ts'
import {htmlOf} from '../../pipeline/markup/html.ts'
import {createRecognizer} from '../../pipeline/names/recognition/recognizer.ts'
import type {Registry} from '../../pipeline/names/registry.ts'
import {frontMatterSchema} from '../../pipeline/read/front-matter-schema.ts'
import {readVersion, type Version} from '../../pipeline/read/version.ts'
import {withFrontMatter} from '../newsroom.ts'

export interface HtmlOptions {
  language: Language
  registry: Registry
}

/** A language file with this text. */
export function versionOf(markdown: string, language: Language): Version {
  const schema = frontMatterSchema('Asia/Taipei')
  const read = readVersion(`${language}.md`, language, withFrontMatter(markdown), schema)
  if ('messages' in read) throw new TypeError(read.messages.join('\n'))
  return read.value
}

/** What a text becomes on a page of `https://news.example/`. */
export function html(markdown: string, {language, registry}: HtmlOptions): string {
  const {tree} = readArticle(versionOf(markdown, language), registry, createRecognizer(registry))
  const rendered = renderArticle(tree, {
    language,
    siteUrl: 'https://news.example/',
    footnotes: {heading: 'Notes', back: (number) => `Back to ${number}`},
    place: (name) =>
      name === 'a b.jpg' ? {src: '/assets/a.jpg', width: 3, height: 2, sources: []} : undefined
  })
  return htmlOf(rendered)
}
