import {
  type RegistryChanges,
  type RegistryEntries,
  registryChanges
} from '../names/registry-changes.ts'
import type {Release} from '../read/release.ts'
import type {Surroundings} from '../rules/surroundings.ts'
import type {LookRecord} from './records.ts'

export interface RecallOptions<T extends LookRecord> {
  /** By folder, and the registry that they are right with. */
  before: {releases: Readonly<Record<string, T>>; registry?: RegistryEntries | undefined}
  /** Digest of everything that a release is made of but names. */
  keyOf: (release: Release) => string
  /** Whether all is there still that was made. */
  isThere: (record: T) => boolean
  surroundings: Surroundings
  /** The registry of today. */
  names: RegistryEntries
}

/** What was made of a release before. */
export interface Recalled<T extends LookRecord> {
  record: T
  /** Whether it holds for sure, or only where the release does not mention what changed in the registry. */
  holds: 'surely' | 'unless touched'
}

export interface Recall<T extends LookRecord> {
  /** What was made before of a release that is as it was; nothing where it must be made anew. */
  of: (release: Release) => Recalled<T> | undefined
  /** What changed in the registry since. */
  changes: RegistryChanges | undefined
}

/** Makes the function that recalls what was made of releases before. */
export function createRecall<T extends LookRecord>(options: RecallOptions<T>): Recall<T> {
  const {before, keyOf, isThere, surroundings, names} = options
  const changes = before.registry && registryChanges(before.registry, names)
  const leadsAsBefore = ({links, addresses}: LookRecord): boolean =>
    addresses === undefined
      ? links.every((link) => surroundings.addresses.has(link))
      : addresses === surroundings.addressesDigest
  return {
    changes,
    of: (release) => {
      const record = before.releases[release.folder]
      if (!changes || record?.key !== keyOf(release) || !leadsAsBefore(record)) return undefined
      if (isTouched(record, changes) || !isThere(record)) return undefined
      return {record, holds: changes.ids.size === 0 ? 'surely' : 'unless touched'}
    }
  }
}

/** Whether somebody is named in a release whose entry changed, or somebody could not be found in the registry. */
const isTouched = ({ids, findings}: LookRecord, changes: RegistryChanges): boolean =>
  changes.ids.size > 0 &&
  (ids.some((id) => changes.ids.has(id)) ||
    findings.some(({ruleId}) => ruleId === 'known-id' || ruleId === 'name-directive'))

/** Digest of all addresses of the site, where one of a release's links leads nowhere; so that a new one is met. */
export const deadEnds = (
  links: readonly string[],
  surroundings: Surroundings
): string | undefined =>
  links.every((link) => surroundings.addresses.has(link)) ? undefined : surroundings.addressesDigest
