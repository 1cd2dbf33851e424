import {z} from 'zod'
import words from '../../templates/locales/en.json' with {type: 'json'}
import {type ByLanguage, languages} from '../language.ts'
import {once} from '../once.ts'
import type {ListedFile, ListedFolder} from './listing.ts'
import {type OwnTemplateFile, ownTemplateFiles} from './own-templates.ts'
import {readYamlFile} from './yaml-file.ts'

/** Words of pages by key, in groups, as the tool's own locale files have them. */
export interface Words {
  readonly [key: string]: string | Words | undefined
}

/** What a newsroom says in its own `templates/` instead of the tool's. */
export interface Overrides {
  /** Words of pages, by language. */
  words: ByLanguage<Words>
  /** Styles that come after the tool's. */
  css: string
  /** Templates of its own, by name. */
  templates: readonly OwnTemplateFile[]
}

/** A schema that takes the keys of a locale file, and any of them. */
const wordsSchema = (known: Words): z.ZodType<Words> =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(known).flatMap(
        ([key, value]): [string, z.ZodType<string | Words | undefined>][] => {
          if (value === undefined) return []
          return [
            [key, (typeof value === 'string' ? phrase(value) : wordsSchema(value)).optional()]
          ]
        }
      )
    )
  )

/** A phrase that is filled in with nothing that the tool does not give it. */
const phrase = (known: string) =>
  z.string().superRefine((text, context) => {
    const given = placeholdersOf(known)
    for (const placeholder of placeholdersOf(text).filter((used) => !given.includes(used))) {
      const offered = given.length === 0 ? 'none' : given.join(', ')
      const message = `expected no other placeholder than ${offered}, not ${placeholder}`
      context.addIssue({code: 'custom', input: text, message})
    }
  })

const placeholdersOf = (text: string): string[] => text.match(/\{\{\w+\}\}/g) ?? []

const schema = once(() => wordsSchema(words))

/**
 * Reads a newsroom's own `templates/`: `locales/<language>.json` with words, `styles/site.css` with styles, and templates.
 *
 * @param decode Gives the text of a file, and reports one that is none.
 */
export function readOverrides(
  folder: ListedFolder | undefined,
  decode: (path: string, file: ListedFile) => string | undefined
): {overrides: Overrides; messages: ReturnType<typeof messagesOf>} {
  const textOf = (inner: string, name: string): {path: string; text: string} | undefined => {
    const path = `templates/${inner}`
    const found = folder?.folders.find((candidate) => candidate.path === path)
    const file = found?.files.find((candidate) => candidate.name === name)
    const text = file && decode(`${path}/${name}`, file)
    return text === undefined ? undefined : {path: `${path}/${name}`, text}
  }
  const read = languages.flatMap((language) => {
    const file = textOf('locales', `${language}.json`)
    return file ? [{language, result: readYamlFile(schema(), file.path, file.text, 'locales')}] : []
  })
  const own = read.flatMap(({language, result}) =>
    'value' in result ? [[language, result.value.data] as const] : []
  )
  const templates = ownTemplateFiles(folder)
  return {
    overrides: {
      words: Object.fromEntries(own),
      css: textOf('styles', 'site.css')?.text ?? '',
      templates: templates.templates
    },
    messages: [...messagesOf(read.map(({result}) => result)), ...templates.messages]
  }
}

const messagesOf = (results: readonly ReturnType<typeof readYamlFile>[]) =>
  results.flatMap((result) => ('messages' in result ? result.messages : []))
