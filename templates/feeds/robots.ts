import type {Robots} from '../../pipeline/site/sitemap.ts'

/** What crawlers may read (RFC 9309): everything, and where the sitemaps are. */
export const robots = ({sitemaps}: Robots): string =>
  ['User-agent: *', 'Allow: /', '', ...sitemaps.map((url) => `Sitemap: ${url}`), ''].join('\n')
