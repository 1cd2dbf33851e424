import {plainSpelling} from '../romanization/system.ts'
import {commonWords} from './common-words.ts'
import {foldLookAlikes} from './look-alikes.ts'
import type {Sound, Spellings} from './spellings.ts'

/** One way to part a word into syllables: the sounds that each may stand for. */
type Segmentation = readonly (readonly Sound[])[]

/** A word of a text that is made of Chinese syllables, or may be a near spelling of one. */
export interface Word {
  start: number
  end: number
  /** Plain small letters. */
  plain: string
  segmentations: readonly Segmentation[]
  /** What it sounds like where the whole word is one syllable. */
  single: readonly Sound[] | undefined
  letters: 'capital' | 'small'
  /** An everyday word of English, which in small letters is no name. */
  common: boolean
  /** Whether part of it sounds like a part of somebody's name. */
  isOfName: boolean
}

/** What joins two words: a hyphen, white space, a comma; anything else parts them. */
export type Joint = 'hyphen' | 'space' | 'comma' | 'none'

interface Known {
  plain: string
  segmentations: readonly Segmentation[]
  single: readonly Sound[] | undefined
  common: boolean
  isOfName: boolean
}

/** Syllables of the longest name that is written as one word. */
const maxSyllables = 4
const maxSegmentations = 8
const maxLetters = 26
const cacheSize = 50_000

/** Finds the words of a text that names can be made of. */
export type FindWords = (text: string) => Word[]

/**
 * Makes the finder. What a word is made of is remembered, so that a text costs its length: a run of
 * prose repeats a few thousand words.
 *
 * @param inNames Every sound that is in somebody's name.
 */
export function createFindWords(spellings: Spellings, inNames: ReadonlySet<Sound>): FindWords {
  const cache = new Map<string, Known>()
  const known = (raw: string): Known => {
    const found = cache.get(raw)
    if (found) return found
    const plain = plainWord(raw)
    const segmentations = segment(plain, spellings)
    const single = spellings.soundsOf(plain)
    const isOfName = segmentations.flat(2).some((sound) => inNames.has(sound))
    const made = {plain, segmentations, single, common: commonWords.has(plain), isOfName}
    if (cache.size >= cacheSize) cache.clear()
    cache.set(raw, made)
    return made
  }
  return (text) => {
    const words: Word[] = []
    wordPattern.lastIndex = 0
    for (let match = wordPattern.exec(text); match; match = wordPattern.exec(text)) {
      const raw = withoutPossessive(match[0])
      if (raw.length > maxLetters) continue
      const {plain, segmentations, single, common, isOfName} = known(raw)
      const first = raw.charCodeAt(0)
      const letters = first >= 97 && first <= 122 ? 'small' : 'capital'
      const {index} = match
      words.push({
        start: index,
        end: index + raw.length,
        plain,
        segmentations,
        single,
        letters,
        common,
        isOfName
      })
    }
    return words
  }
}

/**
 * A run of letters, marks and apostrophes; of other scripts too, for letters that look like Latin ones.
 * One class and no alternatives, so that a run of megabytes needs no stack.
 */
const wordPattern =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}][\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}'’ʼ‘ʻ`]*/gu

/** `Hsu’s` is `Hsu`, and a quotation mark behind a word is no part of it. */
function withoutPossessive(run: string): string {
  let end = run.length
  while (isApostrophe(run.charCodeAt(end - 1))) end--
  if (run[end - 1] === 's' && isApostrophe(run.charCodeAt(end - 2))) end -= 2
  return end === run.length ? run : run.slice(0, end)
}

const isApostrophe = (unit: number): boolean =>
  unit === 0x27 ||
  unit === 0x60 ||
  unit === 0x2bc ||
  unit === 0x2bb ||
  unit === 0x2018 ||
  unit === 0x2019

function plainWord(raw: string): string {
  return plainSpelling(foldLookAlikes(raw).toLowerCase())
}

function segment(plain: string, spellings: Spellings): Segmentation[] {
  const found: Segmentation[] = []
  const part = (from: number, syllables: (readonly Sound[])[]): void => {
    if (found.length >= maxSegmentations) return
    if (from === plain.length) {
      found.push([...syllables])
      return
    }
    if (syllables.length === maxSyllables) return
    const furthest = Math.min(plain.length, from + spellings.longest())
    for (let to = furthest; to > from; to--) {
      const sounds = spellings.soundsOf(plain.slice(from, to))
      if (!sounds) continue
      syllables.push(sounds)
      part(to, syllables)
      syllables.pop()
    }
  }
  if (plain !== '') part(0, [])
  return found.sort((a, b) => a.length - b.length)
}

/** How two words of a text are joined. */
export function jointBetween(text: string, left: Word | undefined, right: Word | undefined): Joint {
  if (!left || !right) return 'none'
  const length = right.start - left.end
  const first = text.charCodeAt(left.end)
  if (length === 1) {
    if (first === 0x20) return 'space'
    if (isHyphen(first)) return 'hyphen'
    return /\s/.test(text.charAt(left.end)) ? 'space' : 'none'
  }
  if (length > 40) return 'none'
  const between = text.slice(left.end, right.start)
  if (/^\s+$/.test(between)) return 'space'
  if (/^\s*[-\u2010\u2011\u2013\ufe63\uff0d]\s*$/u.test(between)) return 'hyphen'
  return /^[,，]\s*$/u.test(between) ? 'comma' : 'none'
}

export const isHyphen = (unit: number): boolean =>
  unit === 0x2d || (unit >= 0x2010 && unit <= 0x2013) || unit === 0xff0d
