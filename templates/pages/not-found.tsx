import type {Root} from 'hast'
import type {NotFoundPage} from '../../pipeline/site/plain-pages.ts'
import {document} from '../parts/document.tsx'
import type {PageParts} from '../parts/page.tsx'

/** The page for an address that leads nowhere; it cannot know the reader's language, so it says it in each. */
export function notFoundPage(
  {homes, stylesheet, icon}: NotFoundPage,
  {translate}: PageParts
): Root {
  return document(
    {
      locale: homes[0]?.locale ?? 'en',
      title: homes.map(({language}) => translate(language)('notFound.title')).join(' | '),
      stylesheet,
      icon,
      head: <meta name="robots" content="noindex" />
    },
    <body class="choice">
      <main>
        <h1>
          {homes.map(({language, locale}) => (
            <span lang={locale}>{translate(language)('notFound.title')}</span>
          ))}
        </h1>
        {homes.map(({language, locale, href, title}) => (
          <div lang={locale}>
            <p>{translate(language)('notFound.text')}</p>
            <p>
              <a href={href}>
                {translate(language)('notFound.home')} ({title})
              </a>
            </p>
          </div>
        ))}
      </main>
    </body>
  )
}
