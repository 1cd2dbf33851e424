import {createRecognizer} from './recognition/recognizer.ts'
import {
  createRegistry,
  type Organisation,
  type Person,
  type Registry,
  type Term
} from './registry.ts'

/** A registry as plain data. */
export interface RegistryEntries {
  people: readonly Person[]
  organisations: readonly Organisation[]
  terms: readonly Term[]
}

export const registryEntries = ({people, organisations, terms}: Registry): RegistryEntries => ({
  people: [...people.values()],
  organisations: [...organisations.values()],
  terms: [...terms.values()]
})

/** What changed in a registry. */
export interface RegistryChanges {
  /** Ids of the entries that came, went or changed. */
  ids: ReadonlySet<string>
  /** Those entries as they were, and as they are. */
  before: RegistryEntries
  now: RegistryEntries
  /** Every text that only the one or only the other registry has. */
  texts: readonly string[]
}

/**
 * Tells what changed between two registries.
 *
 * @returns Nothing where more than single entries did: what stood in another order may be found in
 *   another order.
 */
export function registryChanges(
  before: RegistryEntries,
  now: RegistryEntries
): RegistryChanges | undefined {
  const people = changesOf(before.people, now.people)
  const organisations = changesOf(before.organisations, now.organisations)
  const terms = changesOf(before.terms, now.terms)
  if (!people || !organisations || !terms) return undefined
  const ids = new Set([...people.ids, ...organisations.ids, ...terms.ids])
  return {
    ids,
    before: {people: people.gone, organisations: organisations.gone, terms: terms.gone},
    now: {people: people.came, organisations: organisations.came, terms: terms.came},
    texts: [...people.texts, ...organisations.texts, ...terms.texts]
  }
}

interface Changes<T> {
  ids: readonly string[]
  gone: readonly T[]
  came: readonly T[]
  texts: readonly string[]
}

function changesOf<T extends {id: string}>(
  before: readonly T[],
  now: readonly T[]
): Changes<T> | undefined {
  const [old, young] = [byId(before), byId(now)]
  const stayed = now.filter(({id}) => old.has(id))
  if (
    stayed.map(({id}) => id).join() !==
    before
      .filter(({id}) => young.has(id))
      .map(({id}) => id)
      .join()
  ) {
    return undefined
  }
  const differs = (entry: T, other: T | undefined) =>
    JSON.stringify(entry) !== JSON.stringify(other)
  const gone = before.filter((entry) => differs(entry, young.get(entry.id)))
  const came = now.filter((entry) => differs(entry, old.get(entry.id)))
  const [goneTexts, cameTexts] = [textsIn(gone), textsIn(came)]
  return {
    ids: [...gone, ...came].map(({id}) => id),
    gone,
    came,
    texts: [...goneTexts, ...cameTexts].filter(
      (text) => !(goneTexts.has(text) && cameTexts.has(text))
    )
  }
}

const byId = <T extends {id: string}>(entries: readonly T[]): Map<string, T> =>
  new Map(entries.map((entry) => [entry.id, entry]))

/** Every text in plain data, at any depth. */
function textsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') found.add(value)
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) textsIn(part, found)
  }
  return found
}

/**
 * Makes the function that says whether a text mentions what changed in a registry, or could: it names
 * somebody whose entry came, went or changed in any spelling that was or is known, or holds any text
 * that only one of the registries has. Rather one text too many is taken than one passed over.
 */
export function createCouldMention({
  before,
  now,
  texts
}: RegistryChanges): (text: string) => boolean {
  // One at a time: initials that two people share name neither.
  const recognizers = [before, now].map((entries) => createRecognizer(createRegistry(entries)))
  const literal = texts.map(plain).filter((text) => text.length > 1)
  return (text) => {
    const searched = plain(text)
    return (
      literal.some((part) => searched.includes(part)) ||
      recognizers.some((recognize) => recognize(text).length > 0)
    )
  }
}

/** A text without white space, in small letters: there a break of a line hides nothing. */
const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, '')
