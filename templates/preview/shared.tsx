import type {Root} from 'hast'
import type {SharedView} from '../../pipeline/preview/shared-view.ts'
import type {Translator} from '../translate.ts'
import {deskDocument} from './desk-document.tsx'

/** A release where it is met elsewhere: in a search engine, as a link that somebody shares, in a feed reader. */
export function sharedPage(view: SharedView, t: Translator): Root {
  const {id, language, locale, title, url, newsroom, description, picture, content} = view
  return deskDocument(
    `${id} | ${t('preview.desk')}`,
    t,
    <body class="shared">
      <header>
        <h1>{id}</h1>
        <nav aria-label={t('preview.pages')}>
          <a href="/">{t('preview.desk')}</a>
          <a href={`/desk/${id}`}>{t('preview.sideBySide')}</a>
        </nav>
      </header>
      <main>
        <section aria-labelledby="search">
          <h2 id="search">{t('preview.inSearch')}</h2>
          <div class="search-result" lang={locale}>
            <p class="quiet">{url}</p>
            <p class="search-title">{title}</p>
            <p>{description ?? ''}</p>
          </div>
        </section>
        <section aria-labelledby="card">
          <h2 id="card">{t('preview.asCard')}</h2>
          <div class="card" lang={locale}>
            {picture === undefined ? null : <img src={picture.src} alt={picture.alt} />}
            <p class="quiet">{newsroom}</p>
            <p>
              <b>{title}</b>
            </p>
            <p>{description ?? ''}</p>
          </div>
        </section>
        <section aria-labelledby="feed">
          <h2 id="feed">{t('preview.inFeed')}</h2>
          <iframe title={t('preview.inFeed')} sandbox="" srcdoc={content} lang={language} />
        </section>
      </main>
    </body>
  )
}
