import type {ElementContent, Root} from 'hast'
import type {Language} from '../language.ts'
import type {Recognizer} from '../names/recognition/recognizer.ts'
import {nameProperties} from './name-mention.ts'

/** Marks the names in a plain text (a headline, a caption) as in the body of a release. */
export function nameText(text: string, language: Language, recognize: Recognizer): Root {
  const children: ElementContent[] = []
  let done = 0
  const plain = (end: number): void => {
    if (end > done) children.push({type: 'text', value: text.slice(done, end)})
  }
  for (const {start, end, ...mention} of recognize(text)) {
    plain(start)
    children.push({
      type: 'element',
      tagName: 'span',
      properties: {...nameProperties(mention, language)},
      children: [{type: 'text', value: text.slice(start, end)}]
    })
    done = end
  }
  plain(text.length)
  return {type: 'root', children}
}
