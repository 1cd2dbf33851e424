import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {digest} from '../digest.ts'

export interface Stylesheet {
  css: string
  /** SHA-256 of the text, in hexadecimal. */
  digest: string
}

/** Reads the style sheet that comes with the tool. */
export function readStylesheet(): Stylesheet {
  const css = readFileSync(createRequire(import.meta.url).resolve('#styles/site.css'), 'utf8')
  return {css, digest: digest(css)}
}
