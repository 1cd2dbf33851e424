import {changedTexts, foldersOf, textPaths} from '../read/listed-texts.ts'
import type {Listing} from '../read/listing.ts'
import type {Ledger} from './ledger.ts'
import type {Standing} from './standing.ts'

/** Releases whose texts changed, from which to look at all is no more work. */
const few = 32

/** What a build is of in which nothing but the texts of a few releases changed. */
export interface ChangedTexts {
  standing: Standing
  /** Folders that texts are in. */
  folders: readonly string[]
  /** Those of which the texts changed. */
  changed: readonly string[]
}

/** Says whose texts changed since the last build; nothing where anything else did, or too many. */
export function findChangedTexts(
  ledger: Pick<Ledger, 'standing'>,
  listing: Pick<Listing, 'texts' | 'content'>,
  drafts: Standing['drafts']
): ChangedTexts | undefined {
  const standing = ledger.standing()
  if (standing?.drafts !== drafts) return undefined
  const paths = textPaths(listing.content)
  const changed = foldersOf(changedTexts(standing.texts, listing.texts, paths) ?? [])
  if (changed.length === 0 || changed.length > few) return undefined
  return {standing, folders: foldersOf(paths), changed}
}
