import {mkdirSync, readFileSync, renameSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {once} from '../once.ts'
import {attempt} from './attempt.ts'
import {bringUpToDate, type HeldFile} from './bring-up-to-date.ts'
import {createFileWriter, type TextForms, type WrittenFile} from './file-writer.ts'
import {beside} from './leftovers.ts'
import {moveFile} from './move-file.ts'
import {openTree, type SiteTree, type TreeOptions} from './site-tree.ts'
import {swap} from './swap.ts'
import {contentIn, type FileState, type TreeState} from './tree-state.ts'

/** A site in the making, beside the one that readers see. */
export interface Staging {
  /** Says that the spare site was looked over since the staging was opened, and is as it was left. */
  trustSpare: () => void
  /** Folder that new files are written to. */
  folder: () => string
  /** Writes a file into the new site, with the digest of its content where that is known; where it is a text, what stands beside it too. */
  write: (file: string, content: string | Uint8Array, known?: string) => void
  /** Digest of the content that a file was left with by the build before. */
  contentOf: (file: string) => string | undefined
  /** Whether a file is there with this content already, else as it was left. */
  has: (file: string, content?: string) => boolean
  /** Puts a file that is there with this content, else as it was left, into the new site; says whether it is. */
  keep: (file: string, content?: string) => boolean
  /** The text of a file of the new site. */
  read: (file: string) => string | undefined
  /** Puts files into the new site that were written to the folder. */
  add: (files: Iterable<WrittenFile>) => void
  /** What is in the new site so far, with digests of contents. */
  files: () => ReadonlyMap<string, string>
  /** Puts the new site in the old one's place, and says how the two were left. */
  publish: () => LeftTrees
  /** Ends: a new site that was not published is thrown away. */
  discard: () => void
}

/** How a build left its sites. */
export interface LeftTrees {
  published?: TreeState | undefined
  /** The site before it, which the next build brings up to date and puts in place. */
  spare?: TreeState | undefined
}

export interface StagingOptions {
  /** Absolute path of the output folder. */
  out: string
  /** How texts are written; plain where nothing is said. */
  forms?: TextForms
  /** Absolute path of a folder for the spare site; without it, none is left. */
  spare?: string | undefined
  /** How the build before left them, as far as that is known; asked once, when something is looked for. */
  left?: () => LeftTrees
}

/**
 * Makes a new site beside the output folder, which was taken, on the same file system, so that publishing is two
 * renames. The site before the one that is there is brought up to date for it, where it was left, so that a
 * build writes what changed and no more; else files that stay are copied into an empty folder.
 */
export function openStaging({out, forms = 'plain', spare, ...rest}: StagingOptions): Staging {
  const staged = beside(out, 'new')
  const left = once((): LeftTrees => rest.left?.() ?? {})
  const published = once(() => openTree(out, left().published))
  let before = once(() => openSpare(spare, left().spare))
  const target = new Map<string, string>()
  const written = new Map<string, FileState>()

  const siblings = (file: string): string[] =>
    forms === 'compressed' ? [`${file}.gz`, `${file}.br`] : []
  const contentOf = (file: string): string | undefined => contentIn(published().state, file)
  const isThere = (file: string, content: string): boolean =>
    before()?.has(file, content) || published().has(file, content)
  const folder = once(() => {
    rmSync(staged, {recursive: true, force: true})
    mkdirSync(staged)
    return staged
  })
  const writer = once(() => createFileWriter(folder(), forms))
  const add = (files: Iterable<WrittenFile>): void => {
    for (const [file, state] of files) {
      target.set(file, state.digest)
      written.set(file, state)
    }
  }
  const keep = (file: string, content: string | undefined): boolean => {
    if (content === undefined || !isThere(file, content)) return false
    target.set(file, content)
    return true
  }
  const holderOf = (file: string, content: string): HeldFile | undefined =>
    heldBy(before(), file, content) ?? heldBy(published(), file, content)
  return {
    trustSpare: () => {
      before = once(() => openSpare(spare, left().spare, {isAsLeft: true}))
    },
    folder,
    write: (file, content, known) => add(writer().write(file, content, known)),
    contentOf,
    has: (file, content = contentOf(file)) => content !== undefined && isThere(file, content),
    keep: (file, content = contentOf(file)) => {
      if (!keep(file, content)) return false
      for (const sibling of siblings(file)) {
        const spareTree = before()?.state
        keep(sibling, contentOf(sibling) ?? (spareTree && contentIn(spareTree, sibling)))
      }
      return true
    },
    read: (file) => {
      if (written.has(file)) return readFileSync(join(folder(), file), 'utf8')
      const holder = holderOf(file, target.get(file) ?? '')
      return holder && attempt(() => readFileSync(holder.path, 'utf8'))
    },
    add,
    files: () => target,
    publish: () => {
      if (written.size === 0 && isSame(target, published())) return left()
      const base = openBase(before(), {out, staged: folder(), written})
      const made = bringUpToDate({base, target, written, holderOf})
      return {
        published: made,
        spare: swap({out, staged: base.folder, spare, made, old: published()})
      }
    },
    discard: () => rmSync(staged, {recursive: true, force: true})
  }
}

/** A file of a site, where it is there with this content. */
function heldBy(tree: SiteTree | undefined, file: string, content: string): HeldFile | undefined {
  const state = tree?.find(file, content)
  return tree && state && {path: join(tree.folder, file), state}
}

/** Opens the spare site, where there is one in which nothing came and nothing went since it was left. */
function openSpare(
  folder: string | undefined,
  state: TreeState | undefined,
  options?: TreeOptions
): SiteTree | undefined {
  const tree = folder === undefined ? undefined : openTree(folder, state, options)
  return tree?.isTidy() ? tree : undefined
}

interface Written {
  out: string
  /** Folder that new files were written to. */
  staged: string
  written: ReadonlyMap<string, FileState>
}

/** What a new site begins with: the spare one with the new files in it, or the new files alone. */
function openBase(spare: SiteTree | undefined, {out, staged, written}: Written): SiteTree {
  const folder = beside(out, 'base')
  rmSync(folder, {recursive: true, force: true})
  const moved = spare && attempt(() => renameSync(spare.folder, folder) ?? true)
  if (!moved) return openTree(staged)
  for (const file of written.keys()) moveFile(join(staged, file), join(folder, file))
  rmSync(staged, {recursive: true, force: true})
  return spare.movedTo(folder)
}

/** Whether a site would be the one that is there. */
const isSame = (target: ReadonlyMap<string, string>, published: SiteTree): boolean =>
  published.state.paths.files.length === target.size &&
  [...target].every(([file, content]) => published.has(file, content)) &&
  published.isTidy()
