import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {digest} from '../digest.ts'

export interface Stylesheet {
  css: string
  /** SHA-256 of the text, in hexadecimal. */
  digest: string
}

/** Reads a style sheet that comes with the tool: that of pages, or of feeds that a person opens. */
export function readStylesheet(name: 'site' | 'feed'): Stylesheet {
  const css = readFileSync(createRequire(import.meta.url).resolve(`#styles/${name}.css`), 'utf8')
  return {css, digest: digest(css)}
}
