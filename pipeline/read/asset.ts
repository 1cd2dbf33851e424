import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {digest} from '../digest.ts'

/** A file that pages need, and that comes with the tool. */
export interface Asset {
  text: string
  /** SHA-256 of the text, in hexadecimal. */
  digest: string
}

/** Where they are: the style sheets of pages, and of feeds that a person opens; the script of the search page. */
const files = {
  site: '#styles/site.css',
  feed: '#styles/feed.css',
  search: '#search/search.js'
} as const

/** Reads a file that comes with the tool. */
export function readAsset(name: keyof typeof files): Asset {
  const text = readFileSync(createRequire(import.meta.url).resolve(files[name]), 'utf8')
  return {text, digest: digest(text)}
}
