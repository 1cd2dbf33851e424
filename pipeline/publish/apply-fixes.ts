import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

/** A span of a file, and what is to stand there instead. */
export interface Replacement {
  /** File, relative to the root, with `/`. */
  path: string
  /** Offsets in UTF-16 units of the text, a byte order mark not counted. */
  start: number
  end: number
  /** What must stand there now, whatever its white space; else nothing is replaced. */
  actual: string
  text: string
}

/**
 * Makes replacements in files and leaves every other byte of them as it was: line endings, a byte
 * order mark, spaces at line ends. Of two that overlap, the first is made.
 *
 * @returns How many were made in each file.
 */
export function applyFixes(
  root: string,
  replacements: readonly Replacement[]
): Map<string, number> {
  const done = new Map<string, number>()
  for (const path of new Set(replacements.map((replacement) => replacement.path))) {
    const raw = readFileSync(join(root, path), 'utf8')
    const mark = raw.startsWith('\ufeff') ? '\ufeff' : ''
    const own = replacements.filter((replacement) => replacement.path === path)
    const {text, count} = replaceIn(raw.slice(mark.length), own)
    if (count === 0) continue
    writeFileSync(join(root, path), mark + text)
    done.set(path, count)
  }
  return done
}

function replaceIn(
  text: string,
  replacements: readonly Replacement[]
): {text: string; count: number} {
  let result = ''
  let at = 0
  let count = 0
  for (const {start, end, actual, text: wanted} of [...replacements].sort(
    (a, b) => a.start - b.start
  )) {
    if (start < at || singleSpaced(text.slice(start, end)) !== singleSpaced(actual)) continue
    result += text.slice(at, start) + wanted
    at = end
    count++
  }
  return {text: result + text.slice(at), count}
}

const singleSpaced = (text: string): string => text.replace(/\s+/g, ' ')
