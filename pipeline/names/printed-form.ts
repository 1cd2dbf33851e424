import type {Tongue} from '../language.ts'
import {chineseFamilyName, englishFamilyName} from './family-name.ts'
import type {Organisation, Person} from './registry.ts'

export const nameFormats = ['full', 'family', 'titled'] as const

/** Which form of a name a writer asks for. */
export type NameFormat = (typeof nameFormats)[number]

export interface PrintedForm {
  text: string
  /** The language the form is in: the other one where the page's own is not known. */
  tongue: Tongue
}

/**
 * What is printed for a registered name.
 *
 * Where the form of the page's language is not known, the other language's stands as it is: a
 * spelling is never made up. A family name or title that is not known gives `undefined`.
 */
export function printedForm(
  named: Person | Organisation,
  tongue: Tongue,
  format: NameFormat
): PrintedForm | undefined {
  if (format === 'family') return familyForm(named, tongue)
  const full = fullForm(named, tongue)
  if (format === 'full') return full
  const title = 'titles' in named ? named.titles?.[0]?.[full.tongue] : undefined
  if (title === undefined) return undefined
  const text = full.tongue === 'zh' ? `${title}${full.text}` : `${title} ${full.text}`
  return {text, tongue: full.tongue}
}

function fullForm(named: Person | Organisation, tongue: Tongue): PrintedForm {
  const own = named[tongue]
  if (own !== undefined) return {text: own, tongue}
  const other = tongue === 'zh' ? 'en' : 'zh'
  return {text: named[other] ?? named.id, tongue: other}
}

function familyForm(person: Person, tongue: Tongue): PrintedForm | undefined {
  const text =
    tongue === 'zh'
      ? person.zh === undefined
        ? undefined
        : chineseFamilyName(person.zh)
      : englishFamilyName(person)
  return text === undefined ? undefined : {text, tongue}
}
