import type {Root} from 'hast'
import type {Language} from '../language.ts'
import {nameText} from '../markdown/name-text.ts'
import type {PlacedPicture} from '../markdown/place-pictures.ts'
import type {Release} from '../read/release.ts'
import {picturePlacer} from './picture-placer.ts'
import type {Site} from './site.ts'

/** The picture that a release begins with. */
export interface LeadImage extends PlacedPicture {
  alt: string
  caption?: Root | undefined
  credit?: string | undefined
}

/** The picture that a version's front matter names; nothing where there is none. */
export function leadImage(site: Site, release: Release, language: Language): LeadImage | undefined {
  const image = release.versions.get(language)?.frontMatter.image
  const placed = image && picturePlacer(site, release)(image.src)
  if (!image || !placed) return undefined
  const {alt, caption, credit} = image
  return {
    ...placed,
    alt,
    caption:
      caption === undefined ? undefined : nameText(caption, language, site.recognizeIn(language)),
    credit
  }
}
