import type {Theme} from '../../templates/theme.ts'
import type {Finding} from '../diagnostic.ts'
import {digest} from '../digest.ts'
import type {LeakCheck} from '../publish/leak-check.ts'
import {print} from '../publish/print.ts'
import type {Staging} from '../publish/staging.ts'
import type {Newsroom} from '../read/newsroom.ts'
import type {Release} from '../read/release.ts'
import {outputFile, type SitePath} from '../routes.ts'
import type {Composable, Ingredients} from '../site/composable.ts'
import type {View} from '../site/compose.ts'
import type {Records} from './records.ts'

/** How texts are looked through for what is held. */
export interface Looks {
  leaksIn: LeakCheck
  /** Looks into a file that stays for what is held only now. */
  lookAgain: (file: string) => readonly Finding[]
}

export interface PageMakerOptions extends Looks {
  staging: Staging
  theme: Theme
  /** Digest of what all pages are made with. */
  settings: string
  /** Keeps what a page of whole releases is made of, and gives its digest. */
  keepIngredients: (text: string) => string
  /** Digests of what the build before made pages of, by path. */
  before: Records['pages']
  /** Digests of what a release shows, by how much of it. */
  keyOf: (release: Release, shows: Composable<View>['of']['shows']) => string
}

/** Makes pages that are of all releases together, where they would not be the same again. */
export interface PageMaker {
  make: (page: Composable<View>) => void
  /** Digests of what pages were made of, by path. */
  made: Records['pages']
  /** Digests of the ingredients of pages of whole releases, by path. */
  ofTexts: ReadonlyMap<string, string>
  leaks: readonly Finding[]
}

/** Digest of what pages of all releases are made with, but for what they say of the newsroom themselves. */
export const settingsOf = ({words, templates, calendar, timezone, locales}: Newsroom): string =>
  digest(JSON.stringify([words, templates, calendar, timezone, locales]))

/** Digest of everything that a page is made of; `of` is that of its ingredients. */
export const pageKey = (path: SitePath, settings: string, of: string): string =>
  digest([path, settings, of].join('\n'))

/** What a page is made of, written down; `keys` are digests of what it shows of its releases. */
export const ingredientsText = (outline: unknown, keys: readonly string[]): string =>
  JSON.stringify([outline, keys])

export function createPageMaker(options: PageMakerOptions): PageMaker {
  const {staging, theme, settings, leaksIn, lookAgain, before, keyOf, keepIngredients} = options
  const made: Record<string, string> = {}
  const ofTexts = new Map<string, string>()
  const digestOf = ({outline, releases, shows}: Ingredients): string => {
    const keys = releases.map((release) => keyOf(release, shows))
    const text = ingredientsText(outline, keys)
    return shows === 'text' ? keepIngredients(text) : digest(text)
  }
  /** What was asked for last: a feed is made in three formats of the same. */
  let last: {of: Ingredients; digest: string} | undefined
  const leaks: Finding[] = []
  return {
    made,
    ofTexts,
    leaks,
    make: ({path, of, compose}) => {
      const file = outputFile(path)
      if (last?.of !== of) last = {of, digest: digestOf(of)}
      if (of.shows === 'text') ofTexts.set(path, last.digest)
      const key = pageKey(path, settings, last.digest)
      made[path] = key
      const left = before[path] === key ? staging.contentOf(file) : undefined
      if (left !== undefined && staging.keep(file, left)) {
        leaks.push(...lookAgain(file))
        return
      }
      const content = print(theme.render(compose()))
      if (typeof content === 'string') leaks.push(...leaksIn(file, () => content))
      stage(staging, file, content)
    }
  }
}

/** Puts a file into the new site; one that is published already stays as it is. */
export function stage(staging: Staging, file: string, content: string | Uint8Array): void {
  const known = digest(content)
  if (!staging.keep(file, known)) staging.write(file, content, known)
}
