import type {Tongue} from '../language.ts'
import {buildFormTrie, findForms} from './form-trie.ts'
import type {NameForm} from './name-language.ts'
import type {Organisation, Person, Registry} from './registry.ts'

/** A registered form of a person or an organisation. */
interface KnownForm extends NameForm {
  id: string
}

export interface Mention extends KnownForm {
  /** Start and end in UTF-16 units of the text. */
  start: number
  end: number
}

/** Finds registered names in running text, in either language. */
export type Recognizer = (text: string) => Mention[]

/**
 * Makes the recognizer of a registry. It knows the full forms and aliases of everybody, and the
 * short forms of organisations; the longest wins, so that a college is not taken for its university.
 */
export function createRecognizer(registry: Registry): Recognizer {
  const trie = buildFormTrie(knownForms(registry))
  return (text) => findForms(text, trie).map(({start, end, value}) => ({...value, start, end}))
}

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
      if (form !== undefined)
        yield [form, {id, kind: 'organisation', tongue: scriptOf(form, tongue)}]
    }
  }
}

function* spelledForms(named: Person | Organisation): Iterable<readonly [Tongue, string]> {
  for (const tongue of ['zh', 'en'] as const) {
    const forms = [named[tongue], ...(named.aliases?.[tongue] ?? [])]
    for (const form of forms) if (form !== undefined) yield [scriptOf(form, tongue), form]
  }
}

/** A Chinese release may print a company's name in Latin letters: then it is read as English. */
const scriptOf = (form: string, tongue: Tongue): Tongue =>
  tongue === 'zh' && /^[\p{Script=Latin}\p{P}\p{N}\s]+$/u.test(form) ? 'en' : tongue
