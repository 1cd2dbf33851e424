import type {Cache} from '../publish/cache.ts'
import {openKeptValues} from './kept-values.ts'

/** What is known of each folder, by its path. */
type ByFolder<T> = Readonly<Record<string, T>>

/** What is known of folders, in volumes that are told by their digests. */
export interface Volumes<T> {
  /** What is in some volumes; what was in one that was lost is left out. */
  recall: (digests: readonly string[]) => ByFolder<T>
  /** What is in those volumes in which some folders are. */
  recallAround: (digests: readonly string[], folders: readonly string[]) => ByFolder<T>
  /** Keeps values in volumes; those that they take the place of are forgotten. */
  keep: (values: ByFolder<T>) => string[]
  /** Keeps what is new of some folders that were known; all others stay as they are. */
  amend: (digests: readonly string[], values: ByFolder<T>) => string[]
}

/** Enough that what changes is a small part of them, and few enough to be opened one by one. */
const count = 32

/**
 * Opens volumes in a cache. Folders are divided among them, so that of ten thousand only those few are written
 * anew in which something changed; what is known of a folder did not where it is the object that was recalled.
 */
export function openVolumes<T>(cache: Cache): Volumes<T> {
  const kept = openKeptValues<ByFolder<T>>(cache)
  let volumes: ByFolder<T>[] = []
  let last: readonly string[] = []
  const replace = (digests: readonly string[]): void => {
    for (const of of last.filter((before) => !digests.includes(before))) cache.forget(of)
    last = digests
  }
  return {
    recall: (digests) => {
      last = digests
      volumes = digests.map((of) => kept.recall(of) ?? {})
      return Object.assign({}, ...volumes)
    },
    recallAround: (digests, folders) => {
      const places = new Set(folders.map(placeOf))
      const around = digests.map((of, at) => (places.has(at) ? kept.recall(of) : undefined))
      return Object.assign({}, ...around)
    },
    amend: (digests, values) => {
      last = digests
      const anew = divided(values)
      const amended = digests.map((of, at) => {
        const volume = anew[at] ?? {}
        return Object.keys(volume).length === 0 ? of : kept.keep({...kept.recall(of), ...volume})
      })
      replace(amended)
      return amended
    },
    keep: (values) => {
      volumes = divided(values).map((volume, at) => {
        const before = volumes[at]
        return before && isSame(before, volume) ? before : volume
      })
      const digests = volumes.map((volume) => kept.keep(volume))
      replace(digests)
      return digests
    }
  }
}

/** Divides values among volumes, always in the same way. */
function divided<T>(values: ByFolder<T>): ByFolder<T>[] {
  const volumes = Array.from({length: count}, (): Record<string, T> => ({}))
  for (const [folder, value] of Object.entries(values)) {
    const volume = volumes[placeOf(folder)]
    if (volume) volume[folder] = value
  }
  return volumes
}

/** The volume that a folder is in, by a hash that divides alike names well (FNV-1a, draft-eastlake-fnv §3). */
function placeOf(folder: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < folder.length; at++) {
    hash = Math.imul(hash ^ folder.charCodeAt(at), 0x01000193)
  }
  return (hash >>> 0) % count
}

/** Whether two volumes have the very same in them. */
function isSame<T>(a: ByFolder<T>, b: ByFolder<T>): boolean {
  const folders = Object.keys(b)
  return (
    Object.keys(a).length === folders.length && folders.every((folder) => a[folder] === b[folder])
  )
}
