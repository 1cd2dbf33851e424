import {spawnSync} from 'node:child_process'
import {writeFolder} from '../../folders.ts'
import {topics} from '../corpus.ts'
import {frontMatter, type Peer} from './peer.ts'

/** Hugo (Debian package), with layouts that do what ours do. */
export const hugo: Peer = {
  name: 'Hugo',
  most: 10_000,
  version: () => {
    const said = () => spawnSync('hugo', ['version'], {encoding: 'utf8'}).stdout ?? ''
    if (said() === '') spawnSync('apt-get', ['install', '-y', '-qq', 'hugo'])
    return /v[\d.]+/.exec(said())?.[0]
  },
  write: (releases, root) => {
    writeFolder(files, root)
    for (const texts of releases) {
      for (const text of texts) {
        const {title, summary, date, topic, body} = text
        const front = frontMatter({title, summary, date, topics: `[${topic}]`})
        writeFolder({[hugo.source(text)]: `${front}${body}\n`}, root)
      }
    }
  },
  command: (root) => ['hugo', '--quiet', '--source', root],
  out: 'public',
  source: ({id, language}) => `content/${language.toLowerCase()}/releases/${id}.md`,
  kept: ['resources']
}

const menu = topics.map(([id, en]) => `<a href="/en/topics/${id}/">${en}</a>`).join('')

const page = (main: string): string => `<!doctype html>
<html lang="{{ .Site.LanguageCode }}"><head><meta charset="utf-8"><title>{{ .Title }} · {{ .Site.Title }}</title>
<meta name="description" content="{{ .Params.summary }}"><link rel="canonical" href="{{ .Permalink }}">
{{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">
{{ end }}<link rel="alternate" type="application/rss+xml" href="{{ "index.xml" | relLangURL }}">
<meta property="og:title" content="{{ .Title }}"><meta property="og:url" content="{{ .Permalink }}"></head>
<body><header><a href="{{ "/" | relLangURL }}">{{ .Site.Title }}</a><nav>${menu}</nav></header><main>${main}</main><footer>{{ .Site.Title }}</footer></body></html>
`

const files = {
  'config.toml': `baseURL = "https://news.beigang.example/"
title = "Beigang Newsroom"
defaultContentLanguage = "en"
defaultContentLanguageInSubdir = true
paginate = 20
rssLimit = 20
disableKinds = ["section"]
[taxonomies]
topic = "topics"
[languages.en]
languageCode = "en"
contentDir = "content/en"
title = "Beigang Newsroom"
[languages.zh-hant]
languageCode = "zh-Hant-TW"
contentDir = "content/zh-hant"
title = "北港新聞中心"
`,
  'layouts/_default/single.html': page(
    '<article><h1>{{ .Title }}</h1><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time>{{ .Content }}</article>'
  ),
  'layouts/_default/list.html': page(
    '<h1>{{ .Title }}</h1>{{ $pages := .Paginate .RegularPages.ByDate.Reverse }}<ul>{{ range $pages.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a><time>{{ .Date.Format "2006-01-02" }}</time><p>{{ .Params.summary }}</p></li>{{ end }}</ul>{{ if $pages.HasPrev }}<a href="{{ $pages.Prev.URL }}">newer</a>{{ end }}{{ if $pages.HasNext }}<a href="{{ $pages.Next.URL }}">older</a>{{ end }}'
  ),
  'layouts/index.html': page(
    '{{ $pages := .Paginate .Site.RegularPages.ByDate.Reverse }}<ul>{{ range $pages.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a><time>{{ .Date.Format "2006-01-02" }}</time><p>{{ .Params.summary }}</p></li>{{ end }}</ul>{{ if $pages.HasPrev }}<a href="{{ $pages.Prev.URL }}">newer</a>{{ end }}{{ if $pages.HasNext }}<a href="{{ $pages.Next.URL }}">older</a>{{ end }}'
  ),
  'layouts/index.rss.xml': `{{ printf "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>{{ .Site.Title }}</title><link>{{ .Permalink }}</link><description>{{ .Site.Title }}</description>
{{ range first 20 .Site.RegularPages.ByDate.Reverse }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link><guid>{{ .Permalink }}</guid><pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" }}</pubDate><description>{{ .Params.summary }}</description><content:encoded>{{ .Content | html }}</content:encoded></item>
{{ end }}</channel></rss>
`
}
