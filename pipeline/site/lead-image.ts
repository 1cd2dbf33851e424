import type {Element, Root} from 'hast'
import type {Language} from '../language.ts'
import {nameText} from '../markdown/name-text.ts'
import {pictureElement} from '../markdown/picture-element.ts'
import type {Release} from '../read/release.ts'
import {picturePlacer} from './picture-placer.ts'
import type {Site} from './site.ts'

/** The picture that a release begins with. */
export interface LeadImage {
  picture: Element
  alt: string
  caption?: Root | undefined
  credit?: string | undefined
}

/** How wide it is shown on the release's page, and on the home page, where its headline says what it is. */
const sizes = {
  release: '(min-width: 62rem) 56rem, 92vw',
  home: '(min-width: 80rem) 43rem, (min-width: 52rem) 55vw, 92vw'
}

/** The picture that a version's front matter names; nothing where there is none. */
export function leadImage(
  site: Site,
  release: Release,
  language: Language,
  on: keyof typeof sizes
): LeadImage | undefined {
  const image = release.versions.get(language)?.frontMatter.image
  const placed = image && picturePlacer(site, release)(image.src)
  if (!image || !placed) return undefined
  const {caption, credit} = image
  const alt = on === 'home' ? '' : image.alt
  return {
    picture: pictureElement(placed, {alt}, {sizes: sizes[on], loading: 'eager'}),
    alt: image.alt,
    caption:
      caption === undefined ? undefined : nameText(caption, language, site.recognizeIn(language)),
    credit
  }
}
