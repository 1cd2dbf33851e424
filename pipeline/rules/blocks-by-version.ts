import type {BlockText} from '../blocks/block-texts.ts'
import type {Version} from '../read/version.ts'
import type {CheckedRelease} from './rule.ts'

/** Each version of a release with its text, block by block. */
export const blocksByVersion = ({
  release,
  blocks
}: CheckedRelease): {version: Version; blocks: readonly BlockText[]}[] =>
  [...release.versions.values()].map((version) => ({
    version,
    blocks: blocks.get(version.language) ?? []
  }))
