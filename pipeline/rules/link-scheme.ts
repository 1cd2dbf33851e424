import {nodesOf} from '../markdown/nodes-of.ts'
import type {ReleaseRule} from './rule.ts'

export const linkScheme: ReleaseRule = {
  id: 'link-scheme',
  severity: 'warning',
  why: 'A link is an address that a reader can open, a mailbox or a telephone; any other is left out of the page.',
  ok: [
    {
      en: '[a](https://a.example), [b](mailto:b@a.example), [c](tel:+88675550101), [d](/en/), [e](#x)'
    }
  ],
  notOk: [
    {
      files: {en: '[a](javascript:alert(1)) and ![b](data:image/png;base64,AAAA)'},
      expect: [
        'en 6:1-6:25: Unexpected address `javascript:`, expected `https:`, `http:`, `mailto:` or `tel:`; it is left out',
        'en 6:30-6:62: Unexpected address `data:`, expected `https:`, `http:`, `mailto:` or `tel:`; it is left out'
      ]
    }
  ],
  check({release, trees}, _content, report) {
    for (const version of release.versions.values()) {
      const tree = trees.get(version.language)
      if (!tree) continue
      const addresses = [
        ...nodesOf(tree, 'link'),
        ...nodesOf(tree, 'definition'),
        ...nodesOf(tree, 'image')
      ]
      for (const {url, position} of addresses) {
        // Browsers read over white space and control characters in a scheme (WHATWG URL, basic URL parser).
        const scheme = /^([a-z][a-z\d+.-]*:)/i.exec(url.replace(/[\s\p{Cc}]/gu, ''))?.[1]
        if (scheme === undefined || allowed.has(scheme.toLowerCase())) continue
        const reason = `Unexpected address \`${scheme}\`, expected \`https:\`, \`http:\`, \`mailto:\` or \`tel:\`; it is left out`
        report({version, place: position, actual: url, reason})
      }
    }
  }
}

const allowed: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:'])
