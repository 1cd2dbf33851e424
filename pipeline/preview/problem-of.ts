import {readFileSync} from 'node:fs'
import type {VFileMessage} from 'vfile-message'
import type {Problem} from './problem.ts'

/** A message with the line that it is about, for the bar that tells what is broken. */
export function problemOf(root: string, message: VFileMessage): Problem {
  const {file = '', line = 1, column = 1, reason} = message
  const text = sourceLine(root, message)
  return {place: `${file}:${line}:${column}`, reason, ...(text !== undefined && {line: text})}
}

function sourceLine(root: string, {file, line}: VFileMessage): string | undefined {
  if (file === undefined || line === undefined) return undefined
  try {
    return readFileSync(`${root}/${file}`, 'utf8').split('\n')[line - 1]
  } catch {
    return undefined
  }
}
