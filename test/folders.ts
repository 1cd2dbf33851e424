import {mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'

/** Files by path below a folder: text, or bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** Makes a folder of its own for one test. */
export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'tonggao-'))

/** Writes files below a new folder. */
export function writeFolder(files: Files, root = temporaryFolder()): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), {recursive: true})
    writeFileSync(join(root, path), content)
  }
  return root
}

/** Reads a folder as plain data: path to bytes, as Latin-1 so that pictures compare too. */
export function readFolder(root: string): Readonly<Record<string, string>> {
  const paths = readdirSync(root, {recursive: true, encoding: 'utf8'}).sort()
  return Object.fromEntries(
    paths
      .filter((path) => statSync(join(root, path)).isFile())
      .map((path) => [path, readFileSync(join(root, path), 'latin1')])
  )
}

/** The fixture newsrooms, each a complete little newsroom. */
export const newsroomFolder = (name: string): string =>
  new URL(`fixtures/newsrooms/${name}`, import.meta.url).pathname
