import type {Root} from 'hast'
import type {SubscribePage} from '../../pipeline/site/plain-pages.ts'
import {page} from '../parts/page.tsx'
import type {Translate} from '../translate.ts'

/** How to follow the newsroom. */
export function subscribePage({frame, feeds}: SubscribePage, translate: Translate): Root {
  const t = translate(frame.language)
  return page(
    {frame, translate, title: t('subscribe.title')},
    <article class="plain">
      <h1>{t('subscribe.title')}</h1>
      <p>{t('subscribe.intro')}</p>
      <dl class="feeds">
        {feeds.map(({url}) => [
          <dt>{t('subscribe.feed')}</dt>,
          <dd>
            <a href={url} type="application/rss+xml">
              {url}
            </a>
          </dd>
        ])}
      </dl>
      <p>{t('subscribe.note')}</p>
    </article>
  )
}
