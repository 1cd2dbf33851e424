import type {Element, ElementContent} from 'hast'
import type {PhrasingContent, Root} from 'mdast'
import type {VFileMessage} from 'vfile-message'
import {diagnostic} from '../diagnostic.ts'
import {walk} from './walk.ts'

type TextDirective = Extract<PhrasingContent, {type: 'textDirective'}>

export interface RubyDirectivesOptions {
  /** File that messages are about. */
  path: string
  report: (message: VFileMessage) => void
}

/** Looks at `:ruby[漢字]{rt=hànzì}`, characters with how they are said; without a reading, the characters stay. */
export function rubyDirectives({path, report}: RubyDirectivesOptions) {
  return (tree: Root): void => {
    walk(tree, (node, index, parent) => {
      if (node.type !== 'textDirective' || node.name !== 'ruby') return
      if (!parent || index === undefined || readingOf(node) !== '') return
      report(
        diagnostic({
          path,
          place: node.position,
          ruleId: 'ruby-directive',
          severity: 'error',
          reason: 'Missing reading of `:ruby`, expected one such as `:ruby[漢字]{rt=hànzì}`'
        })
      )
      parent.children.splice(index, 1, ...node.children)
    })
  }
}

const readingOf = ({attributes}: TextDirective): string => attributes?.['rt']?.trim() ?? ''

/** Handler for remark-rehype: the reading stands above, and in brackets where a reader knows no ruby (HTML, `rp`). */
export function rubyHandler(
  state: {all: (node: TextDirective) => ElementContent[]},
  node: TextDirective
): Element {
  const element = (tagName: string, children: ElementContent[]): Element => ({
    type: 'element',
    tagName,
    properties: {},
    children
  })
  const text = (value: string): ElementContent => ({type: 'text', value})
  return element('ruby', [
    ...state.all(node),
    element('rp', [text('(')]),
    element('rt', [text(readingOf(node))]),
    element('rp', [text(')')])
  ])
}
