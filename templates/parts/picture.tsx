import {h, type Result} from 'hastscript'
import type {PlacedPicture} from '../../pipeline/markdown/place-pictures.ts'

/** A picture at its own size; one that is seen at once is loaded first, the others when they come into sight. */
export const picture = (
  {src, width, height, alt}: PlacedPicture & {alt: string},
  role: 'lead' | 'inline'
): Result =>
  h('img', {
    src,
    alt,
    width,
    height,
    decoding: 'async',
    ...(role === 'lead' ? {fetchpriority: 'high'} : {loading: 'lazy'})
  })
