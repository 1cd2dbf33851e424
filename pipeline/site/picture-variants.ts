import type {Picture} from '../read/picture.ts'
import {routes, type SitePath} from '../routes.ts'

/** Widths in pixels that pictures are made in: a phone, a column, a column of a sharp screen. */
const widths = [480, 960, 1440]

/** Formats in which a browser finds them smaller, the smallest first, and that of the picture itself. */
const formats = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg'
} as const

export type VariantFormat = keyof typeof formats

/** A picture in another size or format. */
export interface PictureVariant {
  format: VariantFormat
  mediaType: string
  /** In pixels. */
  width: number
  path: SitePath
}

/**
 * What is made of a picture beside itself: smaller sizes in each format, and its own size in the small
 * formats. Pictures that may move are left as they are. Addresses are of what a picture is made of and how,
 * so that pages are the same whatever machine makes it.
 */
export function variantsOf(picture: Picture): PictureVariant[] {
  const {width, extension} = picture
  if (extension !== 'jpg' && extension !== 'png') return []
  const smaller = widths.filter((candidate) => candidate < width)
  const largest = width <= (widths.at(-1) ?? 0) ? [width] : []
  const of = (format: VariantFormat, sizes: readonly number[]): PictureVariant[] =>
    sizes.map((size) => ({
      format,
      mediaType: formats[format],
      width: size,
      path: routes.pictureVariant(picture, size, format)
    }))
  return [
    ...of('avif', [...smaller, ...largest]),
    ...of('webp', [...smaller, ...largest]),
    ...(extension === 'jpg' ? of('jpg', smaller) : [])
  ]
}
