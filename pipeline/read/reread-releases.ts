import type {VFileMessage} from 'vfile-message'
import {byIdAndFolder, type Content} from './content.ts'
import {decoder} from './decoder.ts'
import {frontMatterSchema} from './front-matter-schema.ts'
import {listPlainFolder} from './listing.ts'
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
    schema: frontMatterSchema(newsroom.timezone),
    decode: decoder(root, messages),
    before: undefined,
    texts: 'held',
    reads: {timezone: newsroom.timezone, versions: {}, pictures: {}}
  }
  const anew = [...folders].flatMap((path) => {
    const files = listPlainFolder(root, path)?.files ?? []
    if (!files.some(({name}) => name.endsWith('.md'))) return []
    return readRelease({...reading, path, files}) ?? []
  })
  const all = [...releases.filter(({folder}) => !folders.has(folder)), ...anew].sort(byIdAndFolder)
  return {content: {...known.content, releases: all}, messages}
}
