import type {Mention, Recognizer} from '../names/recognition/recognizer.ts'
import type {Registry} from '../names/registry.ts'
import {convertCharacters, convertWords} from './to-simplified.ts'

/** Writes traditional Chinese in simplified characters, and leaves names what they are. */
export interface Simplifier {
  text: (text: string) => string
  /** Text in which no name is: what stands between them. */
  between: (text: string) => string
  name: (value: string, mention: Pick<Mention, 'id' | 'tongue'>) => string
}

/**
 * Makes a simplifier for a registry. Names are taken out before words are converted: 數位發展部 is a
 * ministry, and would become another one's name word for word. Where the registry has a simplified
 * form of its own, it is printed.
 */
export function createSimplifier(registry: Registry, recognize: Recognizer): Simplifier {
  const name: Simplifier['name'] = (value, {id, tongue}) => {
    if (tongue !== 'zh') return value
    const entry = registry.people.get(id) ?? registry.organisations.get(id)
    const own = entry?.zh === value ? entry['zh-Hans'] : undefined
    return own ?? convertCharacters(value)
  }
  const text = (given: string): string => {
    let made = ''
    let done = 0
    for (const {start, end, ...mention} of recognize(given)) {
      made += convertWords(given.slice(done, start)) + name(given.slice(start, end), mention)
      done = end
    }
    return made + convertWords(given.slice(done))
  }
  return {text, name, between: convertWords}
}
