/** @jsxImportSource xastscript */

import type {Root} from 'xast'
import {x} from 'xastscript'
import type {Feed, FeedItem} from '../../pipeline/site/feed.ts'
import type {Translate, Translator} from '../translate.ts'
import {archiveLinks} from './archive-links.ts'
import {feedDescription, feedTitle} from './feed-title.ts'
import {itemTitle} from './item-title.ts'
import {styleInstruction} from './style-instruction.ts'

/**
 * An Atom feed (RFC 4287) with the releases in full; a withdrawn release stays, marked, and has a
 * tombstone (RFC 6721) for programs that archive.
 */
export function atom(feed: Feed, translate: Translate): Root {
  const {
    language,
    locale,
    scope,
    newsroom,
    tag,
    homeUrl,
    urls,
    hub,
    updated,
    items,
    archive,
    stylesheet
  } = feed
  const t = translate(language)
  const withdrawn = items.flatMap((item) => tombstone(item) ?? [])
  return x(null, [
    styleInstruction(stylesheet),
    <feed
      xmlns="http://www.w3.org/2005/Atom"
      xmlns:at={withdrawn.length > 0 ? 'http://purl.org/atompub/tombstones/1.0' : undefined}
      xmlns:fh={archive === undefined ? undefined : 'http://purl.org/syndication/history/1.0'}
      xml:lang={locale}
    >
      <id>{tag}</id>
      <title>{feedTitle(scope, newsroom, t)}</title>
      <subtitle>{feedDescription(scope, newsroom, t)}</subtitle>
      <updated>{updated?.iso ?? emptyFeedTime}</updated>
      <link rel="self" type="application/atom+xml" href={urls.atom} />
      <link rel="alternate" type="text/html" hreflang={locale} href={homeUrl} />
      {hub === undefined ? null : <link rel="hub" href={hub} />}
      {archive?.isArchive ? <fh:archive /> : null}
      <>
        {archiveLinks(archive, 'atom').map(({rel, href}) => (
          <link rel={rel} href={href} />
        ))}
      </>
      <generator>tonggao</generator>
      <author>
        <name>{newsroom}</name>
        <uri>{homeUrl}</uri>
      </author>
      <>{items.map((item) => entry(item, t))}</>
      <>{withdrawn}</>
    </feed>
  ])
}

/** `updated` is required (RFC 4287 §4.1.1); a feed in which nothing was published yet has no better one. */
const emptyFeedTime = '1970-01-01T00:00:00Z'

function entry(item: FeedItem, t: Translator) {
  const {tag, locale, url, translations, published, updated, summary, topics, image} = item
  return (
    <entry>
      <id>{tag}</id>
      <title>{itemTitle(item, t)}</title>
      <link rel="alternate" type="text/html" hreflang={locale} href={url} />
      <>
        {translations.map((other) => (
          <link rel="alternate" type="text/html" hreflang={other.locale} href={other.url} />
        ))}
      </>
      <>
        {topics.map(({href, text}) => (
          <link rel="related" type="text/html" title={text} href={new URL(href, url).href} />
        ))}
      </>
      {image === undefined ? null : (
        <link rel="enclosure" type={image.mediaType} length={String(image.size)} href={image.url} />
      )}
      <published>{published.iso}</published>
      <updated>{updated.iso}</updated>
      <>
        {topics.map(({text}) => (
          <category term={text} />
        ))}
      </>
      {summary === undefined ? null : <summary>{summary}</summary>}
      <content type="html">{item.content}</content>
    </entry>
  )
}

const tombstone = ({tag, retracted}: FeedItem) =>
  retracted === undefined ? null : <at:deleted-entry ref={tag} when={retracted.iso} />
