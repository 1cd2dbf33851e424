import type {Person, Registry} from '../names/registry.ts'
import type {LocatedMention} from './mentions.ts'
import type {ReleaseRule, Report} from './rule.ts'

export const nameVariant: ReleaseRule = {
  id: 'name-variant',
  severity: 'error',
  why: 'A name spelt two ways is an insult to a person and a lost search result: who is registered has one spelling.',
  ok: [{en: 'Hsu Chih-Chieh, Hsu Chih-Chieh’s and **Hsu\nChih-Chieh**.'}],
  notOk: [
    {
      files: {en: 'Xu Zhijie spoke.'},
      expect: ['en 6:1-6:10: Unexpected spelling `Xu Zhijie` of 許智傑, expected `Hsu Chih-Chieh`']
    },
    {
      files: {en: 'Mr. Chih-chieh HSU, and Hsu,\nChih-chieh.'},
      expect: [
        'en 6:5-6:19: Unexpected spelling `Chih-chieh HSU` of 許智傑, expected `Hsu Chih-Chieh`',
        'en 6:25-7:11: Unexpected spelling `Hsu, Chih-chieh` of 許智傑, expected `Hsu Chih-Chieh`'
      ]
    },
    {
      files: {en: 'Hsu Chih-cheih spoke.'},
      expect: [
        'en 6:1-6:15: Unexpected spelling `Hsu Chih-cheih`, which may be 許智傑, expected `Hsu Chih-Chieh`'
      ]
    },
    {
      files: {en: '---\ntitle: "Talks with C.-C. Hsu"\nsummary: S\ndate: 2024-03-25\n---\n'},
      expect: [
        'en 2:20-2:29: Unexpected spelling `C.-C. Hsu`, which may be 許智傑, expected `Hsu Chih-Chieh`'
      ]
    },
    {
      files: {
        en: '---\ntitle: T\nsummary: S\ndate: 2024-03-25\ncorrections: [{date: 2024-03-26, note: {en: It was Xu Zhijie.}}]\n---\n'
      },
      expect: ['en 5:52-5:61: Unexpected spelling `Xu Zhijie` of 許智傑, expected `Hsu Chih-Chieh`']
    },
    {
      files: {en: 'Hsu Сhih-Chieh, with a Cyrillic letter.'},
      expect: [
        'en 6:1-6:15: Unexpected spelling `Hsu Сhih-Chieh` of 許智傑, expected `Hsu Chih-Chieh`'
      ]
    }
  ],
  check({release, mentions}, {registry}, report) {
    for (const version of release.versions.values()) {
      for (const mention of mentions.get(version.language) ?? []) {
        const finding = findingFor(mention, registry)
        if (finding) report({version, ...finding})
      }
    }
  }
}

function findingFor(
  mention: LocatedMention,
  registry: Registry
): Omit<Report, 'version'> | undefined {
  const {spelling, ids, text} = mention
  if (spelling !== 'systematic' && spelling !== 'near') return undefined
  const people = ids.flatMap((id) => registry.people.get(id) ?? [])
  const expected = [...new Set(people.flatMap(({en}) => en ?? []))]
  if (expected.length === 0 || expected.includes(text)) return undefined
  const sure = spelling === 'systematic' && expected.length === 1
  const reason = reasonFor(mention, people, expected)
  const [first] = people
  return {
    place: mention.place,
    severity: spelling === 'near' ? 'warning' : 'error',
    actual: text,
    expected,
    reason,
    note: first?.ask,
    fix: sure ? 'certain' : undefined
  }
}

function reasonFor(
  {text, spelling}: LocatedMention,
  people: readonly Person[],
  expected: readonly string[]
): string {
  const who = people.map(({zh, id}) => zh ?? id).join(' or ')
  const wanted = expected.map((form) => `\`${form}\``).join(' or ')
  return spelling === 'near' || people.length > 1
    ? `Unexpected spelling \`${text}\`, which may be ${who}, expected ${wanted}`
    : `Unexpected spelling \`${text}\` of ${who}, expected ${wanted}`
}
