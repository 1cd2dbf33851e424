import {existsSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {writeFolder} from '../../folders.ts'
import {topics} from '../corpus.ts'
import {installed, newerNode, versionOf} from './installed.ts'
import {frontMatter, type Peer} from './peer.ts'

/** Astro 7, with pages that do what ours do. */
export const astro: Peer = {
  name: 'Astro',
  most: 1000,
  version: () => versionOf('astro'),
  write: (releases, root) => {
    writeFolder(files, root)
    const modules = join(root, 'node_modules')
    if (!existsSync(modules)) symlinkSync(join(installed, 'node_modules'), modules)
    for (const texts of releases) {
      for (const text of texts) {
        const {title, summary, date, topic, body, id, language} = text
        const front = frontMatter({title, summary, date, topic, lang: language, id})
        writeFolder({[astro.source(text)]: `${front}${body}\n`}, root)
      }
    }
  },
  command: (root) => [
    newerNode(),
    join(installed, 'node_modules/astro/bin/astro.mjs'),
    'build',
    '--silent',
    '--root',
    root
  ],
  out: 'dist',
  source: ({id, language}) => `src/releases/${language}/${id}.md`,
  kept: ['.astro', 'node_modules/.astro']
}

const url = 'https://news.beigang.example'
const menu = topics.map(([id, en]) => `<a href="/en/topics/${id}/">${en}</a>`).join('')
const languages = `['en', 'zh-Hant']`
const byDate = '(a, b) => b.data.date.getTime() - a.data.date.getTime()'

const files = {
  'package.json': '{"private": true, "type": "module"}\n',
  'astro.config.mjs': `export default {site: '${url}', devToolbar: {enabled: false}}\n`,
  'src/content.config.ts': `import {defineCollection} from 'astro:content'
import {glob} from 'astro/loaders'
import {z} from 'astro/zod'
export const collections = {releases: defineCollection({loader: glob({pattern: '**/*.md', base: './src/releases', generateId: ({entry}) => entry}), schema: z.object({title: z.string(), summary: z.string(), date: z.coerce.date(), topic: z.string(), lang: z.string(), id: z.string()})})}
`,
  'src/layouts/Page.astro': `---
const {title, summary, lang, path, id} = Astro.props
---
<!doctype html>
<html lang={lang}><head><meta charset="utf-8"><title>{title} · Beigang Newsroom</title><meta name="description" content={summary}><link rel="canonical" href={'${url}' + path}>
{id && ${languages}.map((tag) => <link rel="alternate" hreflang={tag} href={'${url}/' + tag + '/releases/' + id + '/'} />)}
<link rel="alternate" type="application/rss+xml" href={'/' + lang + '/feed.xml'}><meta property="og:title" content={title}></head>
<body><header><a href={'/' + lang + '/'}>Beigang Newsroom</a><nav set:html={${JSON.stringify(menu)}} /></header><main><slot /></main><footer>Beigang Newsroom</footer></body></html>
`,
  'src/pages/[lang]/releases/[id].astro': `---
import {getCollection, render} from 'astro:content'
import Page from '../../../layouts/Page.astro'
export async function getStaticPaths() {
  return (await getCollection('releases')).map((entry) => ({params: {lang: entry.data.lang, id: entry.data.id}, props: {entry}}))
}
const {entry} = Astro.props
const {Content} = await render(entry)
---
<Page {...entry.data} path={'/' + entry.data.lang + '/releases/' + entry.data.id + '/'}><article><h1>{entry.data.title}</h1><time>{entry.data.date.toISOString()}</time><Content /></article></Page>
`,
  'src/pages/[lang]/[...page].astro': list('/', 'true'),
  'src/pages/[lang]/topics/[topic]/[...page].astro': list('../../', 'entry.data.topic === topic'),
  'src/pages/[lang]/feed.xml.ts': `import {getCollection} from 'astro:content'
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
export const getStaticPaths = () => ${languages}.map((lang) => ({params: {lang}}))
export async function GET({params}) {
  const entries = (await getCollection('releases')).filter((entry) => entry.data.lang === params.lang).sort(${byDate}).slice(0, 20)
  const items = entries.map((entry) => '<item><title>' + escaped(entry.data.title) + '</title><link>${url}/' + params.lang + '/releases/' + entry.data.id + '/</link><pubDate>' + entry.data.date.toUTCString() + '</pubDate><content:encoded>' + escaped(entry.rendered?.html ?? '') + '</content:encoded></item>')
  return new Response('<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Beigang Newsroom</title><link>${url}</link><description>News</description>' + items.join('') + '</channel></rss>')
}
`,
  'src/pages/sitemap.xml.ts': `import {getCollection} from 'astro:content'
export async function GET() {
  const entries = await getCollection('releases')
  return new Response('<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">' + entries.map((entry) => '<url><loc>${url}/' + entry.data.lang + '/releases/' + entry.data.id + '/</loc></url>').join('') + '</urlset>')
}
`
}

/** A paged list of the releases that a condition holds for. */
function list(depth: '/' | '../../', condition: string): string {
  const isTopic = depth !== '/'
  const params = isTopic
    ? `${languages}.flatMap((lang) => ${JSON.stringify(topics.map(([id]) => id))}.map((topic) => ({lang, topic})))`
    : `${languages}.map((lang) => ({lang}))`
  return `---
import {getCollection} from 'astro:content'
import Page from '${isTopic ? '../../../../' : '../../'}layouts/Page.astro'
export async function getStaticPaths({paginate}) {
  const all = (await getCollection('releases')).sort(${byDate})
  return (${params}).flatMap(({lang, topic}) => paginate(all.filter((entry) => entry.data.lang === lang && ${condition}), {params: {lang, topic}, pageSize: 20}))
}
const {page} = Astro.props
const {lang} = Astro.params
---
<Page title="List" lang={lang} path={page.url.current}><ul>{page.data.map((entry) => <li><a href={'/' + lang + '/releases/' + entry.data.id + '/'}>{entry.data.title}</a><time>{entry.data.date.toISOString()}</time><p>{entry.data.summary}</p></li>)}</ul>{page.url.prev && <a href={page.url.prev}>newer</a>}{page.url.next && <a href={page.url.next}>older</a>}</Page>
`
}
