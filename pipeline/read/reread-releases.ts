import type {VFileMessage} from 'vfile-message'
import {once} from '../once.ts'
import {byIdAndFolder, type Content} from './content.ts'
import {decoder} from './decoder.ts'
import {frontMatterSchema} from './front-matter-schema.ts'
import {listPlainFolder} from './listing.ts'
import type {Release} from './release.ts'
import {type ReleaseFolder, readRelease} from './release-folder.ts'

/**
 * Reads some folders of releases anew, and takes everything else as it was read before; texts are held.
 *
 * @param folders Folders below `content/releases/`, relative to the root; one that is gone is no release any more.
 */
export function rereadReleases(
  root: string,
  known: {content: Content; messages: readonly VFileMessage[]},
  folders: ReadonlySet<string>
): {content: Content; messages: VFileMessage[]} {
  const {newsroom, releases} = known.content
  const isAnew = ({file = ''}: VFileMessage) =>
    folders.has(file) || folders.has(file.slice(0, file.lastIndexOf('/')))
  const messages = known.messages.filter((message) => !isAnew(message))
  const reading: Omit<ReleaseFolder, 'path' | 'files'> = {
    root,
    newsroom,
    messages,
    schema: once(() => frontMatterSchema(newsroom.timezone)),
    decode: decoder(messages),
    before: undefined,
    texts: 'held',
    reads: {timezone: newsroom.timezone, folders: {}}
  }
  const anew = [...folders].flatMap((path) => {
    const files = listPlainFolder(root, path)?.files ?? []
    if (!files.some(({name}) => name.endsWith('.md'))) return []
    return readRelease({...reading, path, files}) ?? []
  })
  return {content: {...known.content, releases: replaced(releases, folders, anew)}, messages}
}

/** Releases in the order that they are read in, of which some were read anew, and some may be gone. */
function replaced(
  releases: readonly Release[],
  folders: ReadonlySet<string>,
  anew: readonly Release[]
): Release[] {
  const all = [...releases]
  const come: Release[] = []
  for (const release of anew) {
    const at = all.findIndex(({folder}) => folder === release.folder)
    if (at === -1) come.push(release)
    else all[at] = release
  }
  const isThere = new Set(anew)
  const gone = all.some((release) => folders.has(release.folder) && !isThere.has(release))
  if (come.length === 0 && !gone) return all
  return [...all.filter((release) => !folders.has(release.folder)), ...anew].sort(byIdAndFolder)
}
