import {nodesOf} from '../markdown/nodes-of.ts'
import type {ReleaseRule} from './rule.ts'

export const imageAlt: ReleaseRule = {
  id: 'image-alt',
  severity: 'error',
  why: 'A reader who cannot see the picture hears its alternative text, and without one nothing at all.',
  ok: [{en: '![Two people shake hands.](signing.jpg)'}],
  notOk: [
    {
      files: {en: '![](signing.jpg "The signing.")'},
      expect: [
        'en 6:1-6:32: Missing alternative text of `signing.jpg`, expected what the picture shows between `![` and `]`'
      ]
    }
  ],
  check({release, trees}, _content, report) {
    for (const version of release.versions.values()) {
      const tree = trees.get(version.language)
      if (!tree) continue
      for (const {alt, url, position} of nodesOf(tree, 'image')) {
        if (alt?.trim()) continue
        const reason = `Missing alternative text of \`${url}\`, expected what the picture shows between \`![\` and \`]\``
        report({version, place: position, reason})
      }
    }
  }
}
