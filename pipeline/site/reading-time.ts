import type {Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {countHan} from '../count-han.ts'

/** Words of an alphabet that a reader takes in, in a minute (Brysbaert 2019: 238 in English). */
const wordsAMinute = 238

/** Han characters that a reader takes in, in a minute: about 500 of Chinese, 300 words or so. */
const charactersAMinute = 500

/** How long reading a text takes, in whole minutes, at least one; each script is counted in its own way. */
export function readingTime(text: Root): number {
  const plain = textOf(text)
  const characters = countHan(plain)
  const words = plain.match(/[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}'’.,-]*/gu)?.length ?? 0
  return Math.max(1, Math.round(words / wordsAMinute + characters / charactersAMinute))
}
