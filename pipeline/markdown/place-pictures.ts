import type {Element, ElementContent, Root} from 'hast'
import {type PlacedPicture, pictureElement} from './picture-element.ts'
import {walkElements} from './walk-elements.ts'

export interface PlacePicturesOptions {
  /** The published picture for a file name in the text; `undefined` for one that is not there. */
  place: (name: string) => PlacedPicture | undefined
}

/** How wide pictures in a text are shown: as wide as its lines, which are never wider than 38rem. */
const inText = {sizes: '(min-width: 42rem) 38rem, 92vw', loading: 'lazy'} as const

/** Points images at their published files, with their size, loaded when they come into sight. */
export function placePictures({place}: PlacePicturesOptions) {
  const placed = (node: ElementContent): ElementContent => {
    if (node.type !== 'element' || node.tagName !== 'img') return node
    const {src, alt = '', title} = node.properties
    const picture = typeof src === 'string' ? place(decodeURI(src)) : undefined
    if (!picture) return node
    const named = typeof title === 'string' ? {title} : {}
    return pictureElement(picture, {alt: String(alt), ...named}, inText)
  }
  return (tree: Root): void => {
    walkElements(tree, (element: Element) => {
      if (element.tagName !== 'picture') element.children = element.children.map(placed)
    })
  }
}
