import {simplifiedTable} from './simplified-table.ts'

let traditional: ReadonlyMap<string, readonly string[]> | undefined

/** The traditional characters for one that simplified script alone has; undefined for every other. */
export function traditionalOf(character: string): readonly string[] | undefined {
  traditional ??= new Map(
    simplifiedTable
      .trim()
      .split(/\s+/)
      .map((group) => {
        const [simplified = '', ...forms] = group
        return [simplified, forms]
      })
  )
  return traditional.get(character)
}
