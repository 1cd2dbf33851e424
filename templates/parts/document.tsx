import type {Root} from 'hast'
import type {Result} from 'hastscript'
import {h} from 'hastscript'

export interface DocumentOptions {
  /** BCP 47 tag. */
  locale: string
  /** What the browser's title bar says. */
  title: string
  head?: Result
  stylesheet?: string | undefined
}

/** A page has a style sheet and pictures of its own site, and nothing that runs (Content Security Policy 3). */
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"

/** The shell of every page: doctype, language, and what each page's head has. */
export function document(options: DocumentOptions, body: Result): Root {
  const {locale, title, head, stylesheet} = options
  const html = (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="content-security-policy" content={policy} />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="tonggao" />
        {stylesheet === undefined ? null : <link rel="stylesheet" href={stylesheet} />}
        {head}
      </head>
      {body}
    </html>
  )
  return h(null, [{type: 'doctype'}, html])
}
