import type {Root} from 'hast'
import {walkElements} from './walk-elements.ts'

/** A picture as it is published. */
export interface PlacedPicture {
  src: string
  /** Size in pixels, so that the page keeps its place while the picture loads. */
  width: number
  height: number
}

export interface PlacePicturesOptions {
  /** The published picture for a file name in the text; `undefined` for one that is not there. */
  place: (name: string) => PlacedPicture | undefined
}

/** Points images at their published files, with their size, loaded when they come into sight. */
export function placePictures({place}: PlacePicturesOptions) {
  return (tree: Root): void => {
    walkElements(tree, ({tagName, properties}) => {
      if (tagName !== 'img' || typeof properties['src'] !== 'string') return
      const picture = place(decodeURI(properties['src']))
      if (picture) Object.assign(properties, picture, {loading: 'lazy', decoding: 'async'})
    })
  }
}
