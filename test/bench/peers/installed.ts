import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** Where peers that come from npm are installed, once. */
export const installed: string = fileURLToPath(new URL('../../../../.bench/peers', import.meta.url))

/** Astro 7 wants a newer Node than this tool does. */
const node = `node-${process.platform}-${process.arch}`

const wanted = ['@11ty/eleventy@3', 'astro@7', `${node}@22`]

/** A Node 22, where it could be installed, else the one that runs this. */
export function newerNode(): string {
  const program = join(installed, 'node_modules', node, 'bin/node')
  return existsSync(program) ? program : process.execPath
}

/** The version of a peer that comes from npm; nothing where it cannot be installed. */
export function versionOf(name: string): string | undefined {
  const description = join(installed, 'node_modules', name, 'package.json')
  if (!existsSync(description)) {
    mkdirSync(installed, {recursive: true})
    writeFileSync(join(installed, 'package.json'), '{"private": true, "type": "module"}\n')
    spawnSync('npm', ['install', '--no-audit', '--no-fund', ...wanted], {cwd: installed})
  }
  if (!existsSync(description)) return undefined
  const {version}: {version: string} = JSON.parse(readFileSync(description, 'utf8'))
  return version
}
