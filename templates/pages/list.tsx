import type {Root} from 'hast'
import type {Result} from 'hastscript'
import type {
  LeadItem,
  ListItem,
  ListMonth,
  ListOf,
  ListPage
} from '../../pipeline/site/list-page.ts'
import type {PageParts} from '../parts/page.tsx'
import type {Translator} from '../translate.ts'

/** A page of a list of releases: the home page, a topic, an organisation, a year. */
export function listPage(view: ListPage, {translate, page}: PageParts): Root {
  const {frame, of, lead, months, total, page: number, pages, siblings, feedHref} = view
  const t = translate(frame.language)
  const heading = headingOf(of, t)
  const numbered = number === 1 ? [] : [t('list.page', {page: number, pages})]
  const titles = of.kind === 'home' ? numbered : [heading, ...numbered]
  return page(
    {
      frame,
      translate,
      title: titles.length > 0 ? titles.join(', ') : undefined,
      description: descriptionOf(of, frame.siteTitle, t)
    },
    <div class={`list list-${of.kind}`}>
      <header class="list-header">
        {of.kind === 'home' ? null : <p class="kicker">{t(`list.kind_${of.kind}`)}</p>}
        <h1 class={lead ? 'sr-only' : undefined}>{heading}</h1>
        {of.kind === 'organisation' && of.about ? <p class="about">{of.about}</p> : null}
        {of.kind === 'home' || total === undefined ? null : (
          <p class="count">
            {t('list.count', {count: total})}
            {feedHref === undefined
              ? null
              : [
                  ' ',
                  <a href={feedHref} type="application/rss+xml">
                    {t('list.feed')}
                  </a>
                ]}
          </p>
        )}
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
      </header>
      {lead ? leadItem(lead, t) : null}
      {total === 0 ? <p>{t('list.empty')}</p> : months.map((month) => monthSection(month, t))}
      {pages > 1 ? pagination(view, t) : null}
    </div>
  )
}

function headingOf(of: ListOf, t: Translator): string {
  switch (of.kind) {
    case 'home':
      return t('list.latest')
    case 'topic':
      return of.label
    case 'organisation':
      return of.name
    case 'archive':
      return t('list.year', {year: of.year})
  }
}

/** What search engines say of a list. */
function descriptionOf(of: ListOf, title: string, t: Translator): string {
  switch (of.kind) {
    case 'home':
      return t('list.description', {title})
    case 'topic':
      return t('list.descriptionOf', {title, label: of.label})
    case 'organisation':
      return t('list.descriptionOf', {title, label: of.name})
    case 'archive':
      return t('list.descriptionYear', {title, year: of.year})
  }
}

/** The release that the home page begins with, large. */
const leadItem = (item: LeadItem, t: Translator): Result => (
  <article class={item.image ? 'lead-story with-picture' : 'lead-story'}>
    {item.image ? <div class="lead-picture">{item.image.picture}</div> : null}
    <div>
      {dateLine(item, t)}
      <h2>
        <a href={item.href}>{item.title}</a>
      </h2>
      {item.summary === undefined ? null : <p class="summary">{item.summary}</p>}
    </div>
  </article>
)

const monthSection = ({month, items}: ListMonth, t: Translator): Result => (
  <section class="month">
    <h2>
      <time datetime={month.datetime}>{month.text}</time>
    </h2>
    <ol class="items">{items.map((item) => listItem(item, t))}</ol>
  </section>
)

const listItem = (item: ListItem, t: Translator): Result => (
  <li>
    <article>
      {dateLine(item, t)}
      <h3>
        <a href={item.href}>{item.title}</a>
      </h3>
      {item.summary === undefined ? null : <p>{item.summary}</p>}
    </article>
  </li>
)

const dateLine = ({date, retracted}: ListItem, t: Translator): Result => (
  <p class="date">
    <time datetime={date.datetime}>{date.text}</time>
    {retracted ? [' ', <strong class="retracted">{t('list.retracted')}</strong>] : null}
  </p>
)

const pagination = ({newer, older, page: number, pages}: ListPage, t: Translator): Result => (
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
