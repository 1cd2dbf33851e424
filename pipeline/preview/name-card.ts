import type {Registry} from '../names/registry.ts'
import {newestFirst} from '../read/release.ts'

import type {State} from './state.ts'

/** What the registry says of somebody, and where else they are named. */
export interface NameCard {
  zh?: string | undefined
  en?: string | undefined
  /** How the English spelling came about: `wade-giles`. */
  system?: string | undefined
  titles: readonly string[]
  short: readonly string[]
  /** Ids of other releases that name them, the newest first. */
  elsewhere: readonly string[]
  /** How many there are beside those. */
  more: number
}

/** Releases that a card leads to. */
const shown = 5

/** Makes the function that gives the card of somebody who is named in a release. */
export function createNameCards(
  {content: {registry}, looked}: Pick<State, 'content' | 'looked'>,
  own: string
): (id: string) => NameCard | undefined {
  const known = new Map<string, NameCard | undefined>()
  const seen = [...looked.values()]
    .filter(({release}) => release.id !== own)
    .sort((a, b) => newestFirst(a.release, b.release))
  return (id) => {
    if (known.has(id)) return known.get(id)
    const named = seen.filter(({record}) => record.ids.includes(id)).map(({release}) => release.id)
    const card = cardOf(id, registry, named)
    known.set(id, card)
    return card
  }
}

function cardOf(
  id: string,
  {people, organisations}: Registry,
  named: readonly string[]
): NameCard | undefined {
  const person = people.get(id)
  const entry = person ?? organisations.get(id)
  if (!entry) return undefined
  const {zh, en, short} = entry
  return {
    zh,
    en,
    system: person?.romanization,
    titles: person?.titles?.map((title) => [title.en, title.zh].filter(Boolean).join(' ')) ?? [],
    short: [short?.en, short?.zh].filter((form) => form !== undefined),
    elsewhere: named.slice(0, shown),
    more: Math.max(0, named.length - shown)
  }
}
