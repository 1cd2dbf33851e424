/** @jsxImportSource xastscript */

import type {Root} from 'xast'
import {x} from 'xastscript'
import type {Feed, FeedItem} from '../../pipeline/site/feed.ts'
import type {Translate, Translator} from '../translate.ts'
import {archiveLinks} from './archive-links.ts'
import {feedDescription, feedTitle} from './feed-title.ts'
import {itemTitle} from './item-title.ts'
import {styleInstruction} from './style-instruction.ts'

/** An RSS 2.0 feed (RSS Advisory Board, RSS Best Practices Profile) with the releases in full. */
export function rss(feed: Feed, translate: Translate): Root {
  const {
    language,
    locale,
    scope,
    newsroom,
    homeUrl,
    urls,
    hub,
    updated,
    items,
    archive,
    stylesheet
  } = feed
  const t = translate(language)
  return x(null, [
    styleInstruction(stylesheet),
    <rss
      version="2.0"
      xmlns:atom="http://www.w3.org/2005/Atom"
      xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:fh={archive === undefined ? undefined : 'http://purl.org/syndication/history/1.0'}
    >
      <channel>
        <title>{feedTitle(scope, newsroom, t)}</title>
        <link>{homeUrl}</link>
        <description>{feedDescription(scope, newsroom, t)}</description>
        <language>{locale}</language>
        {updated === undefined ? null : <lastBuildDate>{updated.rfc822}</lastBuildDate>}
        <generator>tonggao</generator>
        <docs>https://www.rssboard.org/rss-specification</docs>
        <atom:link href={urls.rss} rel="self" type="application/rss+xml" />
        {hub === undefined ? null : <atom:link href={hub} rel="hub" />}
        {archive?.isArchive ? <fh:archive /> : null}
        <>
          {archiveLinks(archive, 'rss').map(({rel, href}) => (
            <atom:link rel={rel} href={href} />
          ))}
        </>
        <>{items.map((item) => feedItem(item, t))}</>
      </channel>
    </rss>
  ])
}

function feedItem(item: FeedItem, t: Translator) {
  const {url, guid, published, summary, topics, image, content} = item
  return (
    <item>
      <title>{itemTitle(item, t)}</title>
      <link>{url}</link>
      <guid isPermaLink="false">{guid}</guid>
      <pubDate>{published.rfc822}</pubDate>
      <>
        {topics.map(({text}) => (
          <category>{text}</category>
        ))}
      </>
      {summary === undefined ? null : <description>{summary}</description>}
      <content:encoded>{content}</content:encoded>
      {image === undefined ? null : (
        <enclosure url={image.url} length={String(image.size)} type={image.mediaType} />
      )}
    </item>
  )
}
