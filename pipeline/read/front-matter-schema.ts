import {z} from 'zod'
import {byLanguage, id, text} from './fields.ts'
import {parsePressTime} from './press-time.ts'

/** Keys that say something of the release, not of one language's text: in both files they must agree. */
export const sharedKeys = [
  'date',
  'updated',
  'status',
  'topics',
  'organisations',
  'contacts',
  'corrections',
  'retracted'
] as const

export type SharedKey = (typeof sharedKeys)[number]

/** Makes the schema of a release's front matter; bare dates are dates in the newsroom's time zone. */
export function frontMatterSchema(timeZone: string) {
  // A release has the same date in both languages, and a day has many releases.
  const known = new Map<string, ReturnType<typeof parsePressTime>>()
  const time = z.string().transform((value, context) => {
    const parsed = known.has(value) ? known.get(value) : parsePressTime(value, timeZone)
    known.set(value, parsed)
    if (parsed) return parsed
    context.addIssue({
      code: 'custom',
      input: value,
      message:
        'expected a date of the calendar such as `2024-03-25`, or one with time and zone such as `2024-03-25T14:00+08:00`'
    })
    return z.NEVER
  })

  return z.strictObject({
    title: text.describe('The headline.'),
    subtitle: text.optional().describe('The line under the headline.'),
    summary: text.optional().describe('What lists, feeds and search engines show.'),
    dateline: text.optional().describe('Where the release is issued: `KAOHSIUNG`.'),
    slug: id.optional().describe('Last part of the page’s address; else the folder’s name.'),
    image: z
      .strictObject({src: text, alt: text, caption: text.optional(), credit: text.optional()})
      .optional()
      .describe('The lead picture, a file beside this one.'),
    redirects: z.array(oldAddress).optional().describe('Addresses that the page had before.'),
    'translated-from': z
      .string()
      .nullable()
      .optional()
      .describe(
        'What the source said when the translation was confirmed; `tonggao confirm` writes it.'
      ),
    date: time
      .optional()
      .describe('When it is published; a bare date is 00:00 in the newsroom’s time zone.'),
    updated: time.optional().describe('When it was last changed.'),
    status: z.enum(['draft', 'ready']).optional().describe('A draft is published nowhere.'),
    topics: z.array(id).optional().describe('Ids from `topics` in newsroom.yml.'),
    organisations: z.array(id).optional().describe('Ids from the registry.'),
    contacts: z.array(id).optional().describe('Ids from `contacts` in newsroom.yml.'),
    corrections: z
      .array(z.strictObject({date: time, note: byLanguage(text)}))
      .optional()
      .describe('What was corrected, and when.'),
    retracted: z
      .strictObject({date: time, reason: byLanguage(text)})
      .optional()
      .describe('When and why the release was withdrawn.')
  })
}

export type FrontMatter = z.output<ReturnType<typeof frontMatterSchema>>

/** An address on this site that a page had before: a path whose parts are plain, from the root. */
const oldAddress = z.string().regex(/^\/(?:[\w.~-]*[\w~-]\/?)+$/u, {
  error: 'expected a path on this site such as `/en/releases/old-slug/`'
})
