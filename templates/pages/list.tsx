import type {Root} from 'hast'
import type {Result} from 'hastscript'
import type {TFunction} from 'i18next'
import type {ListItem, ListOf, ListPage} from '../../pipeline/site/list-page.ts'
import {page} from '../parts/page.tsx'
import type {Translate} from '../translate.ts'

/** A page of a list of releases: the home page, a topic, a year. */
export function listPage(view: ListPage, translate: Translate): Root {
  const {frame, of, items, total, page: number, pages, siblings} = view
  const t = translate(frame.language)
  const heading = headingOf(of, t)
  const numbered = number === 1 ? [] : [t('list.page', {page: number, pages})]
  const titles = of.kind === 'home' ? numbered : [heading, ...numbered]
  return page(
    {frame, translate, title: titles.length > 0 ? titles.join(', ') : undefined},
    <div class="list">
      <h1>{heading}</h1>
      {of.kind === 'home' ? null : <p class="count">{t('list.count', {count: total})}</p>}
      {siblings.length < 2 ? null : (
        <nav aria-label={t('list.years')}>
          <ul class="siblings">
            {siblings.map(({href, text, current}) => (
              <li>
                <a href={href} aria-current={current ? 'page' : undefined}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {items.length === 0 ? (
        <p>{t('list.empty')}</p>
      ) : (
        <ol class="items">{items.map((item) => listItem(item, t))}</ol>
      )}
      {pages > 1 ? pagination(view, t) : null}
    </div>
  )
}

function headingOf(of: ListOf, t: TFunction): string {
  switch (of.kind) {
    case 'home':
      return t('list.latest')
    case 'topic':
      return t('list.topic', {label: of.label})
    case 'archive':
      return t('list.year', {year: of.year})
  }
}

const listItem = ({href, title, date, summary, retracted}: ListItem, t: TFunction): Result => (
  <li>
    <article>
      <p class="date">
        <time datetime={date.datetime}>{date.text}</time>
        {retracted ? [' ', <strong class="retracted">{t('list.retracted')}</strong>] : null}
      </p>
      <h2>
        <a href={href}>{title}</a>
      </h2>
      {summary === undefined ? null : <p>{summary}</p>}
    </article>
  </li>
)

const pagination = ({newer, older, page: number, pages}: ListPage, t: TFunction): Result => (
  <nav class="pagination" aria-label={t('list.pages')}>
    {newer === undefined ? null : (
      <a rel="prev" href={newer}>
        {t('list.newer')}
      </a>
    )}
    <span>{t('list.page', {page: number, pages})}</span>
    {older === undefined ? null : (
      <a rel="next" href={older}>
        {t('list.older')}
      </a>
    )}
  </nav>
)
