import type {Root} from 'hast'
import type {ReleasePage} from '../../pipeline/site/release-page.ts'
import {articleContent} from '../parts/article-content.tsx'
import {jsonLd} from '../parts/json-ld.tsx'
import {page} from '../parts/page.tsx'
import type {Translate} from '../translate.ts'

/** The page of one release. */
export function releasePage(view: ReleasePage, translate: Translate): Root {
  const {frame, title, subtitle, dateline, date, updated, status, topics} = view
  const t = translate(frame.language)
  return page(
    {frame, translate, card: view.card, head: jsonLd(view.structuredData)},
    <article class="release">
      <header>
        {status === 'draft' ? <p class="notice draft">{t('release.draft')}</p> : null}
        <p class="kicker">{t('release.kicker')}</p>
        <h1>{title}</h1>
        {subtitle === undefined ? null : <p class="subtitle">{subtitle}</p>}
        <p class="dateline">
          {dateline === undefined ? null : [<span class="place">{dateline}</span>, ' ']}
          <time datetime={date.datetime}>{date.text}</time>
          {updated === undefined
            ? null
            : [' ', <span class="updated">{t('release.updated', {date: updated.text})}</span>]}
        </p>
      </header>
      {articleContent(view, t)}
      <p class="formats">
        <a href={view.textHref} type="text/plain">
          {t('release.text')}
        </a>
      </p>
      {topics.length === 0 ? null : (
        <footer>
          <h2>{t('release.topics')}</h2>
          <ul class="topics">
            {topics.map(({href, text}) => (
              <li>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </footer>
      )}
    </article>
  )
}
