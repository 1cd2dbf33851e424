import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {z} from 'zod'
import type {ByLanguage, Language} from '../language.ts'
import {UsageError} from '../usage-error.ts'

/** A file of a font. */
export interface FontFile {
  name: string
  /** Absolute path. */
  file: string
}

/** A font that is cut into files by character. */
export interface CardFont {
  /** Its package's name and version. */
  version: string
  /** The file that has a character; nothing where the font lacks it. */
  fileOf: (character: string) => FontFile | undefined
}

export type CardFonts = ByLanguage<CardFont>

const require = createRequire(import.meta.url)

/** Noto Sans has each Chinese language's forms in a package of its own, and Latin letters in both. */
const packageOf = (language: Language): string =>
  language === 'zh-Hans' ? '@fontsource/noto-sans-sc' : '@fontsource/noto-sans-tc'

const fonts = new Map<string, CardFont>()

/**
 * Finds the fonts that cards are set in. They are large, and not installed with the tool.
 *
 * @throws UsageError where one of them, or what sets text in them, is not installed.
 */
export function findCardFonts(languages: readonly Language[]): CardFonts {
  const packages = languages.map(packageOf)
  const missing = new Set(['satori', ...packages].filter((name) => !isInstalled(name)))
  if (missing.size > 0) {
    const names = [...missing].join(' ')
    throw new UsageError(
      `\`cards: true\` in newsroom.yml needs what is not installed: \`npm install --save-dev ${names}\``
    )
  }
  return Object.fromEntries(languages.map((language) => [language, fontOf(packageOf(language))]))
}

function isInstalled(name: string): boolean {
  try {
    require.resolve(name === 'satori' ? name : `${name}/unicode.json`)
    return true
  } catch {
    return false
  }
}

function fontOf(name: string): CardFont {
  const font = fonts.get(name) ?? readFont(name)
  fonts.set(name, font)
  return font
}

function readFont(name: string): CardFont {
  const index = require.resolve(`${name}/unicode.json`)
  const folder = dirname(index)
  const {version} = z.object({version: z.string()}).parse(readJson(join(folder, 'package.json')))
  const family = name.slice(name.indexOf('/') + 1)
  const files = Object.entries(z.record(z.string(), z.string()).parse(readJson(index))).map(
    ([key, ranges]) => {
      const subset = key.replace(/[[\]]/g, '')
      return {
        name: `${family}-${subset}`,
        file: join(folder, 'files', `${family}-${subset}-700-normal.woff`),
        ranges: ranges.split(',').map(rangeOf)
      }
    }
  )
  // Headlines are made of the same few thousand characters.
  const known = new Map<string, FontFile | undefined>()
  return {
    version: `${name}@${version}`,
    fileOf: (character) => {
      if (known.has(character)) return known.get(character)
      const code = character.codePointAt(0) ?? 0
      const file = files.find(({ranges}) =>
        ranges.some(([first, last]) => first <= code && code <= last)
      )
      known.set(character, file)
      return file
    }
  }
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

/** `U+4e00-4e05` or `U+4e00` (CSS Fonts 4 §4.5). */
function rangeOf(range: string): readonly [number, number] {
  const [first = '', last = first] = range.replace(/^U\+/i, '').split('-')
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
}
