import type {Organisation} from '../registry.ts'
import {namesBy} from './names-by.ts'
import type {OrganisationMatch} from './organisation-match.ts'
import {foldedAt, goesOn, spanOf, type WordSpan, type Words, wordsOf} from './words-of-text.ts'

/** A name by its words. */
interface Name {
  organisation: Organisation
  words: readonly string[]
}

/**
 * Makes the finder of organisations in Latin letters that are not written as registered (those that are may be among them): in
 * any capitals, with other hyphens and spaces, with `&` for `and`, in British and in American spelling; and with a slip in one
 * of their words. Its time does not grow with the registry.
 */
export function createFindOrganisationWords(
  organisations: Iterable<Organisation>
): (text: string) => OrganisationMatch[] {
  const names = [...organisations].flatMap(namesOf)
  const findSame = createFindSame(names)
  const findNear = createFindNear(names)
  const beginnings = [
    ...names.map(({words}) => words.join('')),
    ...longNames(names)
      .flatMap(knownBy)
      .map(({word}) => word)
  ]
  const mayBegin = createMayBegin(beginnings)
  return (text) => {
    const words = wordsOf(text)
    const matches: OrganisationMatch[] = []
    for (const [at, start] of words.starts.entries()) {
      if (!mayBegin(text, start)) continue
      for (const match of [findSame(words, at), findNear(words, at)]) if (match) matches.push(match)
    }
    return matches
  }
}

/** Names of one word are known by a capital inside of it only: `MediaTek`, but not `Lantern`. */
function namesOf(organisation: Organisation): Name[] {
  const {en = ''} = organisation
  const apart = en.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
  return [...new Set([en, apart])].flatMap((form) => {
    const words = foldedWords(wordsOf(form))
    const isKnown = words.join('').length > 4 && (words.length > 1 || form !== apart)
    return isKnown ? [{organisation, words}] : []
  })
}

const foldedWords = (words: Words): string[] =>
  words.starts.map((_, at) => foldedAt(words, at) ?? '')

/** Makes the function that says whether a word may be one of some, by its first two letters: most words are not. */
function createMayBegin(beginnings: Iterable<string>): (text: string, start: number) => boolean {
  const pairs = new Uint8Array(0x10000)
  for (const beginning of beginnings) pairs[pairAt(beginning, 0)] = 1
  return (text, start) => {
    // Whatever has an accent is looked at.
    const isPlain = text.charCodeAt(start) < 0x80 && text.charCodeAt(start + 1) < 0x80
    return !isPlain || pairs[pairAt(text, start)] === 1
  }
}

/** Two letters of ASCII, in either capitals, as a number. */
const pairAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) | 0x20) << 8) | (text.charCodeAt(at + 1) | 0x20)

type FindAt = (words: Words, at: number) => OrganisationMatch | undefined

/** Beginnings of a name at every fourth letter: whatever does not begin so needs no more of its words. */
const stride = 4
const beginningsOf = (joined: string): string[] =>
  Array.from({length: Math.floor(joined.length / stride)}, (_, at) =>
    joined.slice(0, (at + 1) * stride)
  )

/** Makes the finder of the longest name that is there in other hyphens, spaces, signs or capitals. */
function createFindSame(names: readonly Name[]): FindAt {
  const byJoined = new Map(names.map((name) => [name.words.join(''), name]))
  const beginnings = new Set([...byJoined.keys()].flatMap(beginningsOf))
  return (words, at) => {
    let joined = ''
    let match: OrganisationMatch | undefined
    for (let next = at; next === at || goesOn(words, next); next++) {
      joined += foldedAt(words, next) ?? ''
      const name = byJoined.get(joined)
      const span = name && spanOf(words, at, next)
      if (name && span && isDivided(words, span, name))
        match = matchOf(words, name, span, 'systematic')
      const beginning = joined.slice(0, joined.length - (joined.length % stride))
      if (beginning !== '' && !beginnings.has(beginning)) break
    }
    return match
  }
}

function matchOf(
  {text}: Words,
  {organisation}: Name,
  {start, end}: WordSpan,
  difference: OrganisationMatch['difference']
): OrganisationMatch {
  const isClosed = organisation.en?.endsWith(')') && text[end] === ')'
  return {start, end: isClosed ? end + 1 : end, organisation, tongue: 'en', difference}
}

/** A comma stands between the words of a name, not in one: `Co., Ltd.`, but not `nation, al`. */
function isDivided({text}: Words, {start, end}: WordSpan, {words}: Name): boolean {
  const written = text.slice(start, end)
  return !written.includes(',') || foldedWords(wordsOf(written)).join(' ') === words.join(' ')
}

/** A name, and the place of one of its words. */
interface NameAt {
  name: Name
  place: number
  word: string
}

/** A name with a slip in one word is known by its others: by its first, or by the longest of the rest. */
function knownBy(name: Name): NameAt[] {
  const [first = '', ...others] = name.words
  const longest = others.reduce((a, b) => (b.length > a.length ? b : a), '')
  return [
    {name, place: 0, word: first},
    {name, place: name.words.lastIndexOf(longest), word: longest}
  ]
}

/** Names of which enough is left where one word has a slip. */
const longNames = (names: readonly Name[]): Name[] =>
  names.filter(({words}) => words.length > 1 && words.join('').length >= 12)

/** Makes the finder of a name with a slip in one of its words. */
function createFindNear(names: readonly Name[]): FindAt {
  const byWord = namesBy(longNames(names).flatMap(knownBy), ({word}) => word)
  return (words, at) => {
    const candidates = byWord.get(foldedAt(words, at) ?? '') ?? []
    const near = candidates.filter(({name, place}) => isNear(words, at - place, name))
    const most = Math.max(...near.map(({name}) => name.words.length))
    const [match, ...others] = near.filter(({name}) => name.words.length === most)
    const first = at - (match?.place ?? 0)
    const span = match && spanOf(words, first, first + most - 1)
    return match && span && others.length === 0
      ? matchOf(words, match.name, span, 'near')
      : undefined
  }
}

/** Whether all words but one are the same, and that one has a slip. */
function isNear(words: Words, first: number, name: Name): boolean {
  if (!/^\p{Lu}/u.test(words.text.charAt(words.starts[first] ?? words.text.length))) return false
  let slips = 0
  for (const [place, wanted] of name.words.entries()) {
    const at = first + place
    const folded = place === 0 || goesOn(words, at) ? foldedAt(words, at) : undefined
    if (folded === undefined) return false
    if (folded === wanted) continue
    slips++
    if (slips > 1 || !isSlip(folded, wanted)) return false
  }
  return slips === 1
}

/**
 * Whether a word of five letters or more is another with a letter left out or put in, or two swapped. A letter that is
 * replaced makes another name as often: Taiwan and Tainan.
 */
function isSlip(found: string, wanted: string): boolean {
  if (wanted.length < 5 || Math.abs(found.length - wanted.length) > 1) return false
  let at = 0
  while (at < found.length && found.charAt(at) === wanted.charAt(at)) at++
  if (found.length > wanted.length) return found.slice(at + 1) === wanted.slice(at)
  if (found.length < wanted.length) return found.slice(at) === wanted.slice(at + 1)
  return (
    found.charAt(at) === wanted.charAt(at + 1) &&
    found.charAt(at + 1) === wanted.charAt(at) &&
    found.slice(at + 2) === wanted.slice(at + 2)
  )
}
