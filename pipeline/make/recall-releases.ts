import {
  type RegistryChanges,
  type RegistryEntries,
  registryChanges
} from '../names/registry-changes.ts'
import type {Staging} from '../publish/staging.ts'
import type {Release} from '../read/release.ts'
import type {Surroundings} from '../rules/surroundings.ts'
import type {Records, ReleaseRecord} from './ledger.ts'
import type {ReleaseKeys} from './release-keys.ts'

export interface RecallOptions {
  before: Records
  keys: ReleaseKeys
  surroundings: Surroundings
  /** The registry of today. */
  names: RegistryEntries
  staging: Staging
}

/** What was made of a release before. */
export interface Recalled {
  record: ReleaseRecord
  /** Whether it holds for sure, or only where the release does not mention what changed in the registry. */
  holds: 'surely' | 'unless touched'
}

export interface Recall {
  /** What was made before of a release that is as it was; nothing where it must be made anew. */
  of: (release: Release) => Recalled | undefined
  /** What changed in the registry since. */
  changes: RegistryChanges | undefined
}

/** Makes the function that recalls what a build made of releases before. */
export function createRecall(options: RecallOptions): Recall {
  const {before, keys, surroundings, names, staging} = options
  const changes = before.registry && registryChanges(before.registry, names)
  const leadsAsBefore = ({links, addresses}: ReleaseRecord): boolean =>
    addresses === undefined
      ? links.every((link) => surroundings.addresses.has(link))
      : addresses === surroundings.addressesDigest
  return {
    changes,
    of: (release) => {
      const record = before.releases[release.folder]
      if (!changes || record?.key !== keys.ofText(release) || !leadsAsBefore(record))
        return undefined
      if (isTouched(record, changes)) return undefined
      if (!record.files.every((file) => staging.has(file))) return undefined
      return {record, holds: changes.ids.size === 0 ? 'surely' : 'unless touched'}
    }
  }
}

/** Whether somebody is named in a release whose entry changed, or somebody could not be found in the registry. */
const isTouched = ({ids, findings}: ReleaseRecord, changes: RegistryChanges): boolean =>
  changes.ids.size > 0 &&
  (ids.some((id) => changes.ids.has(id)) ||
    findings.some(({ruleId}) => ruleId === 'known-id' || ruleId === 'name-directive'))
