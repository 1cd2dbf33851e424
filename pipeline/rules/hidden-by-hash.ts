import type {ReleaseRule} from './rule.ts'

export const hiddenByHash: ReleaseRule = {
  id: 'hidden-by-hash',
  severity: 'error',
  why: 'In YAML a `#` behind a space begins a comment: the rest of a headline such as `We are #1` is lost without a word.',
  ok: [
    {
      en: '---\ntitle: "We are #1"\nsummary: S\ndate: 2024-03-25 # the day of the signing\n---\nText, #1.'
    }
  ],
  notOk: [
    {
      files: {en: '---\ntitle: We are #1 again\nsummary: S\ndate: 2024-03-25\n---\n'},
      expect: [
        'en 2:15-2:23: Unexpected ` #`, which hides `#1 again`, expected quotes around the value'
      ]
    }
  ],
  check({release}, _content, report) {
    for (const version of release.versions.values()) {
      const end = version.text.indexOf('\n---', 3)
      for (const match of version.text.slice(0, end).matchAll(hidden)) {
        const {value = '', lost = ''} = match.groups ?? {}
        const start = match.index + value.length
        const reason = `Unexpected \` #\`, which hides \`${lost}\`, expected quotes around the value`
        report({version, place: version.locate(start, start + lost.length), actual: lost, reason})
      }
    }
  }
}

/** A plain value and, behind a space, a `#` with no space behind it, as in `#1`; a comment has one. */
const hidden = /^(?<value> *(?:- )?[\w-]+: +[^\s"'#[{>|][^#\n]* )(?<lost>#[^\s#].*?)\r?$/gm
