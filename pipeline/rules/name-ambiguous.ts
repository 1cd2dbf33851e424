import type {BlockText} from '../blocks/block-texts.ts'
import {literalPattern} from '../blocks/literal-pattern.ts'
import {type Language, tongueOf} from '../language.ts'
import {chineseAddresses, chineseTitles} from '../names/chinese-titles.ts'
import {chineseFamilyName, englishFamilyName} from '../names/family-name.ts'
import {createFormSet, findForms} from '../names/recognition/form-set.ts'
import type {Person, Registry} from '../names/registry.ts'
import {blocksByVersion} from './blocks-by-version.ts'
import {honorifics} from './honorifics.ts'
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
      files: {'zh-Hant': '蔡宜儒與蔡秀芬會面。蔡董事長與蔡博士致詞。'},
      expect: [
        'zh-Hant 6:16-6:19: Unexpected `蔡博士`, which may be 蔡宜儒 or 蔡秀芬, expected the full name or `蔡董事長`'
      ]
    },
    {
      files: {
        en: 'Lin Yi and Lin Er met. Dr. Lin spoke.',
        'names.yml':
          'people:\n  one: {en: Lin Yi, short: {en: Dr. Lin}}\n  two: {en: Lin Er, short: {en: Dr. Lin}}\n'
      },
      expect: [
        'en 6:24-6:31: Unexpected `Dr. Lin`, which may be Lin Yi or Lin Er, expected the full name'
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
      const {language} = version
      const people = peopleIn(blocks, registry)
      const findings = [
        ...bareFamilies(blocks, people, language),
        ...sharedShorts(blocks, people, language),
        ...early(blocks, people, language)
      ]
      for (const finding of findings) report({version, ...finding})
    }
  }
}

type Finding = Omit<Report, 'version'>

/** Everybody who is named in full, in the order of their first mention. */
function peopleIn(blocks: readonly BlockText[], registry: Registry): Person[] {
  const ids = new Set(blocks.flatMap(({names}) => names.map(({id}) => id)))
  return [...ids].flatMap((id) => registry.people.get(id) ?? [])
}

/** A title with a family name that several people of the release have. */
function bareFamilies(
  blocks: readonly BlockText[],
  people: readonly Person[],
  language: Language
): Finding[] {
  const familyOf = (person: Person): string | undefined =>
    language === 'en' ? englishFamilyName(person) : person.zh && chineseFamilyName(person.zh)
  const families = new Set(people.flatMap((person) => familyOf(person) ?? []))
  return [...families].flatMap((family) => {
    const bearers = people.filter((person) => familyOf(person) === family)
    if (bearers.length < 2) return []
    const name = literalPattern(family)
    const pattern =
      language === 'en'
        ? `(?:${honorifics})\\s+${name}(?![\\w-])`
        : `${name}(?:${chineseTitles}|${chineseAddresses})`
    return blocks.flatMap((block) => bareIn(block, new RegExp(pattern, 'g'), bearers, language))
  })
}

function bareIn(
  {text, names, placeOf}: BlockText,
  pattern: RegExp,
  bearers: readonly Person[],
  language: Language
): Finding[] {
  const tongue = tongueOf(language)
  const shorts = bearers.flatMap(({short}) => short?.[tongue] ?? [])
  return [...text.matchAll(pattern)].flatMap(({0: actual, index}) => {
    const end = index + actual.length
    const isName = names.some((name) => name.start < end && index < name.end)
    const isShort = shorts.some((short) => text.slice(0, end).endsWith(short))
    if (isName || isShort) return []
    const known = shorts.map((short) => ` or \`${short}\``).join('')
    const reason = `Unexpected \`${actual}\`, which may be ${whoOf(bearers, language)}, expected the full name${known}`
    return [{place: placeOf(index, end), actual, reason}]
  })
}

const whoOf = (people: readonly Person[], language: Language): string =>
  people.map((person) => person[tongueOf(language)] ?? person.id).join(' or ')

/** A short form that is registered for several people of the release. */
function sharedShorts(
  blocks: readonly BlockText[],
  people: readonly Person[],
  language: Language
): Finding[] {
  const tongue = tongueOf(language)
  const bearersOf = (form: string) => people.filter(({short}) => short?.[tongue] === form)
  const shared = people
    .flatMap(({short}) => short?.[tongue] ?? [])
    .filter((form) => bearersOf(form).length > 1)
  const forms = createFormSet(shared.map((form): [string, string] => [form, form]))
  return blocks.flatMap(({text, placeOf}) =>
    findForms(text, forms).map(({start, end, value}) => {
      const reason = `Unexpected \`${value}\`, which may be ${whoOf(bearersOf(value), language)}, expected the full name`
      return {place: placeOf(start, end), actual: value, reason}
    })
  )
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
