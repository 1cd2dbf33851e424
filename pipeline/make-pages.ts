import {theme} from '../templates/theme.ts'
import type {Translate} from '../templates/translate.ts'
import type {Finding} from './diagnostic.ts'
import {digest} from './digest.ts'
import type {PageRecord} from './ledger.ts'
import type {LeakCheck} from './publish/leak-check.ts'
import {print} from './publish/print.ts'
import {stageText, type TextForms} from './publish/stage-file.ts'
import type {Staging} from './publish/staging.ts'
import type {Release} from './read/release.ts'
import {outputFile} from './routes.ts'
import type {Composable} from './site/composable.ts'
import type {View} from './site/compose.ts'

/** How texts are looked through for what is held. */
export interface Looks {
  leaksIn: LeakCheck
  /** Looks into a file that stays for what is held only now. */
  lookAgain: (file: string) => readonly Finding[]
}

export interface PageMakerOptions extends Looks {
  staging: Staging
  translate: Translate
  forms: TextForms
  /** What the build before made, by path. */
  before: Readonly<Record<string, PageRecord>>
  /** Digests of what a release shows, by how much of it. */
  keyOf: (release: Release, shows: Composable<View>['of']['shows']) => string
}

/** Makes pages that are of all releases together, where they would not be the same again. */
export interface PageMaker {
  make: (page: Composable<View>) => void
  made: Readonly<Record<string, PageRecord>>
  leaks: readonly Finding[]
}

export function createPageMaker(options: PageMakerOptions): PageMaker {
  const {staging, translate, forms, leaksIn, lookAgain, before, keyOf} = options
  const made: Record<string, PageRecord> = {}
  const leaks: Finding[] = []
  return {
    made,
    leaks,
    make: ({path, of, compose}) => {
      const file = outputFile(path)
      const {outline, releases, shows} = of
      const keys = releases.map((release) => keyOf(release, shows))
      const key = digest(JSON.stringify([path, outline, keys]))
      const known = before[path]
      if (known?.key === key && staging.keep(file, known.digest)) {
        leaks.push(...lookAgain(file))
        made[path] = known
        return
      }
      const view = compose()
      const themed = theme(view, translate)
      const text = print(themed)
      const kind = 'html' in themed ? 'page' : feeds.has(view.kind) ? 'feed' : 'other'
      leaks.push(...leaksIn(file, () => text))
      made[path] = {key, file, kind, digest: digest(text)}
      stage(staging, file, text, forms)
    }
  }
}

/** Puts a text into the new site; one that is published already stays as it is. */
export function stage(staging: Staging, file: string, text: string, forms: TextForms): void {
  if (staging.keep(file, digest(text))) return
  staging.add(stageText(staging.folder(), file, text, forms))
}

const feeds: ReadonlySet<View['kind']> = new Set(['rss', 'atom', 'json-feed'])
