import type {Nodes} from 'mdast'
import {fieldTexts} from '../blocks/field-texts.ts'
import {parseBody} from '../markdown/parse-body.ts'
import {createRecognizer} from '../names/recognition/recognizer.ts'
import {createRegistry} from '../names/registry.ts'
import {createCouldMention, type RegistryChanges} from '../names/registry-changes.ts'
import type {Release} from '../read/release.ts'
import type {Version} from '../read/version.ts'
import type {Surroundings} from '../rules/surroundings.ts'

/** Makes the function that says whether a release mentions what changed in the registry, or could. */
export function createCouldBeTouched(
  changes: RegistryChanges,
  {newsroom, registry}: Pick<Surroundings, 'newsroom' | 'registry'>
): (release: Release) => boolean {
  const couldMention = createCouldMention(changes)
  // What is printed of an organisation where it is named may name others.
  const telling = [...registry.organisations.values()].filter(({about = {}}) =>
    Object.values(about).some(couldMention)
  )
  const tells = new Set(telling.map(({id}) => id))
  const recognize = createRecognizer(createRegistry({organisations: telling}))
  const couldTouch = (text: string): boolean => couldMention(text) || recognize(text).length > 0
  const isTouched = (version: Version): boolean => {
    const fields = fieldTexts(version).map(({text}) => text)
    return [...fields, ...textsOf(parseBody(version.body))].some(couldTouch)
  }
  return ({organisations, contacts, versions}) =>
    organisations.some((id) => changes.ids.has(id) || tells.has(id)) ||
    contacts.some((id) => couldTouch(JSON.stringify(newsroom.contacts[id] ?? ''))) ||
    [...versions.values()].some(isTouched)
}

/** Every text that names may be found in: of each block as a whole, and of each part of it alone. */
function textsOf(tree: Nodes): string[] {
  const texts: string[] = []
  let parts: string[] = []
  const end = (): void => {
    if (parts.length > 1) texts.push(parts.join(''))
    parts = []
  }
  const walk = (node: Nodes): void => {
    if ('value' in node) {
      texts.push(node.value)
      parts.push(node.value)
    }
    texts.push(...textsBeside(node))
    if ('children' in node) for (const child of node.children) walk(child)
    if (isBlock.has(node.type)) end()
  }
  walk(tree)
  end()
  return texts
}

/** The texts that a node has beside its own: what a picture shows, its title, which becomes its caption, an id. */
function textsBeside(node: Nodes): string[] {
  const alt = 'alt' in node ? node.alt : undefined
  const title = 'title' in node ? node.title : undefined
  const attributes = 'attributes' in node ? Object.values(node.attributes ?? {}) : []
  return [alt ?? '', title ?? '', ...attributes.map(String)]
}

const isBlock: ReadonlySet<Nodes['type']> = new Set(['paragraph', 'heading', 'tableCell', 'code'])
