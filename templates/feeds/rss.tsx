/** @jsxImportSource xastscript */
import type {TFunction} from 'i18next'
import type {Root} from 'xast'
import {x} from 'xastscript'
import type {Feed, FeedItem} from '../../pipeline/site/feed.ts'
import type {Translate} from '../translate.ts'
import {itemContent} from './item-content.ts'

/** An RSS 2.0 feed (RSS Advisory Board, RSS Best Practices Profile) with the releases in full. */
export function rss(feed: Feed, translate: Translate): Root {
  const {language, locale, title, homeUrl, selfUrl, changed, items} = feed
  const t = translate(language)
  return x(null, [
    <rss
      version="2.0"
      xmlns:atom="http://www.w3.org/2005/Atom"
      xmlns:content="http://purl.org/rss/1.0/modules/content/"
    >
      <channel>
        <title>{t('feed.title', {title})}</title>
        <link>{homeUrl}</link>
        <description>{t('feed.description', {title})}</description>
        <language>{locale}</language>
        {changed === undefined ? null : <lastBuildDate>{changed}</lastBuildDate>}
        <generator>tonggao</generator>
        <docs>https://www.rssboard.org/rss-specification</docs>
        <atom:link href={selfUrl} rel="self" type="application/rss+xml" />
        <>{items.map((item) => feedItem(item, t))}</>
      </channel>
    </rss>
  ])
}

function feedItem(item: FeedItem, t: TFunction) {
  const {title, url, guid, date, summary, categories, retracted} = item
  return (
    <item>
      <title>{retracted ? t('release.retractedTitle', {title}) : title}</title>
      <link>{url}</link>
      <guid isPermaLink="false">{guid}</guid>
      <pubDate>{date}</pubDate>
      <>
        {categories.map((category) => (
          <category>{category}</category>
        ))}
      </>
      {summary === undefined ? null : <description>{summary}</description>}
      <content:encoded>{itemContent(item, t)}</content:encoded>
    </item>
  )
}
