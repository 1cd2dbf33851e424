import {readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {digest} from '../digest.ts'

/**
 * A digest of the tool itself, with its templates, its words and the libraries in it, and of the Node that runs it:
 * another tool makes other pages of the same content.
 */
export function toolDigest(): string {
  const folder = join(
    createRequire(import.meta.url).resolve('tonggao/package.json'),
    '../lib/command'
  )
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .sort()
  return digest(
    [process.version, ...files.map((name) => readFileSync(join(folder, name), 'utf8'))].join('\0')
  )
}
