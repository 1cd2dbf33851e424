import {createFormSet, type FormSet, findForms} from '../names/recognition/form-set.ts'
import type {Registry, WrongForm} from '../names/registry.ts'

/** A form that must not be printed, of whom, and what to print instead. */
export interface WrongName {
  kind: 'person' | 'organisation' | 'term'
  /** What the right form is called in the other language, or in its own. */
  of: string
  expected: string
  because?: string | undefined
}

/** A wrong form in a text. */
export interface WrongFind extends WrongName {
  start: number
  end: number
}

/** Finds the forms that the registry says are never right, and halves of names. */
export type FindWrongForms = (text: string) => WrongFind[]

const finders = new WeakMap<Registry, FindWrongForms>()

/** The finder of a registry; made once. */
export function wrongFormsOf(registry: Registry): FindWrongForms {
  const known = finders.get(registry)
  if (known) return known
  const never = createFormSet(neverForms(registry))
  const parts = createFormSet(partForms(registry))
  const made: FindWrongForms = (text) => [
    ...findNever(text, never),
    ...findNever(text, parts).filter(
      ({expected, start, end}) => text.slice(start, end) !== expected
    )
  ]
  finders.set(registry, made)
  return made
}

const findNever = (text: string, never: FormSet<WrongName>): WrongFind[] =>
  findForms(text, never).map(({start, end, value}) => ({...value, start, end}))

function* neverForms(registry: Registry): Iterable<readonly [string, WrongName]> {
  for (const [kind, entries] of [
    ['person', registry.people],
    ['organisation', registry.organisations]
  ] as const) {
    for (const {zh, en, never = []} of entries.values()) {
      for (const wrong of never) yield [wrong.form, wrongName(kind, wrong, zh, en)]
    }
  }
  for (const {zh, en, never = []} of registry.terms.values()) {
    for (const wrong of never) yield [wrong.form, wrongName('term', wrong, zh.full, en.full)]
  }
}

function wrongName(
  kind: WrongName['kind'],
  {form, because}: WrongForm,
  zh: string | undefined,
  en: string | undefined
): WrongName {
  const chinese = /\p{Script=Han}/u.test(form)
  const expected = (chinese ? zh : en) ?? zh ?? en ?? ''
  return {kind, of: (chinese ? en : zh) ?? expected, expected, because}
}

/** The first word of an organisation's name, where it is in capitals and no registered short form. */
function* partForms(registry: Registry): Iterable<readonly [string, WrongName]> {
  const others = [...registry.organisations.values()].flatMap(({en, short, aliases}) => [
    en,
    short?.en,
    ...(aliases?.en ?? [])
  ])
  for (const {zh, en = ''} of registry.organisations.values()) {
    const [, part] = /^([A-Z]{2,}) \S/.exec(en) ?? []
    if (part === undefined || others.includes(part)) continue
    const wrong = {kind: 'organisation' as const, of: zh ?? en, expected: en}
    yield [en, wrong]
    yield [part, wrong]
  }
}
