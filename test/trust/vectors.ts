import {type Files, writeFolder} from '../folders.ts'
import {newsroom} from '../newsroom.ts'

/** Texts that run, load or open something where they are not treated as the text they are. */
export const payloads: readonly string[] = [
  '<script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "'><script>alert(1)</script>",
  '</title><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<object data="https://evil.example/x"></object>',
  '<embed src="https://evil.example/x">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<base href="https://evil.example/">',
  '<form action="https://evil.example/"><input name=a></form>',
  '<style>@import "https://evil.example/x.css";</style>',
  '<a href="javascript:alert(1)">a</a>',
  '<div style="background:url(https://evil.example/x)">a</div>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<math><mi xlink:href="javascript:alert(1)">a</mi></math>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '{{constructor.constructor("alert(1)")()}}',
  '$'.concat('{alert(1)}'),
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '<?xml-stylesheet href="https://evil.example/x.xsl"?>',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e',
  'a" onmouseover="alert(1)',
  "a' onfocus='alert(1)' autofocus='",
  '\u202e<script>alert(1)</script>\u2066'
]

/** Where somebody can write a text: each puts a payload into the files of a newsroom. */
export const channels: Readonly<Record<string, (payload: string) => Files>> = {
  title: (payload) => release({title: payload}),
  subtitle: (payload) => release({subtitle: payload}),
  summary: (payload) => release({summary: payload}),
  dateline: (payload) => release({dateline: payload}),
  'lead picture': (payload) =>
    release({image: {src: 'a.png', alt: payload, caption: payload, credit: payload}}),
  body: (payload) => release({}, payload),
  'text in code, a table, a heading and a note': (payload) =>
    release(
      {},
      `## ${oneLine(payload)}\n\n\`${payload}\`\n\n| a |\n|---|\n| ${oneLine(payload).replaceAll('|', '')} |\n\nText.[^a]\n\n[^a]: ${oneLine(payload)}`
    ),
  'address of a link': (payload) =>
    release(
      {},
      `[a](<${oneLine(payload).replace(/[<>]/g, '')}>) [b](${oneLine(payload).replace(/[\s<>()]/g, '')}) <${oneLine(payload).replace(/[<>\s]/g, '')}>\n\n[c]\n\n[c]: ${oneLine(payload).replace(/[\s<>]/g, '')}`
    ),
  'title of a link and a picture': (payload) => {
    const quoted = oneLine(payload).replaceAll('"', '\\"')
    return release(
      {},
      `[a](https://a.example "${quoted}") ![${oneLine(payload).replace(/[[\]]/g, '')}](a.png "${quoted}")`
    )
  },
  correction: (payload) =>
    release({
      corrections: [{date: '2024-03-26', note: {en: payload}}],
      retracted: {date: '2024-03-27', reason: {en: payload}}
    }),
  newsroom: (payload) => ({
    ...release({topics: ['research'], contacts: ['desk']}),
    'content/newsroom.yml': JSON.stringify({
      title: {en: payload, 'zh-Hant': payload},
      url: 'https://news.example/',
      timezone: 'Asia/Taipei',
      languages: ['en', 'zh-Hant'],
      topics: {research: {en: payload, 'zh-Hant': payload}},
      contacts: {desk: {name: payload, role: payload, phone: payload}}
    })
  }),
  names: (payload) => ({
    ...release({organisations: ['kmu']}, `Text of ${oneLine(payload)}.`),
    'content/names.yml': JSON.stringify({
      people: {a: {zh: '許智傑', en: payload, ask: payload, titles: [{en: payload, zh: payload}]}},
      organisations: {kmu: {en: payload, about: {en: payload}}}
    })
  })
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

/** The smallest picture. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)

function release(frontMatter: object, body = 'Text.'): Files {
  const head = JSON.stringify({title: 'T', summary: 'S', date: '2024-03-25', ...frontMatter})
  return {
    'content/newsroom.yml': newsroom,
    'content/names.yml': 'people: {}\n',
    'content/releases/first/en.md': `---\n${head}\n---\n\n${body}\n`,
    'content/releases/first/a.png': pixel
  }
}

/** A newsroom with a payload in a channel. */
export const hostileNewsroom = (channel: string, payload: string): string =>
  writeFolder(channels[channel]?.(payload) ?? {})
