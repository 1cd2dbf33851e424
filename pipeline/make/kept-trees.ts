import type {Cache} from '../publish/cache.ts'
import type {SitePaths, TreeColumns, TreeState} from '../publish/tree-state.ts'
import {openKeptValues} from './kept-values.ts'

/** Digests of how a site was left. What is in it is what is in the spare one, and after the next build, more often than not. */
export type TreeDigests = Record<keyof TreeState, string>

/** How sites were left, as a cache keeps it. */
export interface KeptTrees {
  recall: (of: TreeDigests | undefined) => TreeState | undefined
  keep: (tree: TreeState) => TreeDigests
}

/** Opens what a cache keeps of how sites were left. */
export function openKeptTrees(cache: Cache): KeptTrees {
  const keptPaths = openKeptValues<SitePaths>(cache)
  const keptColumns = openKeptValues<TreeColumns>(cache)
  return {
    recall: (of) => {
      const paths = of && keptPaths.recall(of.paths)
      const columns = of && keptColumns.recall(of.columns)
      return paths && columns && {paths, columns}
    },
    keep: ({paths, columns}) => ({
      paths: keptPaths.keep(paths),
      columns: keptColumns.keep(columns)
    })
  }
}
