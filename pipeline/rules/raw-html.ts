import {isLiteralHtml} from '../markdown/literal-html.ts'
import {nodesOf} from '../markdown/nodes-of.ts'
import type {ReleaseRule} from './rule.ts'

export const rawHtml: ReleaseRule = {
  id: 'raw-html',
  severity: 'warning',
  why: 'A release has no markup of its own: HTML in it is shown as the text it is, on the page and in the feed.',
  ok: [{en: 'A *word* in Markdown, and 2 < 3. <!-- A note to the editor. -->'}],
  notOk: [
    {
      files: {en: 'H<sub>2</sub>O'},
      expect: [
        'en 6:2-6:7: Unexpected HTML `<sub>`, expected Markdown; it is shown as text',
        'en 6:8-6:14: Unexpected HTML `</sub>`, expected Markdown; it is shown as text'
      ]
    }
  ],
  check({release, trees}, _content, report) {
    for (const version of release.versions.values()) {
      const tree = trees.get(version.language)
      if (!tree) continue
      for (const node of nodesOf(tree, 'text')) {
        if (!isLiteralHtml(node)) continue
        const [actual = ''] = node.value.split('\n')
        const reason = `Unexpected HTML \`${actual}\`, expected Markdown; it is shown as text`
        report({version, place: node.position, actual, reason})
      }
    }
  }
}
