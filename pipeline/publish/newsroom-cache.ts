import {join} from 'node:path'
import {type Cache, openCache} from './cache.ts'
import {toolDigest} from './tool-digest.ts'

/**
 * Opens what was kept in the newsroom's own folder, where a CI can keep it too.
 *
 * @param root Absolute path of the newsroom.
 * @param tool Digest of the tool, where it is known already.
 */
export const newsroomCache = (root: string, tool = toolDigest()): Cache =>
  openCache(join(root, '.tonggao'), tool)
