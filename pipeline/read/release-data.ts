import type {Release} from './release.ts'
import {reopen} from './reopen.ts'
import {headOf, type VersionHead, versionOf} from './version.ts'

/** A release without its texts, as plain data that another thread can be given. */
export interface ReleaseData extends Omit<Release, 'versions'> {
  versions: readonly VersionHead[]
}

export const releaseData = (release: Release): ReleaseData => ({
  ...release,
  versions: [...release.versions.values()].map(headOf)
})

/**
 * A release of what is known of it; its texts are opened from their files.
 *
 * @param root Absolute path of the newsroom.
 */
export const releaseOf = (data: ReleaseData, root: string): Release => ({
  ...data,
  versions: new Map(
    data.versions.map((head) => [head.language, versionOf(head, () => reopen(root, head))])
  )
})
