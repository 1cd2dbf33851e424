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
  /** Picture for the browser's tab. */
  icon?: string | undefined
  /** What may run in the page; nothing, unless it is said. */
  scripts?: keyof typeof policies | undefined
}

/** Connections are open to the site's own host: nothing of a page makes one, but auditors do in its place. */
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"

/**
 * A page has a style sheet and pictures of its own site, and nothing that runs (Content Security Policy 3);
 * but for the search page, whose script and index are its own site's too.
 */
const policies = {
  none: policy,
  search: `${policy}; script-src 'self'`
}

/** The shell of every page: doctype, language, and what each page's head has. */
export function document(options: DocumentOptions, body: Result): Root {
  const {locale, title, head, stylesheet, icon, scripts = 'none'} = options
  const html = (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="content-security-policy" content={policies[scripts]} />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="tonggao" />
        {stylesheet === undefined ? null : <link rel="stylesheet" href={stylesheet} />}
        {icon === undefined ? null : <link rel="icon" href={icon} type="image/svg+xml" />}
        {head}
      </head>
      {body}
    </html>
  )
  return h(null, [{type: 'doctype'}, html])
}
