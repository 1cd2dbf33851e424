import type {Position} from 'unist'
import type {VFileMessage} from 'vfile-message'
import {z} from 'zod'
import {compareText, diagnostic} from '../diagnostic.ts'
import {
  type Organisation,
  type Person,
  type Registry,
  romanizations,
  type Term,
  type TermForm
} from '../names/registry.ts'
import {once} from '../once.ts'
import {byId, byTongue, id, text, webAddress} from './fields.ts'
import type {YamlData} from './yaml.ts'
import {readYamlFile} from './yaml-file.ts'

const wrongForms = z.array(
  z.union([
    z.strictObject({form: text, because: text.optional()}),
    text.transform((form) => ({form}))
  ])
)

const named = {
  zh: text.optional().describe('What Chinese releases print; left out where it is not known.'),
  'zh-Hans': text
    .optional()
    .describe(
      'What pages in simplified characters print, where it is not `zh` character for character.'
    ),
  en: text.optional().describe('What English releases print; left out where it is not known.'),
  status: byTongue(z.enum(['confirmed', 'published', 'reported']))
    .optional()
    .describe(
      'How sure each form is: confirmed by its bearer, published by them, or reported by others.'
    ),
  short: byTongue(text).optional().describe('The form after the first mention.'),
  aliases: byTongue(z.array(text)).optional().describe('Forms that are also right.'),
  never: wrongForms
    .optional()
    .describe('Forms that are wrong and cannot be derived, with the reason.'),
  sources: z.array(webAddress).optional().describe('Where the forms are from.'),
  ask: text.optional().describe('Whom to ask what.')
}

const known = {
  error: 'expected at least one of `zh` and `en`'
}

const person = z
  .strictObject({
    ...named,
    romanization: z
      .enum(romanizations)
      .optional()
      .describe('The system that the English form is in; `own` where it is in none.'),
    family: text
      .optional()
      .describe('The family name in the English form, where it is not the first word.'),
    titles: z
      .array(z.strictObject({of: id.optional(), en: text.optional(), zh: text.optional()}))
      .optional()
      .describe('Titles in both languages, with the organisation that gives them.')
  })
  .refine(hasForm, known)

const organisation = z
  .strictObject({
    ...named,
    parent: id.optional().describe('Id of the organisation that it is part of.'),
    about: byTongue(text).optional().describe('The boilerplate under its releases.')
  })
  .refine(hasForm, known)

const termForm = z.union([
  z.strictObject({full: text, short: text.optional()}),
  text.transform((full): TermForm => ({full}))
])

/** What a registry file may say. */
export const registrySchema = once(() =>
  z.strictObject({
    people: byId(person).default({}).describe('People by an id that is never printed.'),
    organisations: byId(organisation).default({}).describe('Organisations by id.'),
    terms: byId(z.strictObject({en: termForm, zh: termForm, never: wrongForms.optional()}))
      .default({})
      .describe('Words that are translated the same way every time.')
  })
)

type Section = keyof z.output<ReturnType<typeof registrySchema>>

export interface RegistryFile {
  path: string
  text: string
}

interface ReadEntry {
  path: string
  section: Section
  id: string
  entry: object
  yaml: YamlData
}

/** Gives the file of an entry and the place of one of its keys; of its id where it has no such key. */
export type RegistryPlaces = (
  section: 'people' | 'organisations' | 'terms',
  id: string,
  key?: string
) => {path: string; place: Position | undefined}

/** The registry as its files give it, and what is wrong with them. */
export interface ReadRegistry {
  value: Registry
  placeOf: RegistryPlaces
  messages: readonly VFileMessage[]
}

/**
 * Reads the registry from `names.yml`, or from the files of `names/`; an id that two files give is
 * an error, and so is a reference to an organisation that is not registered.
 */
export function readRegistry(files: readonly RegistryFile[]): ReadRegistry {
  const people = new Map<string, Person>()
  const organisations = new Map<string, Organisation>()
  const terms = new Map<string, Term>()
  const messages: VFileMessage[] = []
  const entries: ReadEntry[] = []
  const seen = new Map<string, string>()
  for (const {path, text: yamlText} of [...files].sort((a, b) => compareText(a.path, b.path))) {
    const file = readYamlFile(registrySchema(), path, yamlText, 'registry')
    if ('messages' in file) {
      messages.push(...file.messages)
      continue
    }
    const {data, yaml} = file.value
    const add = <T extends object>(
      section: Section,
      map: Map<string, T & {id: string}>,
      read: Record<string, T>
    ) => {
      for (const [entryId, entry] of Object.entries(read)) {
        const first = seen.get(`${section}/${entryId}`)
        if (first === undefined) {
          map.set(entryId, {...entry, id: entryId})
          seen.set(`${section}/${entryId}`, path)
          entries.push({path, section, id: entryId, entry, yaml})
        } else {
          const reason = `Unexpected second \`${entryId}\` in \`${section}\`, expected each id once; the first is in ${first}`
          messages.push(registryError(path, yaml.keyPlace([section, entryId]), reason))
        }
      }
    }
    add('people', people, data.people)
    add('organisations', organisations, data.organisations)
    add('terms', terms, data.terms)
  }
  messages.push(...unknownOrganisations(entries, organisations))
  const byId = new Map(entries.map((entry) => [`${entry.section}/${entry.id}`, entry]))
  const placeOf: RegistryPlaces = (section, entryId, key) => {
    const found = byId.get(`${section}/${entryId}`)
    const keyPath = key === undefined ? [] : [key]
    return {
      path: found?.path ?? '',
      place: found?.yaml.keyPlace([section, entryId, ...keyPath])
    }
  }
  return {value: {people, organisations, terms}, placeOf, messages}
}

function unknownOrganisations(
  entries: readonly ReadEntry[],
  organisations: ReadonlyMap<string, Organisation>
): VFileMessage[] {
  return entries.flatMap(({path, section, id: entryId, entry, yaml}) =>
    references(entry)
      .filter(({to}) => !organisations.has(to))
      .map(({to, at}) =>
        registryError(
          path,
          yaml.valuePlace([section, entryId, ...at]),
          `Unexpected \`${to}\`, expected the id of an organisation in the registry`
        )
      )
  )
}

function references(entry: Partial<Person & Organisation>): {to: string; at: PropertyKey[]}[] {
  const parent = entry.parent === undefined ? [] : [{to: entry.parent, at: ['parent']}]
  const titles = (entry.titles ?? []).flatMap((title, index) =>
    title.of === undefined ? [] : [{to: title.of, at: ['titles', index, 'of']}]
  )
  return [...parent, ...titles]
}

function registryError(
  path: string,
  place: ReturnType<YamlData['keyPlace']>,
  reason: string
): VFileMessage {
  return diagnostic({path, place, ruleId: 'registry', severity: 'error', reason})
}

function hasForm(entry: {zh?: string | undefined; en?: string | undefined}): boolean {
  return entry.zh !== undefined || entry.en !== undefined
}
