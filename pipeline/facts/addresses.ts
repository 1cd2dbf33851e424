import type {FoundFact} from './fact.ts'
import {matches} from './form.ts'

/** Reads e-mail addresses; Han text may touch them. */
export const emails = (text: string): FoundFact[] =>
  (text.includes('@') ? matches(email, text) : []).map(({0: found, index}) => ({
    kind: 'email',
    strength: 'strong',
    start: index,
    end: index + found.length,
    readings: [{type: 'token', value: found.toLowerCase()}]
  }))

const email = /[A-Za-z\d][\w.+-]*@[A-Za-z\d-]+(?:\.[A-Za-z\d-]+)+/g

/** Where web addresses, and marks of templating languages, stand in a text: digits in them are no numbers. */
export const webAddresses = (text: string): {start: number; end: number}[] =>
  (mayHaveWebAddress.test(text) ? matches(webAddress, text) : []).map(({0: found, index}) => ({
    start: index,
    end: index + found.length
  }))

/** What every one of them has: a text seldom does. */
const mayHaveWebAddress = /\{[%{]|:\/\/|[a-z\d-]\.[a-z]/i

/** An address with its scheme, or a host of a common top level; it ends at Han text and its punctuation. */
const webAddress =
  /\{%.*?%\}|\{\{.*?\}\}|https?:\/\/[^\s\p{Script=Han}，。、；：！？「」『』（）《》<>"]+|\b(?:[a-z\d-]+\.)+(?:com|org|net|edu|gov|io|dev|info|app|tw|hk|cn|sg|jp|uk|example)\b(?:\/[^\s\p{Script=Han}，。、；：！？「」『』（）《》<>"]*)?/giu

/**
 * An address as it is compared: without scheme, `www.`, end slash, and the part of it that names the
 * page's language (`/en/`, `/zh-tw/`, `zh.`, `?lang=zh`).
 */
export function normalAddress(url: string): string {
  const plain = url
    .toLowerCase()
    .replace(/^\(|\)$/g, '')
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(languageHost, '')
    .replace(/[?&](?:lang|language|locale|hl)=[\w-]*/, '')
  const [path = '', fragment] = plain.split('#')
  const parts = path
    .split('/')
    .filter((part) => part !== '' && part !== 'lang' && !languagePart.test(part))
  return fragment === undefined || path !== '' ? parts.join('/') : `#${fragment}`
}

const languageTag =
  '(?:en|zh|tw|cn|hk|tc|sc|cht|chs)(?:[-_](?:us|gb|tw|cn|hk|hant|hans|hant-tw|hans-cn))?'
const languagePart = new RegExp(`^${languageTag}(?:\\.(?:html?|md|php))?$`)
const languageHost = new RegExp(`^${languageTag}\\.(?=[a-z\\d-]+\\.)`)
