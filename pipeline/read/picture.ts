import {readFileSync} from 'node:fs'
import {type ImageType, imageDimensionsFromData} from 'image-dimensions'
import {digest} from '../digest.ts'
import {withoutMetadata} from './without-metadata.ts'

/** A picture beside a release's text. */
export interface Picture {
  /** File name, as the text refers to it. */
  name: string
  /** Absolute path of the file. */
  file: string
  /** SHA-256 of the bytes, in hexadecimal. */
  digest: string
  /** Size in bytes. */
  size: number
  /** Size in pixels. */
  width: number
  height: number
  /** Extension of the published file, by content and not by name. */
  extension: string
  mediaType: string
}

/** Picture formats that are published (IANA media types), by what the bytes say. */
const formats: Partial<Record<ImageType, {extension: string; mediaType: string}>> = {
  jpeg: {extension: 'jpg', mediaType: 'image/jpeg'},
  png: {extension: 'png', mediaType: 'image/png'},
  gif: {extension: 'gif', mediaType: 'image/gif'},
  webp: {extension: 'webp', mediaType: 'image/webp'},
  avif: {extension: 'avif', mediaType: 'image/avif'}
}

/** Describes a picture; `undefined` where the bytes are none of the formats that are published. */
export function describePicture(
  name: string,
  file: string,
  bytes: Uint8Array
): Picture | undefined {
  const found = imageDimensionsFromData(bytes)
  const format = found && formats[found.type]
  if (!found || !format) return undefined
  const {width, height} = found
  const published = withoutMetadata(bytes, format.extension)
  return {
    name,
    file,
    digest: digest(published),
    size: published.length,
    width,
    height,
    ...format
  }
}

/** The bytes of a picture as they are published: without what a camera or an editor wrote into it. */
export function publishedBytes({file, extension}: Picture): Uint8Array {
  return withoutMetadata(readFileSync(file), extension)
}
