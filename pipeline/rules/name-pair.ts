import type {Language} from '../language.ts'
import type {LocatedMention} from './mentions.ts'
import type {ReleaseRule} from './rule.ts'

export const namePair: ReleaseRule = {
  id: 'name-pair',
  severity: 'warning',
  why: 'A reader of one version who never meets the chairman will write a story without her.',
  ok: [{en: 'Hsu Chih-Chieh spoke.', 'zh-Hant': '許智傑致詞。'}, {en: 'Hsu Chih-Chieh spoke.'}],
  notOk: [
    {
      files: {en: 'Hsu Chih-Chieh spoke.', 'zh-Hant': '立法委員致詞。'},
      expect: [
        'en 6:1-6:15: Unexpected name `Hsu Chih-Chieh` in en only, expected it in zh-Hant too'
      ]
    }
  ],
  check({release, mentions}, _content, report) {
    for (const version of release.versions.values()) {
      const own = firstMentions(mentions.get(version.language) ?? [])
      for (const other of release.versions.keys()) {
        if (other === version.language) continue
        const theirs = idsIn(mentions.get(other) ?? [])
        for (const {text, place} of own.filter((mention) => !theirs.has(mention.id))) {
          report({version, place, actual: text, reason: onlyIn(text, version.language, other)})
        }
      }
    }
  }
}

const onlyIn = (text: string, language: Language, other: Language): string =>
  `Unexpected name \`${text}\` in ${language} only, expected it in ${other} too`

/** The first mention of each person. */
function firstMentions(mentions: readonly LocatedMention[]): LocatedMention[] {
  const seen = new Set<string>()
  return mentions.filter(({id, kind}) => {
    if (kind !== 'person' || seen.has(id)) return false
    seen.add(id)
    return true
  })
}

const idsIn = (mentions: readonly LocatedMention[]): Set<string> =>
  new Set(mentions.flatMap(({ids}) => ids))
