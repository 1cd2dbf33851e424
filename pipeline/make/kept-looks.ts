import type {RegistryEntries} from '../names/registry-changes.ts'
import type {Cache} from '../publish/cache.ts'
import {openKeptValues} from './kept-values.ts'
import type {LookRecord, LookRecords} from './records.ts'
import {openVolumes} from './volumes.ts'

/** Digests of what was found in releases, and of the registry that it is right with. */
interface LookDigests {
  volumes: readonly string[]
  registry?: string | undefined
}

/** What checks found in releases, as a cache keeps it. */
export interface KeptLooks {
  recall: (of: LookDigests | undefined) => LookRecords
  /** Keeps what was found; what it takes the place of is forgotten. */
  keep: (looks: LookRecords) => LookDigests
  /** Says that it is wanted still. */
  retain: (of: LookDigests | undefined) => void
}

/** Opens what a cache keeps of what was found in releases. */
export function openKeptLooks(cache: Cache): KeptLooks {
  const looks = openVolumes<LookRecord>(cache)
  const registries = openKeptValues<RegistryEntries>(cache)
  let last: string | undefined
  return {
    recall: ({volumes, registry} = {volumes: []}) => {
      last = registry
      return {
        releases: looks.recall(volumes),
        registry: registry === undefined ? undefined : registries.recall(registry)
      }
    },
    keep: ({releases, registry}) => {
      const of = registry && registries.keep(registry)
      if (last !== undefined && last !== of) cache.forget(last)
      last = of
      return {volumes: looks.keep(releases), registry: of}
    },
    retain: ({volumes, registry} = {volumes: []}) => {
      for (const of of volumes) cache.retain(of)
      if (registry !== undefined) cache.retain(registry)
    }
  }
}
