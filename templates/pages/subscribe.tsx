import type {Root} from 'hast'
import type {Result} from 'hastscript'
import type {FeedLink, SubscribePage} from '../../pipeline/site/plain-pages.ts'
import {feedTitle} from '../feeds/feed-title.ts'
import type {PageParts} from '../parts/page.tsx'
import type {Translator} from '../translate.ts'

/** How to follow the newsroom: every feed, in every format. */
export function subscribePage(view: SubscribePage, {translate, page}: PageParts): Root {
  const {frame, feeds, opmlHref} = view
  const t = translate(frame.language)
  return page(
    {frame, translate, title: t('subscribe.title'), description: t('subscribe.intro')},
    <article class="plain">
      <h1>{t('subscribe.title')}</h1>
      <p>{t('subscribe.intro')}</p>
      <ul class="entries">{feeds.map((feed) => feedLink(feed, frame.siteTitle, t))}</ul>
      <p>
        <a href={opmlHref} type="text/x-opml">
          {t('subscribe.opml')}
        </a>
      </p>
      <p>{t('subscribe.note')}</p>
    </article>
  )
}

const feedLink = ({scope, urls}: FeedLink, newsroom: string, t: Translator): Result => (
  <li>
    <h2>{feedTitle(scope, newsroom, t)}</h2>
    <ul class="formats">
      {formats.map(({key, name, type}) => (
        <li>
          <a href={urls[key]} type={type}>
            {name}
          </a>
        </li>
      ))}
    </ul>
    {scope.kind === 'all' ? (
      <p>
        <code>{urls.rss}</code>
      </p>
    ) : null}
  </li>
)

const formats = [
  {key: 'rss', name: 'RSS', type: 'application/rss+xml'},
  {key: 'atom', name: 'Atom', type: 'application/atom+xml'},
  {key: 'json', name: 'JSON Feed', type: 'application/feed+json'}
] as const
