import {newestFirst, type Release} from '../read/release.ts'

/** The published releases that name somebody, by id in the registry. */
export interface Appearances {
  add: (release: Release, ids: readonly string[]) => void
  /** Newest first. */
  of: (id: string) => readonly Release[]
  /** Every release that was added, with the ids of those it names. */
  all: () => ReadonlyMap<Release, readonly string[]>
}

export function createAppearances(): Appearances {
  const releases = new Map<string, Release[]>()
  const all = new Map<Release, readonly string[]>()
  return {
    all: () => all,
    add: (release, ids) => {
      all.set(release, ids)
      for (const id of new Set(ids)) {
        const known = releases.get(id)
        if (known) known.push(release)
        else releases.set(id, [release])
      }
    },
    of: (id) => (releases.get(id) ?? []).sort(newestFirst)
  }
}
