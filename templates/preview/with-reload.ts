import type {Root} from 'hast'
import {h} from 'hastscript'
import {visit} from 'unist-util-visit'

/** A page as it will be published, that looks again when something changes: its policy lets the preview’s script run. */
export function withReload(page: Root): Root {
  visit(page, 'element', ({tagName, properties, children}) => {
    if (tagName === 'meta' && properties['httpEquiv'] !== undefined) {
      const policy = String(properties['content'])
      if (policy.startsWith('default-src')) properties['content'] = withScript(policy)
    }
    if (tagName === 'head') children.push(h('script', {type: 'module', src: '/preview/script.js'}))
  })
  return page
}

/** The policy of the search page lets scripts of the same host run as it is. */
const withScript = (policy: string): string =>
  [policy, ...(policy.includes(scripts) ? [] : [scripts]), "style-src-attr 'unsafe-inline'"].join(
    '; '
  )

const scripts = "script-src 'self'"
