import type {WireItem} from '../../pipeline/site/wire.ts'

/** A release as IPTC ninjs 3.0 (News in JSON; iptc.org/standards/ninjs). */
export function ninjs({item, view, ...wire}: WireItem): object {
  const {tag, guid, locale, title, summary, published, updated, retracted, content} = item
  const {topics, translations, url} = item
  const {newsroom, homeUrl, located, people, organisations, picture} = wire
  return {
    uri: tag,
    standard: {
      name: 'ninjs',
      version: '3.0',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#'
    },
    type: 'text',
    representationType: 'full',
    pubStatus: retracted === undefined ? 'usable' : 'canceled',
    language: locale,
    firstCreated: published.iso,
    contentCreated: published.iso,
    versionCreated: updated.iso,
    title,
    headlines: [{value: title}],
    descriptions: summary === undefined ? undefined : [{role: 'summary', value: summary}],
    bodies: [{contentType: 'text/html', value: content}],
    located,
    copyrightHolder: newsroom,
    infoSources: [{name: newsroom, uri: homeUrl}],
    altIds: [
      {role: 'guid', value: guid},
      {role: 'url', value: url}
    ],
    people: people.map((name) => ({name})),
    organisations: organisations.map((name) => ({name})),
    subjects: topics.map(({text}) => ({name: text})),
    renditions: picture && [
      {
        name: 'lead',
        href: picture.url,
        contentType: picture.mediaType,
        title: view.image?.alt,
        width: picture.width,
        height: picture.height,
        sizeInBytes: picture.size
      }
    ],
    associations: translations.map((other) => ({
      name: other.locale,
      rel: 'translation',
      uri: other.tag,
      language: other.locale
    }))
  }
}
