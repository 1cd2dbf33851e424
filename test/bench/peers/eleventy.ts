import {join} from 'node:path'
import {writeFolder} from '../../folders.ts'
import {topics} from '../corpus.ts'
import {installed, versionOf} from './installed.ts'
import {frontMatter, type Peer} from './peer.ts'

/** Eleventy 3, with layouts that do what ours do. */
export const eleventy: Peer = {
  name: 'Eleventy',
  most: 10_000,
  version: () => versionOf('@11ty/eleventy'),
  write: (releases, root) => {
    writeFolder(files, root)
    for (const texts of releases) {
      for (const text of texts) {
        const {title, summary, date, topic, body, id, language} = text
        const front = frontMatter({
          title,
          summary,
          date,
          topic,
          lang: language,
          id,
          layout: 'release.njk',
          tags: `[${language}, ${language}-${topic}]`,
          permalink: `/${language}/releases/${id}/`
        })
        writeFolder({[eleventy.source(text)]: `${front}${body}\n`}, root)
      }
    }
  },
  command: (root) => [
    process.execPath,
    join(installed, 'node_modules/@11ty/eleventy/cmd.cjs'),
    '--quiet',
    `--config=${join(root, 'eleventy.config.cjs')}`,
    `--input=${join(root, 'src')}`,
    `--output=${join(root, '_site')}`
  ],
  out: '_site',
  source: ({id, language}) => `src/${language}/${id}.md`,
  kept: []
}

const url = 'https://news.beigang.example'
const menu = topics.map(([id, en]) => `<a href="/en/topics/${id}/">${en}</a>`).join('')

const page = (main: string): string => `<!doctype html>
<html lang="{{ lang }}"><head><meta charset="utf-8"><title>{{ title }} · Beigang Newsroom</title>
<meta name="description" content="{{ summary }}"><link rel="canonical" href="${url}{{ page.url }}">
<link rel="alternate" hreflang="en" href="${url}/en/releases/{{ id }}/"><link rel="alternate" hreflang="zh-Hant" href="${url}/zh-Hant/releases/{{ id }}/">
<link rel="alternate" type="application/rss+xml" href="/{{ lang }}/feed.xml">
<meta property="og:title" content="{{ title }}"><meta property="og:url" content="${url}{{ page.url }}"></head>
<body><header><a href="/{{ lang }}/">Beigang Newsroom</a><nav>${menu}</nav></header><main>${main}</main><footer>Beigang Newsroom</footer></body></html>
`

const list = (lang: string, collection: string, path: string, title: string): string =>
  frontMatter({
    lang,
    title,
    pagination: `{data: collections.${collection}, size: 20, reverse: true}`,
    permalink: `"${path}{% if pagination.pageNumber > 0 %}page/{{ pagination.pageNumber + 1 }}/{% endif %}"`,
    layout: 'list.njk'
  })

const feed = (lang: string): string =>
  `${frontMatter({permalink: `/${lang}/feed.xml`, eleventyExcludeFromCollections: 'true'})}<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Beigang Newsroom</title><link>${url}/${lang}/</link><description>News</description>
{% for post in collections["${lang}"] | newest %}<item><title>{{ post.data.title }}</title><link>${url}{{ post.url }}</link><guid>${url}{{ post.url }}</guid><pubDate>{{ post.date.toUTCString() }}</pubDate><description>{{ post.data.summary }}</description><content:encoded>{{ post.templateContent }}</content:encoded></item>
{% endfor %}</channel></rss>
`

const files = {
  'eleventy.config.cjs': `module.exports = (config) => {
  config.setQuietMode(true)
  config.addFilter('newest', (all) => [...(all || [])].reverse().slice(0, 20))
}
`,
  'src/_includes/release.njk': page(
    '<article><h1>{{ title }}</h1><time datetime="{{ date.toISOString() }}">{{ date.toISOString() }}</time>{{ content | safe }}</article>'
  ),
  'src/_includes/list.njk': page(
    '<h1>{{ title }}</h1><ul>{% for post in pagination.items %}<li><a href="{{ post.url }}">{{ post.data.title }}</a><time>{{ post.date.toISOString() }}</time><p>{{ post.data.summary }}</p></li>{% endfor %}</ul>{% if pagination.href.previous %}<a href="{{ pagination.href.previous }}">newer</a>{% endif %}{% if pagination.href.next %}<a href="{{ pagination.href.next }}">older</a>{% endif %}'
  ),
  ...Object.fromEntries(
    ['en', 'zh-Hant'].flatMap((lang) => [
      [`src/home-${lang}.njk`, list(lang, lang, `/${lang}/`, 'Home')],
      [`src/feed-${lang}.njk`, feed(lang)],
      ...topics.map(([id]) => [
        `src/topic-${id}-${lang}.njk`,
        list(lang, `${lang}-${id}`, `/${lang}/topics/${id}/`, id)
      ])
    ])
  ),
  'src/sitemap.njk': `${frontMatter({permalink: '/sitemap.xml', eleventyExcludeFromCollections: 'true'})}<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{% for post in collections.all %}<url><loc>${url}{{ post.url }}</loc></url>{% endfor %}</urlset>
`
}
