import {isHyphen, type Joint, jointBetween, type Word} from './words.ts'

/** Words of a text that may be one name, and what joins them. */
export interface Chain {
  words: readonly Word[]
  /** One fewer than words. */
  joints: readonly Joint[]
}

/** Words of the longest name. */
export const maxWords = 5

/** The words from one on that may be one name: no more than one of them is not made of syllables. */
export function chainAt(text: string, words: readonly Word[], at: number): Chain | undefined {
  const first = words[at]
  if (!first || first.plain === '' || isInsideHyphens(text, first.start)) return undefined
  const joints: Joint[] = []
  let strange = strangeness(first)
  let end = at + 1
  for (; end < words.length && end - at < maxWords; end++) {
    const right = words[end]
    strange += strangeness(right)
    const joint = strange > 1 ? 'none' : jointBetween(text, words[end - 1], right)
    if (joint === 'none' || (joint === 'comma' && joints.length > 1)) break
    joints.push(joint)
  }
  const chain = {words: words.slice(at, end), joints}
  if (mayBeName(chain)) return chain
  const alone = shortened(chain, 1)
  return mayBeName(alone) ? alone : undefined
}

/** 1 for a word that is not made of Chinese syllables. */
const strangeness = (word: Word | undefined): number => (word?.segmentations.length === 0 ? 1 : 0)

/** One word alone must hold a whole name of three syllables; of two, both must be made of syllables. */
function mayBeName({words}: Chain): boolean {
  if (words.length > 2) return true
  if (words.length === 2) return words.every(({segmentations}) => segmentations.length > 0)
  const [alone] = words
  return alone?.letters === 'capital' && alone.segmentations.some(({length}) => length > 2)
}

/** The first words of a chain. */
export const shortened = (chain: Chain, length: number): Chain =>
  length === chain.words.length
    ? chain
    : {words: chain.words.slice(0, length), joints: chain.joints.slice(0, length - 1)}

/** Whether a name of the first words would stop short of a word that belongs to it. */
export function goesOn(text: string, {words, joints}: Chain, length: number): boolean {
  const last = words[length - 1]
  if (!last) return true
  if (isHyphen(text.charCodeAt(last.end)) && isLetter(text.charAt(last.end + 1))) return true
  const next = words[length]
  if (length !== 2 || !next || joints[0] !== 'space' || joints[1] !== 'space') return false
  return next.letters === 'capital' && !next.common && next.single !== undefined
}

const isInsideHyphens = (text: string, start: number): boolean =>
  start > 1 && isHyphen(text.charCodeAt(start - 1)) && isLetter(text.charAt(start - 2))

const isLetter = (character: string): boolean => /\p{L}/u.test(character)

/** Names are capitalised; in small letters, only where no everyday word is among them. */
export function looksLikeName({words, joints}: Chain): boolean {
  if (joints.indexOf('comma', 1) > 0) return false
  const [first] = words
  const last = words.at(-1)
  if (!first || !last) return false
  if (first.letters === 'small') {
    return words.every(({letters, common}) => letters === 'small' && !common)
  }
  return last.letters === 'capital' || joints.at(-1) !== 'space' || words.length > 2
}
