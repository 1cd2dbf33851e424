import matter from 'gray-matter'
import type {VFileMessage} from 'vfile-message'
import {diagnostic} from '../diagnostic.ts'
import type {Locate} from './place.ts'

export interface SplitText {
  /** The YAML between the two `---` lines. */
  yaml: string
  /** Offset of the YAML in the text, in UTF-16 units. */
  yamlOffset: number
  /** The Markdown, with everything before it turned into spaces: every place in it is true to the file. */
  body: string
}

/**
 * Splits a text into front matter and Markdown.
 *
 * gray-matter only splits here. Left to itself it would *run* front matter marked `---js`, and
 * remember by text what it had failed to read; each engine but YAML refuses, and options are always given.
 */
export function splitFrontMatter(
  path: string,
  text: string,
  locate: Locate
): {value: SplitText} | {message: VFileMessage} {
  const fail = (reason: string, end: number) => ({
    message: diagnostic({
      path,
      place: locate(0, end),
      ruleId: 'front-matter',
      severity: 'error',
      reason
    })
  })
  const language = matter.language(text, {})
  if (text.startsWith('---') && !['', 'yaml', 'yml'].includes(language.name)) {
    const found = `Unexpected front matter in \`${language.name}\`, expected YAML after a plain \`---\``
    return fail(found, language.raw.length + 3)
  }
  if (!text.startsWith('---'))
    return fail('Missing front matter, expected `---` in the first line', 0)
  if (!/\n---[ \t]*\r?(?:\n|$)/y.test(text.slice(text.indexOf('\n---', 3)))) {
    return fail('Unexpected end of front matter, expected a line with `---` alone after it', 3)
  }
  // It copies all that it is given, several times.
  const end = endOfFrontMatter(text) + 3
  const file = matter(text.slice(0, end), {engines, language: 'yaml'})
  const bodyOffset = end + (/^\r?\n?/.exec(text.slice(end, end + 2))?.[0].length ?? 0)
  return {
    value: {
      yaml: file.matter.replace(/\r$/, ''),
      yamlOffset: 3 + (language.name ? language.raw.length : 0),
      body: text.slice(0, bodyOffset).replace(/[^\r\n]/g, ' ') + text.slice(bodyOffset)
    }
  }
}

/** Where the line that ends the front matter begins, in UTF-16 units. */
export const endOfFrontMatter = (text: string): number => text.indexOf('\n---', 3) + 1

const refuse = (): never => {
  throw new TypeError('front matter other than YAML is refused before it gets here')
}

const engines = {yaml: () => ({}), json: refuse, javascript: refuse, js: refuse}
