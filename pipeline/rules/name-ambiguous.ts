import {type Language, tongueOf} from '../language.ts'
import {englishFamilyName} from '../names/family-name.ts'
import {createFormSet, findForms} from '../names/recognition/form-set.ts'
import type {Person, Registry} from '../names/registry.ts'
import type {BlockText} from './block-texts.ts'
import {blocksByVersion} from './blocks-by-version.ts'
import {honorifics} from './honorifics.ts'
import {literalPattern} from './literal-pattern.ts'
import type {ReleaseRule, Report} from './rule.ts'

export const nameAmbiguous: ReleaseRule = {
  id: 'name-ambiguous',
  severity: 'warning',
  why: '“Dr. Tsai” in a text with two people of that name is read as the wrong one half of the time.',
  ok: [
    {en: 'Tsai Yi-Ru and Tsai Hsiu-Fen met. Chairman Tsai spoke.'},
    {en: 'Hsu Chih-Chieh spoke. Mr. Hsu left.'}
  ],
  notOk: [
    {
      files: {en: 'Tsai Yi-Ru and Tsai Hsiu-Fen met. Dr. Tsai spoke.'},
      expect: [
        'en 6:35-6:43: Unexpected `Dr. Tsai`, which may be Tsai Yi-Ru or Tsai Hsiu-Fen, expected the full name or `Chairman Tsai`'
      ]
    },
    {
      files: {en: 'Legislator Hsu came. Hsu Chih-Chieh spoke.'},
      expect: [
        'en 6:1-6:15: Unexpected short form `Legislator Hsu` before the full name, expected `Hsu Chih-Chieh` first'
      ]
    }
  ],
  check(checked, {registry}, report) {
    for (const {version, blocks} of blocksByVersion(checked)) {
      const people = peopleIn(blocks, registry)
      const bare = version.language === 'en' ? bareFamilies(blocks, people) : []
      for (const finding of [...bare, ...early(blocks, people, version.language)]) {
        report({version, ...finding})
      }
    }
  }
}

type Finding = Omit<Report, 'version'>

/** Everybody who is named in full, in the order of their first mention. */
function peopleIn(blocks: readonly BlockText[], registry: Registry): Person[] {
  const ids = new Set(blocks.flatMap(({names}) => names.map(({id}) => id)))
  return [...ids].flatMap((id) => registry.people.get(id) ?? [])
}

/** A title and a family name that several people of the release have. */
function bareFamilies(blocks: readonly BlockText[], people: readonly Person[]): Finding[] {
  const families = new Set(people.flatMap((person) => englishFamilyName(person) ?? []))
  return [...families].flatMap((family) => {
    const bearers = people.filter((person) => englishFamilyName(person) === family)
    return bearers.length < 2 ? [] : blocks.flatMap((block) => bareIn(block, family, bearers))
  })
}

function bareIn(
  {text, names, placeOf}: BlockText,
  family: string,
  bearers: readonly Person[]
): Finding[] {
  const pattern = new RegExp(`(?:${honorifics})\\s+${literalPattern(family)}(?![\\w-])`, 'g')
  const shorts = bearers.flatMap(({short}) => short?.en ?? [])
  return [...text.matchAll(pattern)].flatMap(({0: actual, index}) => {
    const end = index + actual.length
    const isName = names.some((name) => name.start < end && index < name.end)
    const isShort = shorts.some((short) => text.slice(0, end).endsWith(short))
    if (isName || isShort) return []
    const who = bearers.map(({en, id}) => en ?? id).join(' or ')
    const known = shorts.map((short) => ` or \`${short}\``).join('')
    const reason = `Unexpected \`${actual}\`, which may be ${who}, expected the full name${known}`
    return [{place: placeOf(index, end), actual, reason}]
  })
}

/** A registered short form that stands before the person's full name. */
function early(
  blocks: readonly BlockText[],
  people: readonly Person[],
  language: Language
): Finding[] {
  const tongue = tongueOf(language)
  const forms = createFormSet(
    people.flatMap((person): [string, Person][] => {
      const short = person.short?.[tongue]
      return short !== undefined && person[tongue] !== undefined ? [[short, person]] : []
    })
  )
  const named = new Set<string>()
  return blocks.flatMap(({text, names, placeOf}) => {
    const shorts = findForms(text, forms).filter(
      ({value, start, end}) =>
        !named.has(value.id) &&
        !names.some((name) => name.id === value.id && name.start < end) &&
        !names.some((name) => name.start < end && start < name.end)
    )
    for (const {id} of names) named.add(id)
    return shorts.map(({start, end, value}) => {
      const actual = text.slice(start, end)
      const full = value[tongue] ?? ''
      named.add(value.id)
      const reason = `Unexpected short form \`${actual}\` before the full name, expected \`${full}\` first`
      return {place: placeOf(start, end), actual, reason}
    })
  })
}
