import type {Root} from 'hast'
import type {Child, Result} from 'hastscript'
import type {BilingualPage} from '../../pipeline/site/bilingual-page.ts'
import {noticeBox} from '../parts/article-content.tsx'
import type {PageParts} from '../parts/page.tsx'

/** A release in two languages, paragraph beside paragraph. */
export function bilingualPage(view: BilingualPage, {translate, page}: PageParts): Root {
  const {frame, languages, locales, titles, hrefs, dates, notices, rows} = view
  const [one, two] = languages
  const words = {one: translate(one), two: translate(two)}
  const pair = (left: Child, right: Child): Result => (
    <div class="pair">
      <div lang={locales[0]}>{left}</div>
      <div lang={locales[1]}>{right}</div>
    </div>
  )
  const title = `${frame.title ?? ''} (${words.one('release.bilingual')})`
  return page(
    {frame, translate, title},
    <article class="bilingual">
      <header>
        <h1>
          <span lang={locales[0]}>{titles[0]}</span> <span lang={locales[1]}>{titles[1]}</span>
        </h1>
        {pair(
          <p class="dateline">
            <time datetime={dates[0].datetime}>{dates[0].text}</time>{' '}
            <a href={hrefs[0]}>{words.one('release.alone')}</a>
          </p>,
          <p class="dateline">
            <time datetime={dates[1].datetime}>{dates[1].text}</time>{' '}
            <a href={hrefs[1]}>{words.two('release.alone')}</a>
          </p>
        )}
      </header>
      {notices[0].map((notice, at) => {
        const other = notices[1][at]
        return pair(noticeBox(notice, words.one), other ? noticeBox(other, words.two) : null)
      })}
      {rows.map(([left, right]) => pair(left, right))}
    </article>
  )
}
