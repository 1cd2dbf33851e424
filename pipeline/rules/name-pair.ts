import type {Language} from '../language.ts'
import type {Organisation, Registry} from '../names/registry.ts'
import type {LocatedMention} from './mentions.ts'
import type {ReleaseRule} from './rule.ts'
import {swappedPeople} from './swapped-people.ts'

export const namePair: ReleaseRule = {
  id: 'name-pair',
  severity: 'warning',
  why: 'A reader of one version who never meets the chairman, or the partner, will write a story without them.',
  ok: [
    {en: 'Hsu Chih-Chieh spoke.', 'zh-Hant': '許智傑致詞。'},
    {en: 'Hsu Chih-Chieh spoke.'},
    {en: 'Hsu Chih-Chieh gave NT$5 million.', 'zh-Hant': '蔡宜儒捐贈500萬元。'},
    {en: 'KMU signed with Kaohsiung Medical University.', 'zh-Hant': '高雄醫學大學簽約。'},
    {
      en: 'The School of Medicine of Harbour University opened.',
      'zh-Hant': '港灣大學醫學院揭牌。',
      'names.yml':
        'organisations:\n  hu: {zh: 港灣大學, en: Harbour University}\n  som: {zh: 港灣大學醫學院, en: School of Medicine}\n'
    }
  ],
  notOk: [
    {
      files: {en: 'Hsu Chih-Chieh spoke.', 'zh-Hant': '立法委員致詞。'},
      expect: [
        'en 6:1-6:15: Unexpected name `Hsu Chih-Chieh` in en only, expected it in zh-Hant too'
      ]
    },
    {
      files: {en: 'The partner signed.', 'zh-Hant': '高雄醫學大學簽約。'},
      expect: [
        'zh-Hant 6:1-6:7: Unexpected name `高雄醫學大學` in zh-Hant only, expected it in en too'
      ]
    }
  ],
  check(checked, {registry}, report) {
    const {release, mentions} = checked
    // Who stands where the other language names another is told of there.
    const told = new Set(
      swappedPeople(checked, registry).flatMap(({wanted, found}) => [
        wanted.person.id,
        found.person.id
      ])
    )
    for (const version of release.versions.values()) {
      const own = firstMentions(mentions.get(version.language) ?? []).filter(
        ({id}) => !told.has(id)
      )
      for (const other of release.versions.keys()) {
        if (other === version.language) continue
        for (const {text, place} of missingFrom(mentions.get(other) ?? [], own, registry)) {
          report({version, place, actual: text, reason: onlyIn(text, version.language, other)})
        }
      }
    }
  }
}

const onlyIn = (text: string, language: Language, other: Language): string =>
  `Unexpected name \`${text}\` in ${language} only, expected it in ${other} too`

/** The first mention of each person and organisation. */
function firstMentions(mentions: readonly LocatedMention[]): LocatedMention[] {
  const seen = new Set<string>()
  return mentions.filter(({id}) => {
    if (seen.has(id)) return false
    seen.add(id)
    return true
  })
}

/** Those who are not named in the other language. */
function missingFrom(
  theirs: readonly LocatedMention[],
  own: readonly LocatedMention[],
  {organisations}: Registry
): LocatedMention[] {
  const ids = new Set(theirs.flatMap((mention) => mention.ids))
  return own.filter(({id}) => !ids.has(id) && !isWithin(organisations.get(id), theirs))
}

/** Whether an organisation is named in the name of another: a university, in that of its school of medicine. */
const isWithin = (
  organisation: Organisation | undefined,
  mentions: readonly LocatedMention[]
): boolean =>
  [organisation?.zh, organisation?.en].some(
    (form) => form !== undefined && mentions.some(({text}) => text.includes(form))
  )
