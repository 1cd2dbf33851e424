import type {Root} from 'hast'
import {walkElements} from './walk-elements.ts'

/** Marks links that leave the site, so that the page they lead to learns nothing of the window they came from. */
export function externalLinks({siteUrl}: {siteUrl: string}) {
  const {origin} = new URL(siteUrl)
  return (tree: Root): void => {
    walkElements(tree, (node) => {
      const {href} = node.properties
      if (node.tagName !== 'a' || typeof href !== 'string') return
      if (/^https?:/i.test(href) && URL.canParse(href) && new URL(href).origin !== origin) {
        node.properties['rel'] = ['noopener']
      }
    })
  }
}
