import type {VFileMessage} from 'vfile-message'
import {diagnostic} from '../diagnostic.ts'
import type {Locate} from './place.ts'

/** Bytes of a text file: a long book has one or two million. */
const mostBytes = 4_000_000

/** Bytes of a picture: what a reader on a telephone can be asked to load is a hundredth of it. */
const mostPictureBytes = 25_000_000

/** Whether a file is a text, by its name, and else a picture. */
export const isText = (name: string): boolean => /\.(?:md|yml)$/.test(name)

/** Most bytes of a file, by its name: a text, or a picture. */
export const mostBytesOf = (name: string): number => (isText(name) ? mostBytes : mostPictureBytes)

/** Quotes and lists in each other: a release has two or three; a parser takes its time, or its stack, over thousands. */
const mostNested = 100

/** Says that a file is larger than a build should hold; nothing of it is read. */
export function tooLarge(path: string, bytes: number): VFileMessage {
  const most = mostBytesOf(path)
  return diagnostic({
    path,
    ruleId: 'limits',
    severity: 'error',
    reason: `Unexpected size of ${(bytes / 1e6).toFixed(1)} MB, expected at most ${most / 1e6} MB`
  })
}

/** Says where quotes and lists of a Markdown text are nested too deep. */
export function tooDeep(path: string, text: string, locate: Locate): VFileMessage | undefined {
  for (const {0: line, index} of text.matchAll(deep)) {
    const markers = line.match(/>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])/g)?.length ?? 0
    const indentation = /^ */.exec(line)?.[0].length ?? 0
    const depth = markers + (/^ *(?:[-+*]|\d{1,9}[.)])[ \t]/.test(line) ? indentation / 2 : 0)
    if (depth <= mostNested) continue
    return diagnostic({
      path,
      place: locate(index, index + Math.min(line.length, 80)),
      ruleId: 'limits',
      severity: 'error',
      reason: `Unexpected nesting of ${Math.floor(depth)} quotes and lists, expected at most ${mostNested}`
    })
  }
  return undefined
}

/** The marks that a line begins with, where they are many enough to matter. */
const deep =
  /^(?=[ \t]{200}|(?:[ \t]*>){20}|(?:[ \t]*[-+*][ \t]){20})(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+[ \t]*/gm
