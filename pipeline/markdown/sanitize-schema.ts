import type {Options as Schema} from 'rehype-sanitize'

/**
 * Everything that a release's text may become in a page. Writers give Markdown and no HTML, so this
 * is what the Markdown stages make, and nothing else passes.
 */
export const sanitizeSchema: Schema = {
  tagNames: [
    'a',
    'blockquote',
    'br',
    'code',
    'del',
    'em',
    'figcaption',
    'figure',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'img',
    'li',
    'ol',
    'p',
    'pre',
    'rp',
    'rt',
    'ruby',
    'section',
    'span',
    'strong',
    'sup',
    'table',
    'tbody',
    'td',
    'th',
    'thead',
    'tr',
    'ul'
  ],
  attributes: {
    a: ['href', 'title', 'ariaDescribedBy', 'ariaLabel', ['className', 'data-footnote-backref']],
    code: [['className', /^language-\S+$/]],
    h2: ['id', ['className', 'sr-only']],
    img: ['src', 'alt', 'title'],
    li: ['id'],
    ol: ['start'],
    section: [['className', 'footnotes']],
    span: ['lang', ['translate', 'no'], ['className', 'person', 'organisation']],
    sup: [],
    td: ['align'],
    th: ['align'],
    '*': ['id']
  },
  protocols: {
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https']
  },
  required: {},
  strip: ['script'],
  clobber: [],
  clobberPrefix: ''
}
