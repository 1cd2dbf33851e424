import {existsSync, mkdirSync, renameSync, rmSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {attempt} from './attempt.ts'
import {createCopier} from './copy-file.ts'
import {beside} from './leftovers.ts'
import {folderTime, type SiteTree} from './site-tree.ts'
import {recordTree, statesIn, type TreeState} from './tree-state.ts'

/** Two sites of which one takes the other's place. */
export interface Exchange {
  /** Absolute path of the output folder. */
  out: string
  /** Absolute path of the folder of the new site. */
  staged: string
  /** Absolute path of the folder that the old site is kept in for the next build; without it, it is thrown away. */
  spare: string | undefined
}

interface Swap extends Exchange {
  /** How the new site is. */
  made: TreeState
  /** How the old one is. */
  old: SiteTree
}

/** Puts the new site in the old one's place, and the old one in the spare one's; says whether it is there. */
export function exchange({out, staged, spare}: Exchange): boolean {
  const replaced = beside(out, 'old')
  if (existsSync(out)) renameSync(out, replaced)
  renameSync(staged, out)
  const isKept = spare !== undefined && attempt(() => moveSite(replaced, spare))
  rmSync(replaced, {recursive: true, force: true})
  return isKept === true
}

/** Puts the new site in the old one's place; gives how the spare site is after that. */
export function swap({made, old, ...sites}: Swap): TreeState | undefined {
  const {out, spare} = sites
  const isKnown = old.state.paths.folders.length > 0
  // Of a site of which nothing is known, nothing can be made.
  if (exchange(isKnown ? sites : {...sites, spare: undefined})) return old.state
  return spare === undefined ? undefined : copySite(out, spare, made)
}

function moveSite(from: string, to: string): true {
  rmSync(to, {recursive: true, force: true})
  mkdirSync(dirname(to), {recursive: true})
  renameSync(from, to)
  return true
}

/** Makes a spare site of copies of what is published. */
function copySite(out: string, spare: string, made: TreeState): TreeState | undefined {
  const record = recordTree(made.paths)
  const copyNew = createCopier()
  const copied = attempt(() => {
    rmSync(spare, {recursive: true, force: true})
    for (const name of made.paths.folders) mkdirSync(join(spare, name), {recursive: true})
    for (const [file, state] of statesIn(made)) {
      record.addFile(file, copyNew(join(out, file), join(spare, file), state))
    }
    return true
  })
  if (!copied) {
    attempt(() => rmSync(spare, {recursive: true, force: true}))
    return undefined
  }
  for (const name of made.paths.folders) {
    record.addFolder(name, folderTime(join(spare, name)) ?? 0)
  }
  return record.tree()
}
