import type {Element} from 'hast'

/** A picture as it is published. */
export interface PlacedPicture {
  src: string
  /** Size in pixels, so that the page keeps its place while the picture loads. */
  width: number
  height: number
  /** The same in other sizes, for browsers to choose from: `a-480.jpg 480w, …`. */
  srcset?: string | undefined
  /** The same in formats that are smaller and that not every browser knows, the smallest first. */
  sources: readonly {type: string; srcset: string}[]
}

export interface PictureRole {
  /** How wide it is shown (HTML, `sizes`). */
  sizes: string
  /** Whether it is seen at once, or loaded when it comes into sight. */
  loading: 'eager' | 'lazy'
}

/** The element of a picture in all its forms (HTML, `picture`). */
export function pictureElement(
  {src, width, height, srcset, sources}: PlacedPicture,
  described: Readonly<Record<string, string>>,
  {sizes, loading}: PictureRole
): Element {
  const own = srcset === undefined ? {} : {srcSet: srcset, sizes}
  const img: Element = {
    type: 'element',
    tagName: 'img',
    properties: {
      src,
      ...own,
      ...described,
      width,
      height,
      decoding: 'async',
      ...(loading === 'lazy' ? {loading} : {fetchPriority: 'high'})
    },
    children: []
  }
  if (sources.length === 0) return img
  const others = sources.map(
    (source): Element => ({
      type: 'element',
      tagName: 'source',
      properties: {type: source.type, srcSet: source.srcset, sizes},
      children: []
    })
  )
  return {type: 'element', tagName: 'picture', properties: {}, children: [...others, img]}
}
