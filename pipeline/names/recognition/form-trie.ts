/** A tree of forms by character, so that finding one costs the text's length whatever the number of forms. */
export interface FormTrie<T> {
  value?: T
  next: Map<string, FormTrie<T>>
}

export interface FormMatch<T> {
  /** Start and end in UTF-16 units of the text. */
  start: number
  end: number
  value: T
}

/** Builds the tree; of two values with one form, the first stays. */
export function buildFormTrie<T>(forms: Iterable<readonly [form: string, value: T]>): FormTrie<T> {
  const root: FormTrie<T> = {next: new Map()}
  for (const [form, value] of forms) {
    let node = root
    for (const character of form) {
      const next = node.next.get(character) ?? {next: new Map()}
      node.next.set(character, next)
      node = next
    }
    node.value ??= value
  }
  return root
}

/**
 * Finds the longest form at each place of a text, left to right, without overlaps.
 *
 * A space in a form stands for any run of white space in the text; between two Han characters a
 * line break counts as nothing (CSS Text 4 §4.1.3). A form that begins or ends in a letter of an
 * alphabet is found only as a whole word.
 */
export function findForms<T>(text: string, trie: FormTrie<T>): FormMatch<T>[] {
  const matches: FormMatch<T>[] = []
  let start = 0
  while (start < text.length) {
    const match = longestAt(text, start, trie)
    if (match) matches.push(match)
    start = match ? match.end : start + characterAt(text, start).length
  }
  return matches
}

function longestAt<T>(text: string, start: number, trie: FormTrie<T>): FormMatch<T> | undefined {
  if (!trie.next.has(characterAt(text, start)) || insideWord(text, start)) return undefined
  let best: FormMatch<T> | undefined
  let node: FormTrie<T> | undefined = trie
  let end = start
  while (node && end < text.length) {
    const step = nextStep(text, end)
    node = node.next.get(step.character)
    end += step.length
    if (node?.value !== undefined && !insideWord(text, end)) best = {start, end, value: node.value}
  }
  return best
}

/** One character of a form, and how much of the text it takes. */
function nextStep(text: string, index: number): {character: string; length: number} {
  whiteSpace.lastIndex = index
  const space = whiteSpace.exec(text)?.[0]
  if (space === undefined) {
    const character = characterAt(text, index)
    return {character, length: character.length}
  }
  const after = characterAt(text, index + space.length)
  const joins = space.includes('\n') && han.test(text[index - 1] ?? '') && han.test(after)
  if (joins) return {character: after, length: space.length + after.length}
  return {character: ' ', length: space.length}
}

/** Whether a place lies between two characters of one alphabetic word. */
function insideWord(text: string, index: number): boolean {
  return letter.test(text[index - 1] ?? '') && letter.test(text[index] ?? '')
}

const characterAt = (text: string, index: number): string =>
  String.fromCodePoint(text.codePointAt(index) ?? 0)

const whiteSpace = /\s+/y
const han = /\p{Script=Han}/u
const letter = /[\p{Script=Latin}\p{N}]/u
