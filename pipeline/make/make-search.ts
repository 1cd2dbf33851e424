import {digest} from '../digest.ts'
import {makeSearchIndex} from '../publish/search-index.ts'
import type {Staging} from '../publish/staging.ts'
import {newestFirst} from '../read/release.ts'
import {outputFile, routes} from '../routes.ts'
import {hrefOf, isHidden, isPublished, type ListedSite} from '../site/site.ts'
import {stage} from './make-pages.ts'
import type {SearchRecord} from './records.ts'

/**
 * Puts an index of all releases into the new site, for the search page; where they are as they were, the one
 * that is there stays.
 *
 * @param before What the build before made.
 */
export async function makeSearch(
  site: ListedSite,
  staging: Staging,
  before: SearchRecord | undefined
): Promise<SearchRecord> {
  const paths = site.releases
    .filter((release) => isPublished(release, site) && !isHidden(site, release))
    .sort(newestFirst)
    .flatMap((release) =>
      [...release.versions.keys()].map((language) => routes.release(language, release))
    )
  const staged = staging.files()
  const of = digest(JSON.stringify(paths.map((path) => [path, staged.get(outputFile(path))])))
  if (before?.of === of && before.files.every((file) => staging.keep(file))) return before
  const pages = paths.map((path) => ({
    href: hrefOf(site, path),
    html: staging.read(outputFile(path)) ?? ''
  }))
  const made = await makeSearchIndex(pages)
  const files = made.map(({name, content}) => {
    const file = outputFile(routes.searchIndex(name))
    stage(staging, file, content)
    return file
  })
  return {of, files}
}
