import type {Root} from 'mdast'
import {nodesOf} from '../markdown/nodes-of.ts'
import type {Organisation, Person} from '../names/registry.ts'
import {suggest} from '../names/suggest.ts'
import type {Site} from './site.ts'

/**
 * What else a release is found by: every right form of the names in it, and people by how every system writes theirs, so that
 * who knows a person in one language, or by another spelling, finds the releases.
 */
export function searchTerms({registry}: Site, tree: Root): string[] {
  const ids = new Set(nodesOf(tree, 'nameMention').map(({mention}) => mention.id))
  const forms = [...ids].flatMap((id) => {
    const person = registry.people.get(id)
    if (person) return [...rightForms(person), ...romanized(person)]
    const organisation = registry.organisations.get(id)
    return organisation ? rightForms(organisation) : []
  })
  return [...new Set(forms)]
}

const rightForms = ({zh, en, short, aliases}: Person | Organisation): string[] =>
  [zh, en, short?.zh, short?.en, ...(aliases?.zh ?? []), ...(aliases?.en ?? [])].filter(
    (form) => form !== undefined
  )

const known = new Map<string, string[]>()

/** How each system writes a person's name. */
function romanized({zh}: Person): string[] {
  if (zh === undefined) return []
  const before = known.get(zh)
  if (before) return before
  const names = suggest(zh).map(({name}) => name)
  known.set(zh, names)
  return names
}
