import {isBareUrl} from '../markdown/link-bare-urls.ts'
import {nodesOf} from '../markdown/nodes-of.ts'
import type {ReleaseRule} from './rule.ts'

export const bareUrlHan: ReleaseRule = {
  id: 'bare-url-han',
  severity: 'warning',
  why: 'Chinese right behind a `/` is read as part of the address; where it was meant as the sentence, the link is dead.',
  ok: [{'zh-Hant': '請見 https://example.org/ 報名，或 <https://example.org/報名>。'}],
  notOk: [
    {
      files: {'zh-Hant': '請至https://example.org/報名。'},
      expect: [
        'zh-Hant 6:3-6:25: Unexpected Chinese in the bare address `https://example.org/報名`, expected a space before it, or `<` and `>` around the address'
      ]
    }
  ],
  check({release, trees}, _content, report) {
    for (const version of release.versions.values()) {
      const tree = trees.get(version.language)
      if (!tree) continue
      for (const node of nodesOf(tree, 'link')) {
        const [text] = node.children
        if (!isBareUrl(node) || text?.type !== 'text' || !/\p{Script=Han}/u.test(text.value))
          continue
        if (version.text[node.position?.start.offset ?? 0] === '<') continue
        const reason = `Unexpected Chinese in the bare address \`${text.value}\`, expected a space before it, or \`<\` and \`>\` around the address`
        report({version, place: node.position, actual: text.value, reason})
      }
    }
  }
}
