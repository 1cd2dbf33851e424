/** Registered forms, by their text, and the lengths of those that begin alike. */
export interface FormSet<T> {
  values: ReadonlyMap<string, T>
  /** 1 at every UTF-16 unit that a form begins with: most places of a text are passed over by it. */
  firsts: Uint8Array
  /** Longest first, in UTF-16 units. */
  lengths: ReadonlyMap<string, readonly number[]>
}

export interface FormMatch<T> {
  /** Start and end in UTF-16 units of the text. */
  start: number
  end: number
  value: T
}

/** Collects the forms; of two values with one form, the first stays. */
export function createFormSet<T>(forms: Iterable<readonly [form: string, value: T]>): FormSet<T> {
  const values = new Map<string, T>()
  const lengths = new Map<string, Set<number>>()
  const firsts = new Uint8Array(0x10000)
  for (const [form, value] of forms) {
    if (form.length < 2 || values.has(form)) continue
    values.set(form, value)
    firsts[form.charCodeAt(0)] = 1
    const start = startOf(form, 0)
    const known = lengths.get(start)
    if (known) known.add(form.length)
    else lengths.set(start, new Set([form.length]))
  }
  const longestFirst = ([start, found]: [string, Set<number>]): [string, number[]] => [
    start,
    [...found].sort((a, b) => b - a)
  ]
  return {values, firsts, lengths: new Map([...lengths].map(longestFirst))}
}

/** What forms are told apart by at first: two letters, or one Han character. */
const startOf = (text: string, at: number): string =>
  text.charCodeAt(at) < 0x2e80 ? text.slice(at, at + 2) : text.charAt(at)

/**
 * Finds the longest form at each place of a text, left to right, without overlaps, in a time that the
 * number of forms does not change.
 *
 * A space in a form stands for any run of white space in the text; between two Han characters a line
 * break counts as nothing (CSS Text 4 §4.1.3). A form that begins or ends in a Latin letter or a digit
 * is found only as a whole word.
 */
export function findForms<T>(text: string, forms: FormSet<T>): FormMatch<T>[] {
  if (forms.values.size === 0) return []
  const {plain, placeOf} = withSingleSpaces(text)
  const matches: FormMatch<T>[] = []
  let at = 0
  while (at < plain.length - 1) {
    const match = forms.firsts[plain.charCodeAt(at)] === 1 ? matchAt(plain, at, forms) : undefined
    if (match) {
      const {end, value} = match
      matches.push({start: placeOf(at), end: placeOf(end - 1) + 1, value})
    }
    at = match ? match.end : at + 1
  }
  return matches
}

/** The longest form that begins at a place, unless the place lies inside a word. */
function matchAt<T>(
  text: string,
  at: number,
  {lengths, values}: FormSet<T>
): {end: number; value: T} | undefined {
  if (isWordUnit(text.charCodeAt(at - 1)) && isWordUnit(text.charCodeAt(at))) return undefined
  const possible = lengths.get(startOf(text, at))
  return possible && longestAt(text, at, possible, values)
}

function longestAt<T>(
  text: string,
  start: number,
  lengths: readonly number[],
  values: ReadonlyMap<string, T>
): {end: number; value: T} | undefined {
  for (const length of lengths) {
    const end = start + length
    if (end > text.length) continue
    if (isWordUnit(text.charCodeAt(end - 1)) && isWordUnit(text.charCodeAt(end))) continue
    const value = values.get(text.slice(start, end))
    if (value !== undefined) return {end, value}
  }
  return undefined
}

/** Whether a UTF-16 unit is a Latin letter or a digit: two of them side by side are in one word. */
export const isWordUnit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x30 && unit <= 0x39) ||
  (unit >= 0xc0 && unit <= 0x24f) ||
  (unit >= 0x1e00 && unit <= 0x1eff)

interface SingleSpaced {
  plain: string
  /** Place in the text of a place in `plain`. */
  placeOf: (index: number) => number
}

/** A text with one space for every run of white space, and none at line breaks inside Chinese. */
function withSingleSpaces(text: string): SingleSpaced {
  if (!/[\n\r\t\u00a0]| {2}/.test(text)) return {plain: text, placeOf: (index) => index}
  let plain = ''
  const places: number[] = []
  let done = 0
  const keep = (end: number): void => {
    plain += text.slice(done, end)
    for (let place = done; place < end; place++) places.push(place)
  }
  for (const {0: space, index} of text.matchAll(/\s+/g)) {
    keep(index)
    done = index + space.length
    const joins =
      space.includes('\n') && han.test(text[index - 1] ?? '') && han.test(text[done] ?? '')
    if (joins) continue
    plain += ' '
    places.push(index)
  }
  keep(text.length)
  return {plain, placeOf: (index) => places[index] ?? text.length}
}

const han = /\p{Script=Han}/u
