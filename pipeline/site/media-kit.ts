import type {Element, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {Language} from '../language.ts'
import {walkElements} from '../markdown/walk-elements.ts'
import type {Picture} from '../read/picture.ts'
import type {Release} from '../read/release.ts'
import {routes} from '../routes.ts'
import type {ReleaseView} from './release-page.ts'
import {hrefOf, type Site} from './site.ts'
import type {WireItem} from './wire.ts'

/** What an editor elsewhere needs to print a release: its pictures, what is said of them, its texts. */
export interface MediaKit {
  kind: 'media-kit'
  /** The release in each of its languages. */
  texts: readonly WireItem[]
  pictures: readonly KitPicture[]
}

interface KitPicture {
  picture: Picture
  captions: readonly (Caption & {language: Language})[]
}

/** What is said of a picture in one language. */
interface Caption {
  /** What it shows. */
  alt: string
  caption?: string | undefined
  credit?: string | undefined
}

/** What a page says of the kit before anybody downloads it. */
export interface MediaKitLink {
  href: string
  /** What the file is called where it is saved. */
  fileName: string
  pictures: number
  /** `2.4 MB`, as the page's language writes it. */
  size: string
}

/**
 * Composes the media kit of a release.
 *
 * @param pictures Those that it shows, in order.
 */
export function mediaKit(
  site: Site,
  pictures: readonly Picture[],
  texts: readonly WireItem[]
): MediaKit {
  const captions = texts.map(({view, item}) => [item.language, captionsOf(view)] as const)
  return {
    kind: 'media-kit',
    texts,
    pictures: pictures.map((picture) => ({
      picture,
      captions: captions.flatMap(([language, bySource]) => {
        const caption = bySource.get(hrefOf(site, routes.picture(picture)))
        return caption ? [{language, ...caption}] : []
      })
    }))
  }
}

/** What a view says of its pictures, by their addresses. */
function captionsOf({image, body}: ReleaseView): Map<string, Caption> {
  const captions = new Map<string, Caption>()
  const add = (tree: Root | Element, more: Partial<Caption>): void =>
    walkElements(tree, ({tagName, properties: {src, alt}}) => {
      if (tagName !== 'img' || typeof src !== 'string' || captions.has(src)) return
      captions.set(src, {alt: String(alt ?? ''), ...more})
    })
  if (image) {
    const {picture, caption, credit} = image
    add(picture, {caption: caption && textOf(caption), credit})
  }
  walkElements(body, (element) => {
    if (element.tagName !== 'figure') return
    walkElements(element, (inner) => {
      if (inner.tagName === 'figcaption') add(element, {caption: textOf(inner)})
    })
  })
  add(body, {})
  return captions
}

/** What the page in a language says of the kit; nothing where a release shows no picture. */
export function mediaKitLink(
  site: Site,
  release: Release,
  pictures: readonly Picture[],
  language: Language
): MediaKitLink | undefined {
  if (pictures.length === 0) return undefined
  const path = routes.mediaKit(release)
  const megabytes = pictures.reduce((sum, {size}) => sum + size, 0) / 1e6
  return {
    href: hrefOf(site, path),
    fileName: `${path.split('/').at(-2)}.zip`,
    pictures: pictures.length,
    size: new Intl.NumberFormat(site.newsroom.locales[language], {
      style: 'unit',
      unit: 'megabyte',
      maximumFractionDigits: 1,
      minimumFractionDigits: 1
    }).format(Math.max(megabytes, 0.1))
  }
}
