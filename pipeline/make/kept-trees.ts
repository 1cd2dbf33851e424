import type {Cache} from '../publish/cache.ts'
import {seenWithChanges, type TreeChanges, withChanges} from '../publish/tree-changes.ts'
import type {
  SeenTree,
  SiteContents,
  SitePaths,
  TreeColumns,
  TreeState
} from '../publish/tree-state.ts'
import {openKeptValues} from './kept-values.ts'

/** Digests of how a site was left. What is in it is what is in the spare one, and after the next build, more often than not. */
export interface TreeDigests extends Record<keyof TreeState, string> {
  /** Of what became of it since. */
  changes?: string | undefined
}

/** How sites were left, as a cache keeps it. */
export interface KeptTrees {
  recall: (of: TreeDigests | undefined) => TreeState | undefined
  /** As far as it is seen without a file being opened. */
  recallSeen: (of: TreeDigests | undefined) => SeenTree | undefined
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
  const keptContents = openKeptValues<SiteContents>(cache)
  const keptColumns = openKeptValues<TreeColumns>(cache)
  const keptChanges = openKeptValues<TreeChanges>(cache)
  const changesIn = (of: TreeDigests): TreeChanges | undefined =>
    of.changes === undefined ? noChanges : keptChanges.recall(of.changes)
  return {
    recall: (of) => {
      const paths = of && keptPaths.recall(of.paths)
      const contents = of && keptContents.recall(of.contents)
      const columns = of && keptColumns.recall(of.columns)
      const changes = of && changesIn(of)
      if (!paths || !contents || !columns || !changes) return undefined
      const tree = {paths, contents, columns}
      return changes === noChanges ? tree : withChanges(tree, changes)
    },
    recallSeen: (of) => {
      const paths = of && keptPaths.recall(of.paths)
      const columns = of && keptColumns.recall(of.columns)
      const changes = of && changesIn(of)
      if (!paths || !columns || !changes) return undefined
      const seen = {paths, columns}
      return changes === noChanges ? seen : seenWithChanges(seen, changes)
    },
    keep: ({paths, contents, columns}) => ({
      paths: keptPaths.keep(paths),
      contents: keptContents.keep(contents),
      columns: keptColumns.keep(columns)
    }),
    changes: changesIn,
    keepChanges: (of, changes) => ({...of, changes: keptChanges.keep(changes)})
  }
}
