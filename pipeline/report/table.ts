import {widthOf} from './frame.ts'

/** Sets rows in columns, as wide as a terminal shows them: a Han character takes two places. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, at) => Math.max(widest[at] ?? 0, widthOf(cell))),
    []
  )
  const line = (row: readonly string[]): string =>
    row.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - widthOf(cell))).join('  ')
  return rows.map((row) => `${line(row).trimEnd()}\n`).join('')
}
