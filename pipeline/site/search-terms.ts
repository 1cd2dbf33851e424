import type {Root} from 'mdast'
import {nodesOf} from '../markdown/nodes-of.ts'
import type {Site} from './site.ts'

/**
 * What else a release is found by: every right form of the names in it, so that who knows a person in one
 * language finds the releases in the other.
 */
export function searchTerms({registry}: Site, tree: Root): string[] {
  const ids = new Set(nodesOf(tree, 'nameMention').map(({mention}) => mention.id))
  return [...ids].flatMap((id) => {
    const named = registry.people.get(id) ?? registry.organisations.get(id)
    if (!named) return []
    const {zh, en, short, aliases} = named
    const forms = [zh, en, short?.zh, short?.en, ...(aliases?.zh ?? []), ...(aliases?.en ?? [])]
    return forms.filter((form) => form !== undefined)
  })
}
