import type {Feed, FeedItem} from '../../pipeline/site/feed.ts'
import type {Translate, Translator} from '../translate.ts'
import {feedDescription, feedTitle} from './feed-title.ts'
import {itemTitle} from './item-title.ts'

/** A JSON Feed 1.1 with the releases in full. */
export function jsonFeed(feed: Feed, translate: Translate): object {
  const {language, locale, scope, newsroom, homeUrl, urls, hub, items, archive} = feed
  const t = translate(language)
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feedTitle(scope, newsroom, t),
    description: feedDescription(scope, newsroom, t),
    home_page_url: homeUrl,
    feed_url: urls.json,
    language: locale,
    authors: [{name: newsroom, url: homeUrl}],
    // What is older (JSON Feed 1.1, `next_url`).
    next_url: archive?.previous?.json,
    hubs: hub === undefined ? undefined : [{type: 'WebSub', url: hub}],
    items: items.map((item) => jsonItem(item, t))
  }
}

function jsonItem(item: FeedItem, t: Translator): object {
  const {guid, url, locale, published, updated, summary, topics, image} = item
  return {
    id: guid,
    url,
    title: itemTitle(item, t),
    language: locale,
    summary,
    content_html: item.content,
    image: image?.url,
    date_published: published.iso,
    date_modified: updated.iso,
    tags: topics.length === 0 ? undefined : topics.map(({text}) => text)
  }
}
