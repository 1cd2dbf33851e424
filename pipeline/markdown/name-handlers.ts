import type {Element} from 'hast'
import type {Language} from '../language.ts'
import {type NameMention, nameProperties} from './name-mention.ts'

/** Handlers for remark-rehype: a name becomes a `span` with its language, which is not translated. */
export function nameHandlers(language: Language) {
  return {
    nameMention: (_state: unknown, node: NameMention): Element => ({
      type: 'element',
      tagName: 'span',
      properties: {...nameProperties(node.mention, language)},
      children: [{type: 'text', value: node.value}]
    })
  }
}
