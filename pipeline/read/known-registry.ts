import {digest} from '../digest.ts'
import {createRegistry, type Organisation, type Person, type Term} from '../names/registry.ts'
import {once} from '../once.ts'
import {type ReadRegistry, type RegistryFile, readRegistry} from './registry.ts'

/** A registry that was read and in which nothing was wrong, and a digest of the files that it was read from. */
export interface KnownRegistry {
  files: string
  people: readonly Person[]
  organisations: readonly Organisation[]
  terms: readonly Term[]
}

/** Reads the registry, or recalls what the same files said before; then they are read when a place in them is asked for. */
export function readOrRecallRegistry(
  files: readonly RegistryFile[],
  known: KnownRegistry | undefined
): {registry: ReadRegistry; known: KnownRegistry | undefined} {
  const ofFiles = digest(JSON.stringify(files))
  if (known?.files === ofFiles) {
    const read = once(() => readRegistry(files))
    const placeOf: ReadRegistry['placeOf'] = (...entry) => read().placeOf(...entry)
    return {registry: {value: createRegistry(known), placeOf, messages: []}, known}
  }
  const registry = readRegistry(files)
  if (registry.messages.length > 0) return {registry, known: undefined}
  const {people, organisations, terms} = registry.value
  return {
    registry,
    known: {
      files: ofFiles,
      people: [...people.values()],
      organisations: [...organisations.values()],
      terms: [...terms.values()]
    }
  }
}
