import GithubSlugger from 'github-slugger'
import type {Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {walkElements} from './walk-elements.ts'

/** Gives every heading an id made of its words, Chinese ones as they are; a second one gets a number. */
export function headingIds() {
  return (tree: Root): void => {
    const slugger = new GithubSlugger()
    walkElements(tree, (node) => {
      if (!/^h[1-6]$/.test(node.tagName) || node.properties['id'] !== undefined) return
      node.properties['id'] = slugger.slug(textOf(node)) || slugger.slug('section')
    })
  }
}
