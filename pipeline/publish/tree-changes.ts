import {type FileState, recordTree, statesIn, type TreeState} from './tree-state.ts'

/** What became of some files and folders of a site, by path, since it was written down how it was left; nothing of those that are gone. */
export interface TreeChanges {
  files: Readonly<Record<string, FileState | null>>
  /** Milliseconds since 1970 at which an entry of each last came or went. */
  folders: Readonly<Record<string, number | null>>
}

/** What became of a site, and what became of it after that. */
export const followedBy = (before: TreeChanges, after: TreeChanges): TreeChanges => ({
  files: {...before.files, ...after.files},
  folders: {...before.folders, ...after.folders}
})

/** A site with what became of it. */
export function withChanges(tree: TreeState, {files, folders}: TreeChanges): TreeState {
  const record = recordTree(tree.paths)
  for (const [file, state] of changed(statesIn(tree), files)) record.addFile(file, state)
  for (const [name, time] of changed(timesIn(tree), folders)) record.addFolder(name, time)
  return record.tree()
}

function* timesIn({paths, columns}: TreeState): Iterable<[folder: string, time: number]> {
  for (const [at, name] of paths.folders.entries()) yield [name, columns.times[at] ?? 0]
}

/** Paths with what is known of them, of which some changed, some are gone, and some came. */
function* changed<T>(
  known: Iterable<[path: string, value: T]>,
  changes: Readonly<Record<string, T | null>>
): Iterable<[path: string, value: T]> {
  const others = new Map(Object.entries(changes))
  for (const [path, value] of known) {
    const now = others.get(path)
    others.delete(path)
    if (now !== null) yield [path, now ?? value]
  }
  for (const [path, now] of others) if (now !== null) yield [path, now]
}
