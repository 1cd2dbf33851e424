import {digest, digestLength} from '../digest.ts'

/** The texts of releases in a newsroom, apart from everything else that it is read from. */
export interface ListedTexts {
  /** Files, relative to the newsroom's root, with `/`. */
  paths: readonly string[]
  /** The folders that they are in. */
  folders: readonly string[]
  /** SHA-256 of each file, in hexadecimal, one after the other. */
  digests: string
  /** Digest of everything else, and of which texts there are. */
  rest: string
}

/** Sorts what is listed into texts of releases and everything else. */
export interface TextLister {
  /** Takes a file by its path; what identifies it is the digest of its bytes, or the size of one too large to be read. */
  add: (path: string, file: {digest?: string | undefined; size: number}) => void
  texts: () => ListedTexts
}

/** Begins to list the texts of releases. */
export function listTexts(): TextLister {
  const paths: string[] = []
  const folders = new Set<string>()
  const digests: string[] = []
  const rest: string[] = []
  return {
    add: (path, {digest: of, size}) => {
      rest.push(path)
      if (of === undefined || !path.startsWith('content/releases/') || !path.endsWith('.md')) {
        rest.push(of ?? String(size))
        return
      }
      paths.push(path)
      folders.add(folderOf(path))
      digests.push(of)
    },
    texts: () => ({
      paths,
      folders: [...folders],
      digests: digests.join(''),
      rest: digest(rest.join('\n'))
    })
  }
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
export const foldersOf = (paths: readonly string[]): string[] => [...new Set(paths.map(folderOf))]

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'))
