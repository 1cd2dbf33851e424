import type {Cache} from '../publish/cache.ts'
import {type TreeChanges, withChanges} from '../publish/tree-changes.ts'
import type {SitePaths, TreeColumns, TreeState} from '../publish/tree-state.ts'
import {openKeptValues} from './kept-values.ts'

/** Digests of how a site was left. What is in it is what is in the spare one, and after the next build, more often than not. */
export interface TreeDigests extends Record<keyof TreeState, string> {
  /** Of what became of it since. */
  changes?: string | undefined
}

/** How sites were left, as a cache keeps it. */
export interface KeptTrees {
  recall: (of: TreeDigests | undefined) => TreeState | undefined
  keep: (tree: TreeState) => TreeDigests
  /** What became of a site since all of it was written down; nothing where that was lost. */
  changes: (of: TreeDigests) => TreeChanges | undefined
  /** Keeps all that became of a site since; how it was stays written down as it is. */
  keepChanges: (of: TreeDigests, changes: TreeChanges) => TreeDigests
}

const noChanges: TreeChanges = {files: {}, folders: {}}

/** Opens what a cache keeps of how sites were left. */
export function openKeptTrees(cache: Cache): KeptTrees {
  const keptPaths = openKeptValues<SitePaths>(cache)
  const keptColumns = openKeptValues<TreeColumns>(cache)
  const keptChanges = openKeptValues<TreeChanges>(cache)
  const changesIn = (of: TreeDigests): TreeChanges | undefined =>
    of.changes === undefined ? noChanges : keptChanges.recall(of.changes)
  return {
    recall: (of) => {
      const paths = of && keptPaths.recall(of.paths)
      const columns = of && keptColumns.recall(of.columns)
      const changes = of && changesIn(of)
      if (!paths || !columns || !changes) return undefined
      return changes === noChanges ? {paths, columns} : withChanges({paths, columns}, changes)
    },
    keep: ({paths, columns}) => ({
      paths: keptPaths.keep(paths),
      columns: keptColumns.keep(columns)
    }),
    changes: changesIn,
    keepChanges: (of, changes) => ({...of, changes: keptChanges.keep(changes)})
  }
}
