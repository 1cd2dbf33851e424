import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {digest} from '../digest.ts'
import {UsageError} from '../usage-error.ts'
import {decodeUtf8} from './decode.ts'
import {openText, type VersionHead, type VersionText} from './version.ts'

/**
 * Opens a text that was read before.
 *
 * @param root Absolute path of the newsroom.
 * @throws UsageError where the file is no longer what it was.
 */
export function reopen(root: string, {path, digest: before}: VersionHead): VersionText {
  const bytes = bytesOf(join(root, path))
  const decoded = bytes && digest(bytes) === before ? decodeUtf8(path, bytes) : undefined
  if (decoded && 'text' in decoded) return openText(path, decoded.text)
  throw new UsageError(`${path} changed while it was looked at; run the command again`)
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}
