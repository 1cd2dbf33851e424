import type {Tongue} from '../language.ts'
import type {Organisation, Person, Registry} from '../names/registry.ts'
import type {Simplifier} from './simplifier.ts'
import {convertCharacters} from './to-simplified.ts'

/** The registry as pages in simplified characters print it. */
export function simplifiedRegistry(registry: Registry, simplify: Simplifier): Registry {
  const person = (entry: Person): Person => ({
    ...named(entry),
    titles: entry.titles?.map((title) => ({
      ...title,
      zh: title.zh && simplify.text(title.zh)
    }))
  })
  const organisation = (entry: Organisation): Organisation => ({
    ...named(entry),
    about: withChinese(entry.about, simplify.text)
  })
  return {
    ...registry,
    people: mapped(registry.people, person),
    organisations: mapped(registry.organisations, organisation)
  }
}

const named = <Entry extends Person | Organisation>(entry: Entry): Entry => ({
  ...entry,
  zh: entry['zh-Hans'] ?? (entry.zh && convertCharacters(entry.zh)),
  short: withChinese(entry.short, convertCharacters)
})

/** Forms by language, the Chinese one changed. */
const withChinese = (
  forms: Partial<Record<Tongue, string>> | undefined,
  change: (text: string) => string
): Partial<Record<Tongue, string>> | undefined =>
  forms?.zh === undefined ? forms : {...forms, zh: change(forms.zh)}

const mapped = <Value>(
  entries: ReadonlyMap<string, Value>,
  change: (value: Value) => Value
): ReadonlyMap<string, Value> => new Map([...entries].map(([id, value]) => [id, change(value)]))
