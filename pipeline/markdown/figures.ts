import type {Image, PhrasingContent, Root} from 'mdast'
import {walk} from './walk.ts'

/**
 * Makes a figure of every image that stands alone in its paragraph, with its title as the caption.
 * Runs before names are looked for, so that a caption is text like any other.
 */
export function figures({source}: {source: string}) {
  return (tree: Root): void => {
    walk(tree, (paragraph) => {
      if (paragraph.type !== 'paragraph') return
      const [image, ...others] = paragraph.children
      if (image?.type !== 'image' || others.length > 0) return
      const caption = image.title ? captionOf(image, image.title, source) : []
      image.title = null
      paragraph.children = [image, ...caption]
      paragraph.data = {...paragraph.data, hName: 'figure'}
    })
  }
}

function captionOf(image: Image, title: string, source: string): PhrasingContent[] {
  const text = {type: 'text' as const, value: title, ...placeOfTitle(image, title, source)}
  return [{type: 'emphasis', data: {hName: 'figcaption'}, children: [text]}]
}

/** The place of the title inside the image's brackets; the image's own where it holds escapes. */
function placeOfTitle(image: Image, title: string, source: string): Pick<Image, 'position'> {
  const {position} = image
  if (position?.end.offset === undefined) return {}
  const offset = source.lastIndexOf(title, position.end.offset)
  const inLine = position.start.line === position.end.line
  if (offset < (position.start.offset ?? 0) || !inLine) return {position}
  const column = position.end.column - (position.end.offset - offset)
  const start = {line: position.end.line, column, offset}
  const end = {line: start.line, column: column + title.length, offset: offset + title.length}
  return {position: {start, end}}
}
