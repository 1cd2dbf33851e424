import {readFileSync} from 'node:fs'
import type {VFileMessage} from 'vfile-message'

/** The line of a file that a message is about, for the bar that tells what is broken. */
export function sourceLine(root: string, {file, line}: VFileMessage): string | undefined {
  if (file === undefined || line === undefined) return undefined
  try {
    return readFileSync(`${root}/${file}`, 'utf8').split('\n')[line - 1]
  } catch {
    return undefined
  }
}
