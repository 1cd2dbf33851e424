import type {ByLanguage} from '../language.ts'
import type {Contact, Newsroom} from '../read/newsroom.ts'
import {withSimplified} from './derived-release.ts'
import type {Simplifier} from './simplifier.ts'

/** What `newsroom.yml` says, in the derived language too. */
export function derivedNewsroom(newsroom: Newsroom, simplify: Simplifier): Newsroom {
  if (!newsroom.derive['zh-Hans']) return newsroom
  const filled = (texts: ByLanguage<string>) => withSimplified(texts, simplify)
  const either = <T extends string | ByLanguage<string> | undefined>(value: T) =>
    typeof value === 'object' ? filled(value) : value
  const {title, topics, contacts} = newsroom
  const contact = ({name, role, phone, email}: Contact): Contact => ({
    name: either(name),
    role: either(role),
    phone,
    email
  })
  return {
    ...newsroom,
    title: filled(title),
    topics: eachOf(topics, filled),
    contacts: eachOf(contacts, contact)
  }
}

const eachOf = <Value>(
  entries: Readonly<Record<string, Value>>,
  change: (value: Value) => Value
): Record<string, Value> =>
  Object.fromEntries(Object.entries(entries).map(([id, value]) => [id, change(value)]))
