import {closestMatch} from 'leven'

/** The known word that a misspelt one most likely stands for; none where nothing is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  return closestMatch(word, known, {maxDistance: Math.max(2, Math.floor(word.length / 3))})
}

/** `one`, `one` or `two`, `one`, `two` or `three`. */
export function alternatives(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``)
  const last = quoted.pop() ?? ''
  return quoted.length > 0 ? `${quoted.join(', ')} or ${last}` : last
}
