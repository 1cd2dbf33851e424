import type {Root} from 'hast'
import type {SearchPage} from '../../pipeline/site/search-page.ts'
import type {PageParts} from '../parts/page.tsx'

/** The page that releases are searched on; without a script it leads to the lists. */
export function searchPage(view: SearchPage, {translate, page}: PageParts): Root {
  const {frame, scriptHref, parts} = view
  const t = translate(frame.language)
  return page(
    {
      frame,
      translate,
      title: t('search.title'),
      description: t('search.description', {title: frame.siteTitle}),
      scripts: 'search',
      head: <script type="module" src={scriptHref} />
    },
    <div class="search">
      <h1>{t('search.title')}</h1>
      <search>
        <form
          data-parts={JSON.stringify(parts)}
          data-found={t('search.found', {number: '{{number}}'})}
          data-nothing={t('search.nothing')}
          data-failed={t('search.failed')}
        >
          <label for="q">{t('search.label')}</label>
          <input id="q" name="q" type="search" autocomplete="off" autocapitalize="off" />
          <button type="submit">{t('search.submit')}</button>
        </form>
      </search>
      <noscript>
        <p>
          {t('search.scripts')} <a href={frame.links.home}>{t('nav.releases')}</a>
        </p>
      </noscript>
      <p id="search-status" class="count" role="status" />
      <ol id="search-results" class="items" />
      <button id="search-more" type="button" hidden>
        {t('search.more')}
      </button>
    </div>
  )
}
