import {contentIn, hasContent, type TreeState} from './tree-state.ts'

/** What a spare site lacks of the published one, by path: digests of contents; nothing of a file that it has too many. */
export type Lag = Readonly<Record<string, string | null>>

/**
 * Compares the spare site with the published one.
 *
 * @param most Files from which there is no answer: then to bring it up to date is a matter of all files.
 */
export function lagOf(published: TreeState, spare: TreeState, most: number): Lag | undefined {
  const lag: Record<string, string | null> = {}
  let count = 0
  for (const file of published.paths.files) {
    const content = contentIn(published, file) ?? ''
    if (hasContent(spare, file, content)) continue
    lag[file] = content
    count++
    if (count > most) return undefined
  }
  if (published.paths === spare.paths) return lag
  for (const file of spare.paths.files) {
    if (contentIn(published, file) !== undefined) continue
    lag[file] = null
    count++
  }
  return count > most ? undefined : lag
}
