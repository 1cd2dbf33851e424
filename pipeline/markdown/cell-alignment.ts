import type {Root} from 'hast'
import {walkElements} from './walk-elements.ts'

/** Gives table cells a class for their alignment, in place of the `align` that HTML has given up. */
export function cellAlignment() {
  return (tree: Root): void => {
    walkElements(tree, ({tagName, properties}) => {
      const {align} = properties
      if ((tagName !== 'td' && tagName !== 'th') || typeof align !== 'string') return
      delete properties['align']
      properties['className'] = [`align-${align}`]
    })
  }
}
