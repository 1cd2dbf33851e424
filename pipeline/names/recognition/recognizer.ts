import type {Tongue} from '../../language.ts'
import {once} from '../../once.ts'
import type {NameForm} from '../name-language.ts'
import type {Organisation, Person, Registry} from '../registry.ts'
import {createFindMisprints} from './chinese.ts'
import {createFormSet, findForms} from './form-set.ts'
import {createFindInitials} from './initials.ts'
import {findLatinNames, type LatinMatch} from './latin.ts'
import {createNearby} from './near.ts'
import {createFindOrganisationCharacters} from './organisation-characters.ts'
import {createFindOrganisationWords} from './organisation-words.ts'
import {createPersonIndex} from './person-index.ts'
import {createSpellings} from './spellings.ts'
import {createFindWords} from './words.ts'

/**
 * How a name is written: as registered; in another way that a system explains, or with other hyphens, spaces and
 * capitals; in a way that is one letter or more off, or shortened to initials; in other forms of its characters; in characters that
 * sound the same.
 */
type Spelling = 'registered' | 'systematic' | 'near' | 'variant' | 'homophone'

/** A name in a text. */
export interface Mention extends NameForm {
  /** Id in the registry; of several people whom it may mean, the first. */
  id: string
  /** Ids of everybody whom it may mean. */
  ids: readonly string[]
  spelling: Spelling
  /** Start and end in UTF-16 units of the text. */
  start: number
  end: number
}

/** Finds registered names in running text, in either language, however they are written. */
export type Recognizer = (text: string) => Mention[]

/**
 * Makes the recognizer of a registry. It knows the full forms and aliases of everybody and the short
 * forms of organisations, of which the longest wins (a college is not taken for its university), and
 * every other way to write them.
 */
export function createRecognizer(registry: Registry): Recognizer {
  const registered = createFindRegistered(registry)
  const people = [...registry.people.values()]
  const latin = once(() => createFindLatin(people))
  const misprints = once(() => createFindMisprints(people))
  const organisations = createFindOrganisations([...registry.organisations.values()])
  return (text) => {
    const exact = registered(text)
    const others = [
      ...organisations(text),
      ...(people.length > 0 && latinLetters.test(text) ? latin()(text).map(latinMention) : []),
      ...(people.length > 0 && han.test(text) ? misprints()(text).map(chineseMention) : [])
    ]
    return others.length === 0 ? exact : merge(exact, others)
  }
}

/** Makes the finder of organisations that are not written as registered. */
function createFindOrganisations(organisations: readonly Organisation[]): Recognizer {
  if (organisations.length === 0) return () => []
  const words = once(() => createFindOrganisationWords(organisations))
  const characters = once(() => createFindOrganisationCharacters(organisations))
  return (text) =>
    [
      ...(latinLetters.test(text) ? words()(text) : []),
      ...(han.test(text) ? characters()(text) : [])
    ].map(({organisation: {id}, tongue, difference, start, end}) => ({
      id,
      ids: [id],
      kind: 'organisation',
      tongue,
      spelling: difference,
      start,
      end
    }))
}

const latinLetters = /\p{Script=Latin}{2}/u
const han = /\p{Script=Han}/u

function createFindLatin(people: readonly Person[]): (text: string) => LatinMatch[] {
  const spellings = createSpellings()
  const index = createPersonIndex(people, spellings)
  const findWords = createFindWords(
    spellings,
    new Set(index.names.flatMap(({sounds}) => sounds.flat()))
  )
  const nearby = createNearby(spellings, index)
  const initials = createFindInitials(spellings, index)
  return (text) => [
    ...findLatinNames(text, findWords, index, nearby),
    ...(mayHaveInitials.test(text) ? initials(text) : [])
  ]
}

const mayHaveInitials = /\b[A-Z](?:\. ?-?)?[A-Z]\b/

