import type {Organisation} from '../registry.ts'
import {americanSpelling} from './american-spelling.ts'
import type {OrganisationMatch} from './organisation-match.ts'

/** A word of a text or a name. */
interface Word {
  /** In small letters, without accents, in American spelling; `&` is `and`. */
  folded: string
  start: number
  end: number
}

/** A name by its words. */
interface Name {
  organisation: Organisation
  words: readonly string[]
}

/** Finds names in Latin letters that are not written as registered; those that are may be among them. */
type FindOrganisations = (text: string) => OrganisationMatch[]

/**
 * Makes the finder of organisations in Latin letters: in any capitals, with other hyphens and spaces, with `&` for `and`, in
 * British and in American spelling; and with a slip in one of their words. Its time does not grow with the registry.
 */
export function createFindOrganisationWords(
  organisations: Iterable<Organisation>
): FindOrganisations {
  const names = [...organisations].flatMap(namesOf)
  const byJoined = new Map(names.map((name) => [name.words.join(''), name]))
  const beginnings = new Set([...byJoined.keys()].flatMap(beginningsOf))
  const nearby = createFindNear(names)
  return (text) => {
    const words = wordsOf(text)
    const matches: OrganisationMatch[] = []
    for (let at = 0; at < words.length; at++) {
      const match = longestAt(text, words, at, {byJoined, beginnings}) ?? nearby(text, words, at)
      if (match) matches.push(match)
    }
    return matches
  }
}

/** Names of one word are known by a capital inside of it only: `MediaTek`, but not `Lantern`. */
function namesOf(organisation: Organisation): Name[] {
  const {en = ''} = organisation
  const apart = en.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
  return [...new Set([en, apart])].flatMap((form) => {
    const words = wordsOf(form).map(({folded}) => folded)
    const isKnown = words.join('').length > 4 && (words.length > 1 || form !== apart)
    return isKnown ? [{organisation, words}] : []
  })
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{Script=Latin}\p{M}\p{N}]+|&/gu)].map(({0: word, index}) => ({
    folded: fold(word),
    start: index,
    end: index + word.length
  }))

/** Words as they were folded: texts have few that are not in others. */
const folds = new Map<string, string>()
const mostFolds = 50_000

function fold(word: string): string {
  const known = folds.get(word)
  if (known !== undefined) return known
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const folded = plain === '&' ? 'and' : americanSpelling(plain)
  if (folds.size < mostFolds) folds.set(word, folded)
  return folded
}

/** Beginnings of a name at every fourth letter: whatever does not begin so needs no more of its words. */
const stride = 4
const beginningsOf = (joined: string): string[] =>
  Array.from({length: Math.floor(joined.length / stride)}, (_, at) =>
    joined.slice(0, (at + 1) * stride)
  )

/** The longest name that is there in other hyphens, spaces, signs or capitals. */
function longestAt(
  text: string,
  words: readonly Word[],
  at: number,
  {byJoined, beginnings}: {byJoined: ReadonlyMap<string, Name>; beginnings: ReadonlySet<string>}
): OrganisationMatch | undefined {
  let joined = ''
  let match: OrganisationMatch | undefined
  for (let next = at; next < words.length && (next === at || goesOn(text, words, next)); next++) {
    joined += words[next]?.folded ?? ''
    const name = byJoined.get(joined)
    const place = placeOf(text, words, at, next)
    if (name && place && isDivided(text, words.slice(at, next + 1), name)) {
      match = {...place, ...found(name, 'systematic')}
    }
    const beginning = joined.slice(0, joined.length - (joined.length % stride))
    if (beginning !== '' && !beginnings.has(beginning)) break
  }
  return match
}

/** A comma stands between the words of a name, not in one: `Co., Ltd.`, but not `nation, al`. */
const isDivided = (text: string, words: readonly Word[], name: Name): boolean =>
  !text.slice(words[0]?.start, words.at(-1)?.end).includes(',') ||
  words.map(({folded}) => folded).join(' ') === name.words.join(' ')

/** Whether a word may be of the same name as the one before it. */
const goesOn = (text: string, words: readonly Word[], at: number): boolean =>
  /^[\s.,'’‐‑–-]{0,3}$/.test(text.slice(words[at - 1]?.end, words[at]?.start))

/** Where some words stand, unless they are part of an address or a tag. */
function placeOf(
  text: string,
  words: readonly Word[],
  first: number,
  last: number
): {start: number; end: number} | undefined {
  const [start, end] = [words[first]?.start ?? 0, words[last]?.end ?? 0]
  const isInAddress =
    /[@/_#]$|[\p{L}\p{N}][.-]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^(?:[@/_]|\.\p{L})/u.test(text.slice(end, end + 2))
  return isInAddress && !/\s/.test(text.slice(start, end)) ? undefined : {start, end}
}

const found = (
  {organisation}: Name,
  difference: OrganisationMatch['difference']
): Pick<OrganisationMatch, 'organisation' | 'tongue' | 'difference'> => ({
  organisation,
  tongue: 'en',
  difference
})

/** Finds a name with a slip in one of its words at some word of a text. */
type FindNear = (text: string, words: readonly Word[], at: number) => OrganisationMatch | undefined

/** A name is known by its other words: so it is looked for by its first, and by its second. */
function createFindNear(all: readonly Name[]): FindNear {
  const names = all.filter(({words}) => words.length > 1 && words.join('').length >= 12)
  const byFirst = grouped(names, 0)
  const bySecond = grouped(names, 1)
  return (text, words, at) => {
    const first = words[at]
    const candidates = [
      ...(byFirst.get(first?.folded ?? '') ?? []),
      ...(bySecond.get(words[at + 1]?.folded ?? '') ?? [])
    ]
    if (candidates.length === 0 || !/\p{Lu}/u.test(text.charAt(first?.start ?? 0))) return undefined
    const [name, ...others] = new Set(candidates.filter((each) => isNear(text, words, at, each)))
    const place = name && placeOf(text, words, at, at + name.words.length - 1)
    return others.length === 0 && place ? {...place, ...found(name, 'near')} : undefined
  }
}

function grouped(names: readonly Name[], at: number): Map<string, Name[]> {
  const groups = new Map<string, Name[]>()
  for (const name of names) {
    const word = name.words[at] ?? ''
    const group = groups.get(word)
    if (group) group.push(name)
    else groups.set(word, [name])
  }
  return groups
}

/** Whether all words but one are the same, and that one has a slip. */
function isNear(text: string, words: readonly Word[], at: number, name: Name): boolean {
  let slips = 0
  for (const [place, wanted] of name.words.entries()) {
    const word = words[at + place]
    if (!word || (place > 0 && !goesOn(text, words, at + place))) return false
    if (word.folded === wanted) continue
    slips++
    if (slips > 1 || !isSlip(word.folded, wanted)) return false
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
