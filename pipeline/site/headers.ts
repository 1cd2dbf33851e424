import {routes, type SitePath} from '../routes.ts'
import {hrefOf, type Site} from './site.ts'

/** How files of one kind are served. */
interface HeaderRule {
  /** Address on the host, with `*` for any part. */
  path: string
  headers: readonly (readonly [name: string, value: string])[]
}

/** Rules for static hosts that read a `_headers` file. */
export interface Headers {
  kind: 'headers'
  rules: readonly HeaderRule[]
}

/** Five minutes: a correction must not wait longer. */
const fresh = ['Cache-Control', 'public, max-age=300'] as const

/** A year: another content has another name. */
const forever = ['Cache-Control', 'public, max-age=31536000, immutable'] as const

/**
 * Composes how a host should serve the site: what has a digest in its name forever, everything else
 * for minutes, and each format under its registered media type.
 */
export function headers(site: Site): Headers {
  const rule = (path: SitePath, ...values: HeaderRule['headers']): HeaderRule => ({
    path: hrefOf(site, path),
    headers: values
  })
  const typed = (path: SitePath, type: string): HeaderRule => rule(path, ['Content-Type', type])
  return {
    kind: 'headers',
    rules: [
      rule(
        '/*',
        fresh,
        ['X-Content-Type-Options', 'nosniff'],
        ['Referrer-Policy', 'strict-origin-when-cross-origin']
      ),
      rule('/assets/*', forever),
      typed('/*/feed.xml', 'application/rss+xml; charset=utf-8'),
      typed('/*/atom.xml', 'application/atom+xml; charset=utf-8'),
      typed('/*/feed.json', 'application/feed+json; charset=utf-8'),
      typed('/*/index.txt', 'text/plain; charset=utf-8'),
      typed(routes.opml(), 'text/x-opml; charset=utf-8')
    ]
  }
}
