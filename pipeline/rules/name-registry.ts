import {chineseFamilyName} from '../names/family-name.ts'
import {cantoneseReadings, nameReadings} from '../names/readings/readings.ts'
import type {Person} from '../names/registry.ts'
import {parseCantonese} from '../names/romanization/cantonese-syllable.ts'
import {parseMandarin} from '../names/romanization/mandarin-syllable.ts'
import {plainSpelling} from '../names/romanization/system.ts'
import {cantoneseSystems, mandarinSystems} from '../names/romanization/systems.ts'
import type {NewsroomRule} from './rule.ts'

export const nameRegistry: NewsroomRule = {
  id: 'name-registry',
  severity: 'warning',
  why: 'Everything else is judged by the registry: a slip in it is printed in every release.',
  ok: [
    {en: 'Text.'},
    {
      en: 'Text.',
      'names.yml': 'people:\n  lee: {zh: 李家超, en: John Lee Ka-chiu, romanization: hong-kong}\n'
    }
  ],
  notOk: [
    {
      files: {
        en: 'Text.',
        'names.yml':
          'people:\n  hsu: {zh: 許智傑, en: Hsu Chi-Chuan, romanization: wade-giles}\n  hsu-2: {zh: 許智傑, en: Hsu Jr-jye, romanization: own}\n  x: {en: X}\n'
      },
      expect: [
        'content/names.yml 2:18-2:20: Unexpected spelling `Hsu Chi-Chuan` of 許智傑, which `wade-giles` does not give, expected `Hsu Chih-chieh`',
        'content/names.yml 3:3-3:8: Unexpected second entry for 許智傑, which nothing tells apart from `hsu`, expected one entry, or characters that differ',
        'content/names.yml 4:7-4:9: Unexpected name `X` of one letter, which cannot be looked for, expected a whole name'
      ]
    }
  ],
  checkAll({registry, registryPlace}, report) {
    const first = new Map<string, string>()
    for (const person of registry.people.values()) {
      const {id, zh} = person
      for (const {key, actual, reason} of problemsOf(
        person,
        zh === undefined ? undefined : first.get(zh)
      )) {
        const {path, place} = registryPlace('people', id, key)
        report({version: {path}, place, actual, reason})
      }
      if (zh !== undefined && !first.has(zh)) first.set(zh, id)
    }
  }
}

interface Problem {
  /** The key that is wrong; the entry as a whole where there is none. */
  key?: 'zh' | 'en'
  actual?: string | undefined
  reason: string
}

function problemsOf(person: Person, taken: string | undefined): Problem[] {
  const {zh, en, romanization} = person
  const problems: Problem[] = []
  if (taken !== undefined) {
    problems.push({
      reason: `Unexpected second entry for ${zh}, which nothing tells apart from \`${taken}\`, expected one entry, or characters that differ`
    })
  }
  for (const key of ['zh', 'en'] as const) {
    const actual = person[key]
    if (actual === undefined || [...actual].length > 1) continue
    problems.push({
      key,
      actual,
      reason: `Unexpected name \`${actual}\` of one letter, which cannot be looked for, expected a whole name`
    })
  }
  const expected = strangeSpelling(person)
  if (expected !== undefined) {
    problems.push({
      key: 'en',
      actual: en,
      reason: `Unexpected spelling \`${en}\` of ${zh}, which \`${romanization}\` does not give, expected \`${expected}\``
    })
  }
  return problems
}

/** What the declared system gives for a name whose spelling is none of its readings. */
function strangeSpelling({zh, en, family, romanization}: Person): string | undefined {
  if (zh === undefined || en === undefined || romanization === undefined) return undefined
  const syllables = spellingsOf(zh, romanization)
  if (!syllables) return undefined
  const parts = en.split(/[\s-]+/).map((part) => plainSpelling(part.toLowerCase()))
  const familyLast = family !== undefined && en.endsWith(family)
  const ordered = familyLast ? [parts.at(-1) ?? '', ...parts.slice(0, -1)] : parts
  // Beside what the system gives, a person may have English names: John Lee Ka-chiu.
  const spelt = [0, 1, 2].flatMap((others) => [
    ordered.slice(others),
    ordered.slice(0, ordered.length - others)
  ])
  if (spelt.some((each) => startsWithEach(each.join(''), syllables))) return undefined
  const [first = '', ...given] = syllables.map(([usual = '']) => usual)
  return `${capital(first)} ${capital(given.join('-'))}`
}

/** Plain spellings of each character in a system; nothing for one that characters do not give. */
function spellingsOf(
  zh: string,
  romanization: NonNullable<Person['romanization']>
): string[][] | undefined {
  const mandarin = mandarinSystems.find(({id}) => id === romanization)
  if (mandarin) {
    const readings = nameReadings(zh, chineseFamilyName(zh) ?? '')
    return readings.map((all) =>
      all.flatMap((reading) => mandarin.spell(parseMandarin(reading)).map(plainSpelling))
    )
  }
  const cantonese = cantoneseSystems.find(({id}) => id === romanization)
  if (!cantonese) return undefined
  return Array.from(zh, (character) =>
    cantoneseReadings(character).flatMap((reading) =>
      cantonese.spell(parseCantonese(reading)).map(plainSpelling)
    )
  )
}

/** Whether a text is one spelling of each syllable, one behind the other. */
function startsWithEach(
  text: string,
  [spellings, ...others]: readonly (readonly string[])[]
): boolean {
  if (!spellings) return text === ''
  return spellings.some(
    (spelling) =>
      spelling !== '' &&
      text.startsWith(spelling) &&
      startsWithEach(text.slice(spelling.length), others)
  )
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
