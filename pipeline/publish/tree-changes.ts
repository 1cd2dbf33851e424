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

/** How many files are told of. */
export const countChanges = ({files}: TreeChanges): number => Object.keys(files).length

/** A site with what became of it. */
export function withChanges(tree: TreeState, changes: TreeChanges): TreeState {
  const record = recordTree(tree.paths)
  const files = new Map(Object.entries(changes.files))
  for (const [file, state] of statesIn(tree)) {
    const left = files.has(file) ? files.get(file) : state
    if (left) record.addFile(file, left)
    files.delete(file)
  }
  for (const [file, state] of files) if (state) record.addFile(file, state)
  const folders = new Map(Object.entries(changes.folders))
  for (const [at, folder] of tree.paths.folders.entries()) {
    const time = folders.has(folder) ? folders.get(folder) : tree.columns.times[at]
    if (time !== undefined && time !== null) record.addFolder(folder, time)
    folders.delete(folder)
  }
  for (const [folder, time] of folders) if (time !== null) record.addFolder(folder, time)
  return record.tree()
}
