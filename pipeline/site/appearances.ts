import type {Release} from '../read/release.ts'
import {newestFirst} from './site.ts'

/** The published releases that name somebody, by id in the registry. */
export interface Appearances {
  add: (release: Release, ids: Iterable<string>) => void
  /** Newest first. */
  of: (id: string) => readonly Release[]
}

export function createAppearances(): Appearances {
  const releases = new Map<string, Release[]>()
  return {
    add: (release, ids) => {
      for (const id of new Set(ids)) {
        const known = releases.get(id)
        if (known) known.push(release)
        else releases.set(id, [release])
      }
    },
    of: (id) => (releases.get(id) ?? []).sort(newestFirst)
  }
}
