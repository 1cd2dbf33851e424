import type {Root} from 'hast'
import type {Result} from 'hastscript'
import type {NameEntry, NamesPage} from '../../pipeline/site/names-page.ts'
import type {PageParts} from '../parts/page.tsx'
import type {Translator} from '../translate.ts'

/** Who is who, for the press: every name as it is written in both languages, and how it is said. */
export function namesPage(view: NamesPage, {translate, page}: PageParts): Root {
  const {frame, people, organisations, dataHref} = view
  const t = translate(frame.language)
  return page(
    {frame, translate, title: t('names.title'), description: t('names.intro')},
    <div class="names">
      <h1>{t('names.title')}</h1>
      <p>{t('names.intro')}</p>
      {people.length === 0 ? null : group(t('names.people'), people, t)}
      {organisations.length === 0 ? null : group(t('names.organisations'), organisations, t)}
      <p>
        <a href={dataHref} type="application/json">
          {t('names.data')}
        </a>
      </p>
    </div>
  )
}

const group = (heading: string, entries: readonly NameEntry[], t: Translator): Result => (
  <section>
    <h2>{heading}</h2>
    <ul class="entries">{entries.map((entry) => nameEntry(entry, t))}</ul>
  </section>
)

const nameEntry = (
  {zh, en, said, short, titles, releases, more}: NameEntry,
  t: Translator
): Result => (
  <li>
    <h3 translate="no">
      {zh === undefined ? null : <span lang="zh-Hant">{zh}</span>}
      {zh === undefined || en === undefined ? null : ' '}
      {en === undefined ? null : <span lang="en">{en}</span>}
    </h3>
    <dl>
      {said === undefined
        ? null
        : [<dt>{t('names.said')}</dt>, <dd lang={said.language}>{said.text}</dd>]}
      {short.length === 0
        ? null
        : [<dt>{t('names.short')}</dt>, <dd translate="no">{short.join(', ')}</dd>]}
      {titles.length === 0 ? null : [<dt>{t('names.titles')}</dt>, <dd>{titles.join(', ')}</dd>]}
      <dt>{t('names.releases')}</dt>
      {releases.map(({href, title, date}) => (
        <dd>
          <a href={href}>{title}</a> <time datetime={date.datetime}>{date.text}</time>
        </dd>
      ))}
      {more === undefined ? null : <dd>{earlier(more, t)}</dd>}
    </dl>
  </li>
)

const earlier = ({count, href}: NonNullable<NameEntry['more']>, t: Translator): Result | string =>
  href === undefined ? t('names.more', {count}) : <a href={href}>{t('names.more', {count})}</a>
