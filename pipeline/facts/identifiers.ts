import type {FoundFact} from './fact.ts'
import {matches} from './form.ts'

/**
 * What is a name with digits, not a number: versions, vulnerabilities (cve.org), standards, stock
 * codes. A newsroom declares its own in `newsroom.yml`.
 */
const known: readonly RegExp[] = [
  /\bCVE-\d{4}-\d{4,}\b/g,
  /\b(?:ISO|IEC|CNS|IEEE|RFC|EN|ASTM|GB\/T)(?:\/IEC)?[ -]?\d+(?:[.:-]\d+)*[a-z]?\b/g,
  /\b(?!(?:1[01]\d|(?:19|20)\d\d)\.(?:0?[1-9]|1[0-2])\.(?:0?[1-9]|[12]\d|3[01])(?![.\d]))v?\d+(?:\.\d+){2,}(?:[ -]?(?:patchlevel|preview|alpha|beta|rc|dev|p)[ .-]?\d+|-\d+)?(?!\.?\d)/gi,
  /(?<=(?:NYSE|NASDAQ|Nasdaq|TWSE|TPEx|HKEX|SEHK|SSE|SZSE|TSE|OTC|股票代[號碼码]|代號)[:：] ?)[A-Z\d]{2,6}\b/g,
  /\bISBN[ -]?(?:97[89][ -]?)?[\d-]{9,13}[\dX]\b/g
]

/** Reads identifiers; `own` are a newsroom's patterns. */
export const identifiers = (text: string, own: readonly RegExp[]): FoundFact[] =>
  [...known, ...own].flatMap((pattern) =>
    matches(pattern, text).map(({0: found, index}) => ({
      kind: 'identifier',
      strength: 'strong',
      start: index,
      end: index + found.length,
      readings: [{type: 'token', value: normalIdentifier(found)}]
    }))
  )

/** As it is compared: `v2.0.0 patchlevel 353` is `2.0.0-p353`. */
const normalIdentifier = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^v(?=\d)/, '')
    .replace(/[ -]?(?:patchlevel|p)[ .-]?(?=\d+$)/, '-')
    .replace(/[ -]?(preview|alpha|beta|rc|dev)[ .-]?(?=\d+$)/, '-$1')
    .replace(/ /g, '')
