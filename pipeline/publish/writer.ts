import type {VFileMessage} from 'vfile-message'
import {theme} from '../../templates/theme.ts'
import type {Translate} from '../../templates/translate.ts'
import {type Picture, publishedBytes} from '../read/picture.ts'
import {routes, type SitePath} from '../routes.ts'
import type {Composed} from '../site/compose.ts'
import type {LeakCheck} from './leak-check.ts'
import {print} from './print.ts'
import type {Staging} from './staging.ts'

/** How many files of each kind a site has. */
export interface Written {
  pages: number
  feeds: number
  pictures: number
}

/** What a file is, to be counted. */
export type WrittenKind = 'page' | 'feed' | 'other'

/** Themes, prints and stages what was composed, and counts it. */
export interface Writer {
  write: (composed: Composed) => void
  /** Stages a text that is printed already. */
  writeText: (path: SitePath, text: string, kind: WrittenKind) => void
  /** Copies a picture to its published place; a second time does nothing. */
  copy: (picture: Picture) => void
  written: Readonly<Written>
  /** Traces of what is not published that were found in what was written. */
  leaks: readonly VFileMessage[]
}

export function createWriter(
  staging: Staging,
  translate: Translate,
  leaksIn: LeakCheck = () => []
): Writer {
  const written: Written = {pages: 0, feeds: 0, pictures: 0}
  const copied = new Set<string>()
  const leaks: VFileMessage[] = []
  const writeText = (path: SitePath, text: string, kind: WrittenKind): void => {
    if (kind === 'page') written.pages++
    if (kind === 'feed') written.feeds++
    leaks.push(...leaksIn(path, text))
    staging.write(path, text)
  }
  return {
    written,
    leaks,
    writeText,
    write: ({path, view}) => {
      const themed = theme(view, translate)
      writeText(path, print(themed), 'html' in themed ? 'page' : isFeed(view) ? 'feed' : 'other')
    },
    copy: (picture) => {
      const path = routes.picture(picture)
      if (copied.has(path)) return
      copied.add(path)
      written.pictures++
      staging.writeBytes(path, publishedBytes(picture))
    }
  }
}

const isFeed = ({kind}: Composed['view']): boolean =>
  kind === 'rss' || kind === 'atom' || kind === 'json-feed'
