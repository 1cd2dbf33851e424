/** @jsxImportSource xastscript */
import type {Root} from 'xast'
import {x} from 'xastscript'
import type {Opml} from '../../pipeline/site/plain-pages.ts'
import type {Translate} from '../translate.ts'
import {feedTitle} from './feed-title.ts'

/** Every feed of every language, as an OPML 2.0 subscription list. */
export function opml({groups}: Opml, translate: Translate): Root {
  return x(null, [
    <opml version="2.0">
      <head>
        <title>{groups.map(({title}) => title).join(' | ')}</title>
      </head>
      <body>
        {groups.map(({language, title, homeUrl, feeds}) => (
          <outline text={title}>
            <>
              {feeds.map(({scope, urls}) => (
                <outline
                  type="rss"
                  text={feedTitle(scope, title, translate(language))}
                  xmlUrl={urls.rss}
                  htmlUrl={homeUrl}
                />
              ))}
            </>
          </outline>
        ))}
      </body>
    </opml>
  ])
}
