import {nodesOf} from '../markdown/nodes-of.ts'
import type {ReleaseRule} from './rule.ts'

export const headingOrder: ReleaseRule = {
  id: 'heading-order',
  severity: 'warning',
  why: 'Readers who listen to a page go through it by the rank of its headings; the title is the only one of rank 1.',
  ok: [{en: '## Rates\n\n### Adults\n\n## Routes'}],
  notOk: [
    {
      files: {en: '# Rates'},
      expect: ['en 6:1-6:8: Unexpected heading of rank 1, expected 2 (`##`)']
    },
    {
      files: {en: '## Rates\n\n#### Adults'},
      expect: ['en 8:1-8:12: Unexpected heading of rank 4, expected 3 (`###`)']
    }
  ],
  check({release, trees}, _content, report) {
    for (const version of release.versions.values()) {
      const tree = trees.get(version.language)
      if (!tree) continue
      let last = 1
      for (const {depth, position} of nodesOf(tree, 'heading')) {
        const wanted = Math.min(Math.max(depth, 2), last + 1)
        if (depth !== wanted) {
          const reason = `Unexpected heading of rank ${depth}, expected ${wanted} (\`${'#'.repeat(wanted)}\`)`
          report({version, place: position, reason})
        }
        last = depth
      }
    }
  }
}
