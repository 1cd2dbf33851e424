import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {digest} from '../digest.ts'

/**
 * A digest of the tool itself, its templates and words, and of the Node that runs it: another tool makes
 * other pages of the same content.
 */
export function toolDigest(): string {
  const top = fileURLToPath(new URL('../..', import.meta.url))
  const files = ['pipeline', 'templates'].flatMap((folder) =>
    readdirSync(join(top, folder), {recursive: true, encoding: 'utf8'})
      .filter((name) => /\.(?:[jt]sx?|json)$/.test(name) && !name.endsWith('.d.ts'))
      .sort()
      .map((name) => join(top, folder, name))
  )
  return digest([process.version, ...files.map((file) => readFileSync(file, 'utf8'))].join('\0'))
}
