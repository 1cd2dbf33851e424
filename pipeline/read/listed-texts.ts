import {digest} from '../digest.ts'
import type {Folders, ListedFolder} from './listing.ts'

/** The texts of releases in a newsroom, apart from everything else that it is read from. */
export interface ListedTexts {
  /** Files, relative to the newsroom's root, with `/`; those of a folder stand together. */
  paths: readonly string[]
  /** The folders that they are in, relative to the root. */
  folders: readonly string[]
  /** SHA-256 of each, in hexadecimal, one after the other. */
  digests: string
  /** Digest of everything else, and of which texts there are. */
  rest: string
}

/** Letters of SHA-256 in hexadecimal. */
const digestLength = 64

/** Lists the texts of releases. */
export function listTexts({content, templates}: Folders): ListedTexts {
  const paths: string[] = []
  const inFolders: string[] = []
  const digests: string[] = []
  const rest: string[] = []
  const list = ({path, files, folders}: ListedFolder, isOfReleases: boolean): void => {
    for (const {name, size, digest: of} of files) {
      const own = `${path}/${name}`
      rest.push(own)
      if (isOfReleases && of !== undefined && name.endsWith('.md')) {
        if (inFolders.at(-1) !== path) inFolders.push(path)
        paths.push(own)
        digests.push(of)
      } else {
        rest.push(of ?? String(size))
      }
    }
    for (const folder of folders) list(folder, isOfReleases || folder.path === 'content/releases')
  }
  for (const folder of [content, templates]) if (folder) list(folder, false)
  return {paths, folders: inFolders, digests: digests.join(''), rest: digest(rest.join('\n'))}
}

/** The texts that are not what they were; nothing where anything else changed. */
export function changedTexts(
  before: Pick<ListedTexts, 'digests' | 'rest'>,
  {paths, digests, rest}: ListedTexts
): readonly string[] | undefined {
  if (before.rest !== rest) return undefined
  return paths.filter((_, at) => {
    const from = at * digestLength
    return !before.digests.startsWith(digests.slice(from, from + digestLength), from)
  })
}

/** The folders that texts are in, each once. */
export const foldersOf = (paths: readonly string[]): string[] => [
  ...new Set(paths.map((path) => path.slice(0, path.lastIndexOf('/'))))
]