function latinMention({start, end, people, confidence}: LatinMatch): Mention {
  const [first] = people
  return {
    id: first?.id ?? '',
    ids: people.map(({id}) => id),
    kind: 'person',
    tongue: 'en',
    romanization: first?.romanization,
    spelling: confidence === 'certain' ? 'systematic' : 'near',
    start,
    end
  }
}

function chineseMention({
  start,
  end,
  person,
  difference
}: ReturnType<ReturnType<typeof createFindMisprints>>[number]): Mention {
  const {id, romanization} = person
  return {
    id,
    ids: [id],
    kind: 'person',
    tongue: 'zh',
    romanization,
    spelling: difference,
    start,
    end
  }
}

/** A registered form stands against what overlaps it, unless that holds all of it and more. */
function merge(exact: readonly Mention[], others: readonly Mention[]): Mention[] {
  const overlaps = (a: Mention, b: Mention) => a.start < b.end && b.start < a.end
  const larger = others.filter((other) =>
    exact.every((known) => !overlaps(known, other) || isLarger(other, known))
  )
  const kept = exact.filter((known) => !larger.some((other) => overlaps(known, other)))
  const all = [...kept, ...larger].sort((a, b) => a.start - b.start || b.end - a.end)
  return all.filter((mention, at) => at === 0 || (all[at - 1]?.end ?? 0) <= mention.start)
}

const isLarger = (a: Mention, b: Mention): boolean =>
  a.start <= b.start && a.end >= b.end && a.end - a.start > b.end - b.start

interface KnownForm extends NameForm {
  id: string
}

function createFindRegistered(registry: Registry): Recognizer {
  const forms = createFormSet(knownForms(registry))
  return (text) =>
    findForms(text, forms)
      .filter(
        ({start, end, value}) => value.kind === 'organisation' || !isPartOfName(text, start, end)
      )
      .map(({start, end, value: {id, kind, tongue, romanization}}) => ({
        id,
        ids: [id],
        kind,
        tongue,
        romanization,
        spelling: 'registered',
        start,
        end
      }))
}

/** Whether a hyphen joins a person's name to more letters: `Chen Wei` is not in `Chen Wei-ming`. */
const isPartOfName = (text: string, start: number, end: number): boolean =>
  (text[end] === '-' && isLatin(text.charAt(end + 1))) ||
  (text[start - 1] === '-' && isLatin(text.charAt(start - 2)))

const isLatin = (character: string): boolean => /^\p{Script=Latin}/u.test(character)

function* knownForms(registry: Registry): Iterable<readonly [string, KnownForm]> {
  for (const person of registry.people.values()) {
    const {id, romanization} = person
    for (const [tongue, form] of spelledForms(person)) {
      yield [form, {id, kind: 'person', tongue, romanization}]
    }
  }
  for (const organisation of registry.organisations.values()) {
    const {id} = organisation
    for (const [tongue, form] of spelledForms(organisation)) {
      yield [form, {id, kind: 'organisation', tongue}]
    }
    for (const tongue of ['zh', 'en'] as const) {
      const form = organisation.short?.[tongue]
      if (form !== undefined) {
        yield [form, {id, kind: 'organisation', tongue: scriptOf(form, tongue)}]
      }
    }
  }
}

function* spelledForms(named: Person | Organisation): Iterable<readonly [Tongue, string]> {
  for (const tongue of ['zh', 'en'] as const) {
    const simplified = tongue === 'zh' ? named['zh-Hans'] : undefined
    const forms = [named[tongue], simplified, ...(named.aliases?.[tongue] ?? [])]
    for (const form of forms) if (form !== undefined) yield [scriptOf(form, tongue), form]
  }
}

/** A Chinese release may print a company's name in Latin letters: then it is read as English. */
const scriptOf = (form: string, tongue: Tongue): Tongue =>
  tongue === 'zh' && form.charCodeAt(0) < 0x2e80 && /^[\p{Script=Latin}\p{P}\p{N}\s]+$/u.test(form)
    ? 'en'
    : tongue
