import {fieldTexts} from '../blocks/field-texts.ts'
import {digest} from '../digest.ts'
import type {ParityVersion} from './parity-block.ts'

/**
 * A digest of what a version says: its texts, block by block, and where its links go. Emphasis, line
 * breaks and the order of keys are no part of it, so that a translation need not be looked at again
 * because of them.
 *
 * @returns `sha256-` and 12 hexadecimal digits: never a number in YAML.
 */
export function sourceDigest({version, blocks}: ParityVersion): string {
  const fields = fieldTexts(version).map(({key, text}) => [key, plain(text)])
  const texts = blocks.flatMap(({kind, texts: parts}) =>
    parts.map(({text, links, code}) => [kind, plain(text), links.map(({url}) => url), code])
  )
  return `sha256-${digest(JSON.stringify([fields, texts])).slice(0, 12)}`
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()
