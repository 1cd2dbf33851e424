import type {Position} from 'unist'
import {location} from 'vfile-location'

/** Gives the place of a span of a text, from offsets in UTF-16 units. */
export type Locate = (start: number, end?: number) => Position | undefined

/** Makes the function that turns offsets of this text into lines and columns. */
export function locator(text: string): Locate {
  let lines: ReturnType<typeof location> | undefined
  return (start, end = start) => {
    lines ??= location(text)
    const from = lines.toPoint(start)
    const to = lines.toPoint(end)
    return from && to ? {start: from, end: to} : undefined
  }
}
