import type {PictureVariant} from '../site/picture-variants.ts'

/** How each format is made: sharp enough that nobody sees a difference beside the original at the size shown. */
const quality = {
  avif: {quality: 52, effort: 2},
  webp: {quality: 76},
  jpg: {quality: 78, progressive: true}
} as const

/** Makes a picture in another size and format, without metadata. */
export async function resize(
  bytes: Uint8Array,
  {width, format}: Pick<PictureVariant, 'width' | 'format'>
): Promise<Uint8Array> {
  const {default: sharp} = await import('sharp')
  const resized = sharp(bytes).resize(width)
  switch (format) {
    case 'avif':
      return resized.avif(quality.avif).toBuffer()
    case 'webp':
      return resized.webp(quality.webp).toBuffer()
    case 'jpg':
      return resized.jpeg(quality.jpg).toBuffer()
  }
}
