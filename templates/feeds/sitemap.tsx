/** @jsxImportSource xastscript */
import type {Root} from 'xast'
import {x} from 'xastscript'
import type {NewsSitemap, Sitemap, SitemapIndex} from '../../pipeline/site/sitemap.ts'

const protocol = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** A sitemap (sitemaps.org protocol 0.9) in which each page names its translations. */
export function sitemap({entries}: Sitemap): Root {
  return x(null, [
    <urlset xmlns={protocol} xmlns:xhtml="http://www.w3.org/1999/xhtml">
      {entries.map(({url, changed, alternates}) => (
        <url>
          <loc>{url}</loc>
          {changed === undefined ? null : <lastmod>{changed.iso}</lastmod>}
          <>
            {alternates.map((other) => (
              <xhtml:link rel="alternate" hreflang={other.locale} href={other.url} />
            ))}
          </>
        </url>
      ))}
    </urlset>
  ])
}

/** The list of the parts of a sitemap that is too long for one file. */
export function sitemapIndex({urls}: SitemapIndex): Root {
  return x(null, [
    <sitemapindex xmlns={protocol}>
      {urls.map((url) => (
        <sitemap>
          <loc>{url}</loc>
        </sitemap>
      ))}
    </sitemapindex>
  ])
}

/** A Google News sitemap: the releases of the last two days. */
export function newsSitemap({entries, homes}: NewsSitemap): Root {
  return x(null, [
    <urlset xmlns={protocol} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
      <>
        {(entries.length === 0 ? homes : []).map((url) => (
          <url>
            <loc>{url}</loc>
          </url>
        ))}
      </>
      <>
        {entries.map(({url, title, published, publication, language}) => (
          <url>
            <loc>{url}</loc>
            <news:news>
              <news:publication>
                <news:name>{publication}</news:name>
                <news:language>{language}</news:language>
              </news:publication>
              <news:publication_date>{published.iso}</news:publication_date>
              <news:title>{title}</news:title>
            </news:news>
          </url>
        ))}
      </>
    </urlset>
  ])
}
