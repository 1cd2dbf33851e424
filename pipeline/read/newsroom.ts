import {z} from 'zod'
import {defaultLocales, type Language, languages} from '../language.ts'
import {isReadable} from './accent.ts'
import {byId, byLanguage, language, sameOrByLanguage, text, webAddress} from './fields.ts'
import type {Overrides} from './overrides.ts'
import type {YamlData} from './yaml.ts'
import {type Read, readYamlFile} from './yaml-file.ts'

const contact = z.strictObject({
  name: sameOrByLanguage(text),
  role: sameOrByLanguage(text).optional(),
  phone: sameOrByLanguage(text).optional(),
  email: sameOrByLanguage(z.email({error: 'expected an e-mail address'})).optional()
})

/** A regular expression for what has digits and is a name: `KMUH-\\d{4}`. */
const identifier = text.transform((source, context) => {
  try {
    return new RegExp(source, 'g')
  } catch {
    context.addIssue({
      code: 'custom',
      input: source,
      message: 'expected a regular expression such as `ABC-\\d+`'
    })
    return z.NEVER
  }
})

/** What `newsroom.yml` may say. */
export const newsroomSchema = z
  .strictObject({
    title: byLanguage(text).describe('The newsroom’s name, by language.'),
    url: webAddress.describe('Where the site is published.'),
    timezone: z
      .string()
      .refine(isTimeZone, {error: 'expected an IANA time zone such as `Asia/Taipei`'})
      .describe('IANA time zone that bare dates are in.'),
    languages: z
      .array(language)
      .min(1)
      .refine(isUnique, {error: 'expected each language once'})
      .describe('Languages of the releases; the first is the source.'),
    derive: z
      .strictObject({'zh-Hans': z.literal('zh-Hant').optional()})
      .default({})
      .describe('A language that is made from another: `zh-Hans: zh-Hant`.'),
    locales: byLanguage(
      z.string().refine(isLocale, {error: 'expected a BCP 47 tag such as `en-GB`'})
    )
      .default({})
      .describe('Regional usage of each language: `en: en-GB`.'),
    accent: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, {error: 'expected a colour such as `#0b5a6b`'})
      .refine((color) => !/^#[0-9a-f]{6}$/i.test(color) || isReadable(color), {
        error: 'expected a darker colour: text in this one cannot be read on white (WCAG, 4.5 to 1)'
      })
      .optional()
      .describe('Colour of links and rules, readable on white; for dark pages it is made lighter.'),
    calendar: byLanguage(z.enum(['gregorian', 'roc']))
      .default({})
      .describe('Calendar that dates are printed in: `zh-Hant: roc` for years of the Republic.'),
    topics: byId(byLanguage(text)).default({}).describe('Topics by id, with their labels.'),
    contacts: byId(contact).default({}).describe('Whom journalists can ask, by id.'),
    rules: z
      .record(z.string(), z.enum(['off', 'warn', 'error']))
      .default({})
      .describe('How severe a rule is.'),
    identifiers: z
      .array(identifier)
      .default([])
      .describe('Regular expressions for names with digits, which both languages must have alike.'),
    search: z
      .boolean()
      .default(false)
      .describe('Whether there is a page that releases are searched on.'),
    cards: z
      .boolean()
      .default(false)
      .describe('Whether each release has a picture of its headline, for links that are shared.'),
    names: z.strictObject({gloss: z.enum(['first', 'never']).default('never')}).prefault({}),
    feeds: z
      .strictObject({
        items: z.int().min(1, {error: 'expected 1 or more'}).default(20),
        hub: webAddress.optional(),
        tag: z
          .string()
          .regex(/^[a-z0-9.-]+,\d{4}(?:-\d\d){0,2}$/, {
            error: 'expected the authority of tag URIs such as `news.example.org,2024`'
          })
          .optional()
      })
      .prefault({})
  })
  .superRefine((newsroom, context) => {
    const require = (path: PropertyKey[], label: object) => {
      for (const wanted of newsroom.languages.filter((tag) => !(tag in label))) {
        context.addIssue({
          code: 'invalid_type',
          expected: 'string',
          input: undefined,
          path: [...path, wanted]
        })
      }
    }
    if (newsroom.derive['zh-Hans'] && !newsroom.languages.includes('zh-Hant')) {
      context.addIssue({
        code: 'custom',
        input: newsroom.derive,
        path: ['derive', 'zh-Hans'],
        message: 'expected `zh-Hant` among the `languages`'
      })
    }
    require(['title'], newsroom.title)
    for (const [topic, label] of Object.entries(newsroom.topics)) require(['topics', topic], label)
  })

/** What `newsroom.yml` says, as it is written. */
export type NewsroomFile = z.output<typeof newsroomSchema>

/** Whom a journalist can ask. */
export type Contact = NewsroomFile['contacts'][string]

/** What `newsroom.yml` says. */
export interface Newsroom extends Omit<NewsroomFile, 'locales'>, Overrides {
  /** The language that releases are written in first. */
  sourceLanguage: Language
  /** Languages that pages are in: those of the releases, and what is derived from them. */
  published: readonly Language[]
  /** What `<html lang>` and `Intl` get for each language. */
  locales: Record<Language, string>
}

/** Reads `newsroom.yml`. */
export const readNewsroomFile = (
  path: string,
  text: string
): Read<{data: NewsroomFile; yaml: YamlData}> =>
  readYamlFile(newsroomSchema, path, text, 'newsroom')

/** The newsroom that a file sets out; `overrides` is what the newsroom's own `templates/` say. */
export function newsroomOf(data: NewsroomFile, overrides: Overrides): Newsroom {
  const [sourceLanguage] = data.languages
  if (sourceLanguage === undefined) throw new TypeError('the schema wants at least one language')
  const derived = languages.filter((tag) => tag === 'zh-Hans' && data.derive[tag])
  const published = [...new Set([...data.languages, ...derived])]
  const locales = {...defaultLocales, ...data.locales}
  return {...data, ...overrides, sourceLanguage, published, locales}
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', {timeZone: name}).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

function isUnique(tags: readonly string[]): boolean {
  return new Set(tags).size === tags.length
}
