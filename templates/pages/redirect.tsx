import type {Root} from 'hast'
import type {RedirectPage} from '../../pipeline/site/plain-pages.ts'
import {document} from '../parts/document.tsx'
import type {PageParts} from '../parts/page.tsx'

/** Sends a reader on at once, and shows the way to those whose browser does not. */
export function redirectPage(view: RedirectPage, {translate}: PageParts): Root {
  const {language, locale, title, href, canonical} = view
  return document(
    {
      locale,
      title,
      head: (
        <>
          <meta http-equiv="refresh" content={`0; url=${href}`} />
          <meta name="robots" content="noindex" />
          <link rel="canonical" href={canonical} />
        </>
      )
    },
    <body>
      <main>
        <h1>{title}</h1>
        <p>
          {translate(language)('redirect.text')} <a href={href}>{canonical}</a>
        </p>
      </main>
    </body>
  )
}
