import type {Root} from 'hast'
import type {Result} from 'hastscript'
import type {Link, ReleasePage} from '../../pipeline/site/release-page.ts'
import {articleContent} from '../parts/article-content.tsx'
import {jsonLd} from '../parts/json-ld.tsx'
import type {PageParts} from '../parts/page.tsx'
import type {Translator} from '../translate.ts'

/** The page of one release. */
export function releasePage(view: ReleasePage, {translate, page}: PageParts): Root {
  const {frame, status} = view
  const t = translate(frame.language)
  return page(
    {frame, translate, card: view.card, head: jsonLd(view.structuredData)},
    <div class="release-page">
      {breadcrumbs(view.breadcrumbs, t)}
      <article class="release">
        <header>
          {status === 'draft' ? <p class="notice draft">{t('release.draft')}</p> : null}
          <p class="kicker">{t('release.kicker')}</p>
          <h1>{view.title}</h1>
          {view.subtitle === undefined ? null : <p class="subtitle">{view.subtitle}</p>}
          {dateline(view, t)}
        </header>
        {view.converted ? <p class="converted">{t('release.converted')}</p> : null}
        {articleContent(view, t)}
        <footer>
          {linkList('topics', t('release.topics'), view.topics)}
          {linkList('topics', t('release.organisations'), view.organisations)}
          {formats(view, t)}
          {share(view, t)}
        </footer>
      </article>
      {related(view.related, t)}
    </div>
  )
}

const breadcrumbs = (links: readonly Link[], t: Translator): Result => (
  <nav class="breadcrumbs" aria-label={t('nav.breadcrumbs')}>
    <ol>
      {links.map(({href, text}) => (
        <li>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ol>
  </nav>
)

const dateline = (
  {dateline: place, date, updated, minutes}: ReleasePage,
  t: Translator
): Result => (
  <p class="dateline">
    {place === undefined ? null : [<span class="place">{place}</span>, ' ']}
    <time datetime={date.datetime}>{date.text}</time>
    {updated === undefined
      ? null
      : [' ', <span class="updated">{t('release.updated', {date: updated.text})}</span>]}{' '}
    <span class="minutes">{t('release.minutes', {count: minutes})}</span>
  </p>
)

const linkList = (name: string, heading: string, links: readonly Link[]): Result | null =>
  links.length === 0 ? null : (
    <section>
      <h2>{heading}</h2>
      <ul class={name}>
        {links.map(({href, text}) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  )

/** The release in other forms: both languages, plain text, data, pictures. */
const formats = (
  {bilingualHref, textHref, ninjsHref, mediaKit}: ReleasePage,
  t: Translator
): Result => (
  <section>
    <h2>{t('release.formats')}</h2>
    <ul class="formats">
      {bilingualHref === undefined ? null : (
        <li>
          <a href={bilingualHref}>{t('release.bilingual')}</a>
        </li>
      )}
      {mediaKit === undefined ? null : (
        <li>
          <a href={mediaKit.href} type="application/zip" download={mediaKit.fileName}>
            {t('release.mediaKit', {count: mediaKit.pictures, size: mediaKit.size})}
          </a>
        </li>
      )}
      <li>
        <a href={textHref} type="text/plain">
          {t('release.text')}
        </a>
      </li>
      <li>
        <a href={ninjsHref} type="application/json">
          ninjs
        </a>
      </li>
    </ul>
  </section>
)

const share = ({share: links, frame}: ReleasePage, t: Translator): Result => (
  <section>
    <h2>{t('release.share')}</h2>
    <ul class="formats">
      {links.map(({service, href}) => (
        <li>
          <a href={href} rel="nofollow noopener">
            {t(`share.${service}`)}
          </a>
        </li>
      ))}
    </ul>
    <p class="permalink">
      {t('release.permalink')} <a href={frame.canonical}>{frame.canonical}</a>
    </p>
  </section>
)

const related = (releases: ReleasePage['related'], t: Translator): Result | null =>
  releases.length === 0 ? null : (
    <aside class="related" aria-labelledby="related">
      <h2 id="related">{t('release.related')}</h2>
      <ul>
        {releases.map(({href, text, date}) => (
          <li>
            <a href={href}>{text}</a> <time datetime={date.datetime}>{date.text}</time>
          </li>
        ))}
      </ul>
    </aside>
  )
