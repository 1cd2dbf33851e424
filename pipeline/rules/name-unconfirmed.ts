import type {BlockText} from '../blocks/block-texts.ts'
import {type Language, tongueOf} from '../language.ts'
import {createFormSet, findForms} from '../names/recognition/form-set.ts'
import type {Person, Registry} from '../names/registry.ts'
import {blocksByVersion} from './blocks-by-version.ts'
import type {LocatedMention} from './mentions.ts'
import type {ReleaseRule, Report} from './rule.ts'

export const nameUnconfirmed: ReleaseRule = {
  id: 'name-unconfirmed',
  severity: 'warning',
  why: 'A name that is not known in a language, or only from somebody else’s report, is printed on trust: ask before it goes out.',
  ok: [{en: 'Dr. Yang (楊舜心) and Hsu Chih-Chieh.'}, {'zh-Hant': '楊舜心博士。'}],
  notOk: [
    {
      files: {en: 'Dr. Yang spoke.'},
      expect: [
        'en 6:1-6:9: Unknown English form of 楊舜心, expected `Dr. Yang (楊舜心)` until it is in the registry'
      ]
    },
    {
      files: {en: ':name[]{#yang-shun-hsin} spoke.'},
      expect: [
        'en 6:1-6:25: Unknown English form of 楊舜心, expected it in the registry; the page prints `楊舜心`'
      ]
    }
  ],
  check(checked, {registry}, report) {
    const unknown = [...registry.people.values()].filter(({en}) => en === undefined)
    for (const {version, blocks} of blocksByVersion(checked)) {
      const strange = version.language === 'en' ? unknownForms(blocks, unknown) : []
      const mentions = checked.mentions.get(version.language) ?? []
      for (const finding of [...strange, ...onlyReported(mentions, registry, version.language)]) {
        report({version, ...finding})
      }
    }
  }
}

type Finding = Omit<Report, 'version'>

/** The first mention of each person whose name nobody has confirmed and nobody has asked for. */
function onlyReported(
  mentions: readonly LocatedMention[],
  registry: Registry,
  language: Language
): Finding[] {
  const firsts = new Map([...mentions].reverse().map((mention) => [mention.id, mention]))
  return [...firsts.values()].flatMap((mention) => {
    const {id, text} = mention
    const person = registry.people.get(id)
    if (person?.status?.[tongueOf(language)] !== 'reported' || person.ask !== undefined) return []
    const reason = `Unconfirmed name \`${text}\`, which is only reported, expected somebody to be asked (\`ask\` in the registry)`
    return [{place: mention.place, actual: text, reason}]
  })
}

/** Short forms and bare Chinese forms of people who have no English form. */
function unknownForms(blocks: readonly BlockText[], people: readonly Person[]): Finding[] {
  const shorts = createFormSet(
    people.flatMap((person): [string, Person][] =>
      person.short?.en === undefined ? [] : [[person.short.en, person]]
    )
  )
  const glossed = new Set<string>()
  return blocks.flatMap(({text, names, placeOf}) => {
    const found = findForms(text, shorts).flatMap(({start, end, value}) => {
      const {id, zh = id} = value
      if (glossed.has(id)) return []
      glossed.add(id)
      const actual = text.slice(start, end)
      if (/^\s*[(（]/.test(text.slice(end)) && text.slice(end).includes(zh)) return []
      const expected = `${actual} (${zh})`
      const reason = `Unknown English form of ${zh}, expected \`${expected}\` until it is in the registry`
      return [{place: placeOf(start, end), actual, expected: [expected], reason}]
    })
    const bare = names.flatMap(({id, tongue, start, end}) => {
      const person = people.find((candidate) => candidate.id === id)
      if (!person || tongue !== 'zh' || /[(（]\s*$/.test(text.slice(0, start))) return []
      const actual = text.slice(start, end)
      const reason = `Unknown English form of ${actual}, expected it in the registry; the page prints \`${actual}\``
      return [{place: placeOf(start, end), actual, reason}]
    })
    return [...found, ...bare]
  })
}
