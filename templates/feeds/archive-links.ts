import type {Feed} from '../../pipeline/site/feed.ts'

/** The links of an archived feed in a format (RFC 5005 §4). */
export function archiveLinks(
  archive: Feed['archive'],
  format: keyof Feed['urls']
): {rel: string; href: string}[] {
  if (!archive) return []
  const {isArchive, current, previous, next} = archive
  return [
    ...(isArchive ? [{rel: 'current', href: current[format]}] : []),
    ...(previous ? [{rel: 'prev-archive', href: previous[format]}] : []),
    ...(next ? [{rel: 'next-archive', href: next[format]}] : [])
  ]
}
