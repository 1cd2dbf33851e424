import type {Root} from 'hast'
import type {LanguageChoicePage} from '../../pipeline/site/plain-pages.ts'
import {document} from '../parts/document.tsx'
import type {PageParts} from '../parts/page.tsx'

/** The page at `/`: each language in its own words. */
export function languageChoicePage(view: LanguageChoicePage, {translate}: PageParts): Root {
  const {homes, canonical, stylesheet, icon} = view
  return document(
    {
      locale: homes[0]?.locale ?? 'en',
      title: homes.map(({title}) => title).join(' | '),
      stylesheet,
      icon,
      head: (
        <>
          <link rel="canonical" href={canonical} />
          <link rel="alternate" hreflang="x-default" href={canonical} />
        </>
      )
    },
    <body class="choice">
      <main>
        <h1>
          {homes.map(({title, locale}) => (
            <span lang={locale}>{title}</span>
          ))}
        </h1>
        <ul>
          {homes.map(({href, locale, language}) => (
            <li>
              <a href={href} hreflang={locale} lang={locale}>
                {translate(language)('language')}
              </a>
            </li>
          ))}
        </ul>
      </main>
    </body>
  )
}
