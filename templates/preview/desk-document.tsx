import type {Root} from 'hast'
import {h, type Result} from 'hastscript'
import type {Translator} from '../translate.ts'

/** The shell of the preview's own pages. */
export function deskDocument(title: string, t: Translator, body: Result): Root {
  const html = (
    <html lang={t('preview.locale')}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/preview/style.css" />
        <script type="module" src="/preview/script.js" />
      </head>
      {body}
    </html>
  )
  return h(null, [{type: 'doctype'}, html])
}
