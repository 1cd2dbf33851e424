import {compareText} from '../diagnostic.ts'
import {digest, digestLength} from '../digest.ts'
import type {ListedFolder} from './listing.ts'

/** What identifies the texts of releases in a newsroom, apart from everything else that it is read from. */
export interface ListedTexts {
  /** SHA-256 of each, in hexadecimal, one after the other, in the order of `textPaths`. */
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
  const digests: string[] = []
  const rest: string[] = []
  return {
    add: (path, {digest: of, size}) => {
      rest.push(path)
      if (of !== undefined && isTextOfRelease(path)) digests.push(of)
      else rest.push(of ?? String(size))
    },
    texts: () => ({digests: digests.join(''), rest: digest(rest.join('\n'))})
  }
}

const isTextOfRelease = (path: string): boolean =>
  path.startsWith('content/releases/') && path.endsWith('.md')

/** Paths of the texts of releases below a folder, relative to the newsroom's root, in the order that they were listed in. */
export function textPaths({path, files, folders}: ListedFolder): string[] {
  const texts = files.filter(({digest: of}) => of !== undefined)
  const own = texts.map(({name}) => `${path}/${name}`).filter(isTextOfRelease)
  if (folders.length === 0) return own
  const inner = folders.map((folder) => [folder.path, textPaths(folder)] as const)
  return [...own.map((text) => [text, [text]] as const), ...inner]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, paths]) => paths)
}

/** The texts that are not what they were; nothing where anything else changed. */
export function changedTexts(
  before: ListedTexts,
  {digests, rest}: ListedTexts,
  paths: readonly string[]
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
