import {readFileSync} from 'node:fs'
import {join} from 'node:path'

/** Gives the texts of files below a root, as they stand, to show the lines that messages are about. */
export function sourcesIn(root: string): (path: string) => string | undefined {
  const texts = new Map<string, string | undefined>()
  return (path) => {
    if (!texts.has(path)) texts.set(path, textOf(join(root, path)))
    return texts.get(path)
  }
}

/** Nothing where there is no such file: a message may be about a folder, or about what is missing. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '')
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}
