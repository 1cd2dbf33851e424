import type {Theme} from '../../templates/theme.ts'
import type {Finding} from '../diagnostic.ts'
import {digest} from '../digest.ts'
import type {LeakCheck} from '../publish/leak-check.ts'
import {print} from '../publish/print.ts'
import type {Staging} from '../publish/staging.ts'
import type {Release} from '../read/release.ts'
import {outputFile} from '../routes.ts'
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
  /** What all pages are made with: words, calendars, the time zone. */
  settings: string
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
  leaks: readonly Finding[]
}

export function createPageMaker(options: PageMakerOptions): PageMaker {
  const {staging, theme, settings, leaksIn, lookAgain, before, keyOf} = options
  const made: Record<string, string> = {}
  const digestOf = ({outline, releases, shows}: Ingredients): string =>
    digest(JSON.stringify([outline, releases.map((release) => keyOf(release, shows))]))
  /** What was asked for last: a feed is made in three formats of the same. */
  let last: {of: Ingredients; digest: string} | undefined
  const leaks: Finding[] = []
  return {
    made,
    leaks,
    make: ({path, of, compose}) => {
      const file = outputFile(path)
      if (last?.of !== of) last = {of, digest: digestOf(of)}
      const key = digest([path, settings, last.digest].join('\n'))
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
