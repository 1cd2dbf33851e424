import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {defineConfig, type Plugin} from 'rolldown'

/**
 * The command line in few files: a thousand modules take half a second to be found and opened, whatever is done.
 * What is native, finds files of its own beside itself or is seldom asked for stays outside.
 */
const command = defineConfig({
  input: {
    bin: 'lib/pipeline/bin.js',
    'stoppable-thread': 'lib/pipeline/stoppable-thread.js',
    'release-worker': 'lib/pipeline/make/release-worker.js',
    'look-over-thread': 'lib/pipeline/make/look-over-thread.js'
  },
  platform: 'node',
  external: ['satteri', 'tinypool', 'sharp', 'satori', /^#(?:styles|preview|search)\//],
  // js-yaml asks for it where YAML has code in it, which is refused before.
  resolve: {alias: {esprima: false}},
  // gray-matter's `eval` is for front matter in JavaScript, which is refused too.
  checks: {eval: false, moduleLevelDirective: false},
  plugins: [licences()],
  output: {
    dir: 'lib/command',
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    // Names stay, for whoever reports where it failed.
    minify: {compress: false, mangle: false, codegen: true}
  }
})

/** The script of the search page: what searches an index is what makes it. It is published, with licences inside. */
const search = defineConfig({
  input: {search: 'templates/scripts/search.ts'},
  platform: 'browser',
  plugins: [licencesInside()],
  output: {dir: 'lib/search', cleanDir: true, entryFileNames: '[name].js', minify: true}
})

/** The script of the preview. */
const preview = defineConfig({
  input: {preview: 'templates/scripts/preview.ts'},
  platform: 'browser',
  plugins: [licences()],
  output: {dir: 'lib/preview', cleanDir: true, entryFileNames: '[name].js'}
})

export default [command, search, preview]

/** Puts the licences of the packages that code was taken from beside it, as they ask for. */
function licences(): Plugin {
  return {
    name: 'licences',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk' ? output.moduleIds : []
      )
      this.emitFile({type: 'asset', fileName: 'LICENCES.txt', source: licencesOf(modules)})
    }
  }
}

/** Puts the same into the code itself, which goes further than the package. */
function licencesInside(): Plugin {
  return {
    name: 'licences-inside',
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue
        output.code += `/*!\n${licencesOf(output.moduleIds)}\n\n${ofCharacters}\n*/\n`
      }
    }
  }
}

/** What is in our own tables. */
const ofCharacters = 'Forms of characters are those of OpenCC (Apache-2.0).'

/** The licences of the packages that modules are of. */
function licencesOf(modules: readonly string[]): string {
  const folders = modules.map(
    (id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0] ?? ''
  )
  return [...new Set(folders)].filter(existsSync).sort().map(licenceOf).join('\n\n')
}

/** What a package says of itself, and the licence that it comes with. */
function licenceOf(folder: string): string {
  const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()
  return `${name} ${version} (${license})\n\n${text}`
}
