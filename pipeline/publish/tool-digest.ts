import {readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {digest} from '../digest.ts'
import {attempt} from './attempt.ts'

/** What the tool is made of, from its own folder: code with templates, words and most libraries, styles, the script of the search page. */
const folders = ['lib/command', 'lib/search', 'templates/styles']

/** Libraries that are not in its code, and of which another version may make other bytes. */
const libraries = ['satori', 'satteri', 'sharp']

/**
 * A digest of the tool itself, with all that pages and pictures are made with, and of the Node that runs it:
 * another tool makes other pages of the same content.
 */
export function toolDigest(): string {
  const require = createRequire(import.meta.url)
  const root = join(require.resolve('tonggao/package.json'), '..')
  const code = folders.flatMap((folder) => textsIn(join(root, folder)))
  const others = libraries.map((name) => describe(name, require.resolve.paths(name) ?? []))
  return digest([process.version, ...code, ...others].join('\0'))
}

const textsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /\.(?:css|js)$/.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))

/** What a library says of itself where it is installed, its version above all. */
function describe(name: string, around: readonly string[]): string {
  for (const folder of around) {
    const text = attempt(() => readFileSync(join(folder, name, 'package.json'), 'utf8'))
    if (text !== undefined) return text
  }
  return ''
}
