import {mandarinReadings} from '../readings/readings.ts'
import type {Organisation} from '../registry.ts'
import {foldVariant, formsOf} from '../variants/fold.ts'
import {namesBy} from './names-by.ts'
import type {OrganisationMatch} from './organisation-match.ts'

/** A name as it is, and with each character as the one that stands for all its forms. */
interface Name {
  organisation: Organisation
  form: string
  folded: string
}

/** What sounds like a shorter name is as often a word of the language. */
const shortestHomophone = 4

/**
 * Makes the finder of organisations in Chinese that are not written as registered: in other forms of their characters (台 for
 * 臺), and, of four or more, with one that sounds the same. Its time does not grow with the registry.
 */
export function createFindOrganisationCharacters(
  organisations: Iterable<Organisation>
): (text: string) => OrganisationMatch[] {
  const names = [...organisations].flatMap(nameOf)
  // By its first character, or where that is the one that sounds the same, by its second.
  const indexes = [0, 1].map((ahead) => indexOf(names, ahead))
  return (text) => indexes.flatMap((index) => findBy(index, text))
}

/** Names by one of their characters. */
interface Index {
  /** How far ahead of their beginning the character stands. */
  ahead: number
  names: ReadonlyMap<string, readonly Name[]>
  /** 1 at every UTF-16 unit that the character can be, in any form: most places of a text are passed over by it. */
  units: Uint8Array
}

function findBy({ahead, names, units}: Index, text: string): OrganisationMatch[] {
  const matches: OrganisationMatch[] = []
  for (let at = ahead; at < text.length; at++) {
    if (units[text.charCodeAt(at)] !== 1) continue
    const start = at - ahead
    for (const name of names.get(foldVariant(text.charAt(at))) ?? []) {
      const end = start + name.form.length
      const difference = compare(text.slice(start, end), name)
      if (difference)
        matches.push({start, end, organisation: name.organisation, tongue: 'zh', difference})
    }
  }
  return matches
}

function indexOf(all: readonly Name[], ahead: number): Index {
  const names = namesBy(all, ({folded}) => folded.charAt(ahead))
  const units = new Uint8Array(0x10000)
  for (const form of formsOf(new Set(names.keys()))) units[form.charCodeAt(0)] = 1
  return {ahead, names, units}
}

const nameOf = (organisation: Organisation): Name[] =>
  [organisation.zh ?? '', ...(organisation.aliases?.zh ?? [])].flatMap((form) =>
    /^\p{Script=Han}{3}/u.test(form)
      ? [{organisation, form, folded: Array.from(form, foldVariant).join('')}]
      : []
  )

/** How what is written differs from a name; nothing where it is that name, or is not. */
function compare(written: string, {form, folded}: Name): 'variant' | 'homophone' | undefined {
  if (written === form || written.length < form.length) return undefined
  let homophones = 0
  for (let at = 0; at < form.length; at++) {
    const character = written.charAt(at)
    if (character === form.charAt(at) || foldVariant(character) === folded.charAt(at)) continue
    homophones++
    if (homophones > 1 || !soundAlike(character, form.charAt(at))) return undefined
  }
  if (homophones === 0) return 'variant'
  return form.length < shortestHomophone ? undefined : 'homophone'
}

/** Whether the usual readings of two characters are the same, tone and all. */
function soundAlike(found: string, wanted: string): boolean {
  const [usual] = mandarinReadings(found)
  return usual !== undefined && usual === mandarinReadings(wanted)[0]
}
