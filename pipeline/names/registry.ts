import type {Tongue} from '../language.ts'

/** How sure a form is, best first: the person said so, they or their organisation print it, somebody else does. */
type Certainty = 'confirmed' | 'published' | 'reported'

/** Why an English spelling looks as it does. */
export const romanizations = [
  'hanyu',
  'wade-giles',
  'tongyong',
  'mps2',
  'gwoyeu',
  'yale',
  'jyutping',
  'hong-kong',
  'poj',
  'own'
] as const

export type Romanization = (typeof romanizations)[number]

/** A spelling that must not be printed. */
export interface WrongForm {
  form: string
  because?: string | undefined
}

/** What people and organisations have in common; an absent form is not known, and never guessed. */
interface Named {
  id: string
  zh?: string | undefined
  /** The form of pages in simplified characters, where it is not that of `zh` character for character. */
  'zh-Hans'?: string | undefined
  en?: string | undefined
  status?: Partial<Record<Tongue, Certainty>> | undefined
  short?: Partial<Record<Tongue, string>> | undefined
  aliases?: Partial<Record<Tongue, string[]>> | undefined
  never?: WrongForm[] | undefined
  sources?: string[] | undefined
  ask?: string | undefined
}

interface Title {
  /** Id of the organisation the title is held in. */
  of?: string | undefined
  en?: string | undefined
  zh?: string | undefined
}

export interface Person extends Named {
  romanization?: Romanization | undefined
  /** Family name in English, where it is not the first word. */
  family?: string | undefined
  titles?: Title[] | undefined
}

export interface Organisation extends Named {
  /** Id of the organisation it is a part of. */
  parent?: string | undefined
  /** Boilerplate: what it is, for the end of a release. */
  about?: Partial<Record<Tongue, string>> | undefined
}

/** A word's long form and, where it has one, its acronym. */
export interface TermForm {
  full: string
  short?: string | undefined
}

/** A word that is translated the same way every time. */
export interface Term {
  id: string
  en: TermForm
  zh: TermForm
  never?: WrongForm[] | undefined
}

/** Every person, organisation and term that a newsroom has registered, by id. */
export interface Registry {
  people: ReadonlyMap<string, Person>
  organisations: ReadonlyMap<string, Organisation>
  terms: ReadonlyMap<string, Term>
}

/** Makes a registry of plain entries. */
export function createRegistry(entries: {
  people?: readonly Person[]
  organisations?: readonly Organisation[]
  terms?: readonly Term[]
}): Registry {
  const byId = <T extends {id: string}>(all: readonly T[] = []): Map<string, T> =>
    new Map(all.map((entry) => [entry.id, entry]))
  return {
    people: byId(entries.people),
    organisations: byId(entries.organisations),
    terms: byId(entries.terms)
  }
}
