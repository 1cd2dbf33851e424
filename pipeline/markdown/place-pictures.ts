import type {Element, ElementContent, Root} from 'hast'
import {type PictureRole, type PlacedPicture, pictureElement} from './picture-element.ts'
import {walkElements} from './walk-elements.ts'

export interface PlacePicturesOptions {
  /** The published picture for a file name in the text; `undefined` for one that is not there. */
  place: (name: string) => PlacedPicture | undefined
  /** How the first of them is loaded: at once where nothing larger stands above the text, else like the others. */
  first?: PictureRole['loading']
}

/** How wide pictures in a text are shown: as wide as its lines, which are never wider than 38rem. */
const sizes = '(min-width: 42rem) 38rem, 92vw'

/** Points images at their published files, with their size; all but the first are loaded when they come into sight. */
export function placePictures({place, first = 'lazy'}: PlacePicturesOptions) {
  return (tree: Root): void => {
    let loading = first
    const placed = (node: ElementContent): ElementContent => {
      if (node.type !== 'element' || node.tagName !== 'img') return node
      const {src, alt = '', title} = node.properties
      const picture = typeof src === 'string' ? place(decodeURI(src)) : undefined
      if (!picture) return node
      const named = typeof title === 'string' ? {title} : {}
      const role = {sizes, loading}
      loading = 'lazy'
      return pictureElement(picture, {alt: String(alt), ...named}, role)
    }
    walkElements(tree, (element: Element) => {
      if (element.tagName !== 'picture') element.children = element.children.map(placed)
    })
  }
}
