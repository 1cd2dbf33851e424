import type {Root} from 'hast'
import type {Child, Result} from 'hastscript'
import type {Frame} from '../../pipeline/site/frame.ts'
import type {Card} from '../../pipeline/site/release-page.ts'
import type {Translate} from '../translate.ts'
import {type DocumentOptions, document} from './document.tsx'
import {openGraph} from './open-graph.tsx'

export interface PageOptions {
  frame: Frame
  translate: Translate
  /** Title of the page where its frame has none of its own. */
  title?: string | undefined
  /** What it is about, where its frame does not say so. */
  description?: string | undefined
  card?: Card | undefined
  /** What may run in the page; nothing, unless it is said. */
  scripts?: DocumentOptions['scripts']
  /** More for the page's head. */
  head?: Result | undefined
}

/** What every page is made with beside what it shows. */
export interface PageParts {
  translate: Translate
  /** What stands around every page: ours, or the newsroom's own. */
  page: (options: PageOptions, content: Child) => Root
}

/** A page with the newsroom's header and footer around its content. */
export function page(options: PageOptions, content: Child): Root {
  const {frame, translate, title = frame.title, description = frame.description, card} = options
  const t = translate(frame.language)
  const {locale, siteTitle, links} = frame
  return document(
    {
      locale,
      title: title === undefined ? siteTitle : `${title} | ${siteTitle}`,
      stylesheet: links.stylesheet,
      icon: links.icon,
      scripts: options.scripts,
      head: (
        <>
          {description === undefined ? null : <meta name="description" content={description} />}
          {head(frame, t('feed.title', {title: siteTitle}))}
          {openGraph(frame, {title: title ?? siteTitle, description, card})}
          {options.head}
        </>
      )
    },
    <body>
      <a class="skip" href="#content">
        {t('skip')}
      </a>
      <header class="site-header">
        <p class="site-title">
          <a href={links.home}>{siteTitle}</a>
        </p>
        <nav aria-label={t('nav.label')}>
          <ul>
            <li>
              <a href={links.home}>{t('nav.releases')}</a>
            </li>
            {links.archive === undefined ? null : (
              <li>
                <a href={links.archive}>{t('nav.archive')}</a>
              </li>
            )}
            <li>
              <a href={links.names}>{t('nav.names')}</a>
            </li>
            {links.search === undefined ? null : (
              <li>
                <a href={links.search}>{t('search.title')}</a>
              </li>
            )}
            <li>
              <a href={links.subscribe}>{t('nav.subscribe')}</a>
            </li>
          </ul>
        </nav>
        {languageSwitch(frame, translate)}
      </header>
      <main id="content">{content}</main>
      <footer class="site-footer">
        <p>
          <a href={links.home}>{siteTitle}</a>
        </p>
        <p>
          <a href={links.feed} type="application/rss+xml">
            {t('subscribe.feed')}
          </a>
        </p>
      </footer>
    </body>
  )
}

function head(frame: Frame, feedTitle: string): Result {
  const {canonical, alternates, defaultUrl, links, robots} = frame
  return (
    <>
      {robots === 'noindex' ? <meta name="robots" content="noindex" /> : null}
      <link rel="canonical" href={canonical} />
      {alternates.map(({locale, url}) => (
        <link rel="alternate" hreflang={locale} href={url} />
      ))}
      <link rel="alternate" hreflang="x-default" href={defaultUrl} />
      <link rel="alternate" type="application/rss+xml" title={feedTitle} href={links.feed} />
      <link rel="alternate" type="application/atom+xml" title={feedTitle} href={links.atom} />
      <link rel="alternate" type="application/feed+json" title={feedTitle} href={links.jsonFeed} />
    </>
  )
}

/** Links to the same page in the other languages; none where it has no other. */
function languageSwitch({language, alternates}: Frame, translate: Translate): Result | null {
  const others = alternates.filter((alternate) => alternate.language !== language)
  if (others.length === 0) return null
  return (
    <nav class="languages" aria-label={translate(language)('nav.languages')}>
      <ul>
        {others.map((other) => (
          <li>
            <a href={other.href} hreflang={other.locale} lang={other.locale} rel="alternate">
              {translate(other.language)('language')}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
