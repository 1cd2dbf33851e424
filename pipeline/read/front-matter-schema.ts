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
  const time = z.string().transform((value, context) => {
    const parsed = parsePressTime(value, timeZone)
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
    title: text,
    subtitle: text.optional(),
    summary: text.optional(),
    dateline: text.optional(),
    slug: id.optional(),
    image: z
      .strictObject({src: text, alt: text, caption: text.optional(), credit: text.optional()})
      .optional(),
    redirects: z.array(oldAddress).optional(),
    'translated-from': z.string().nullable().optional(),
    date: time.optional(),
    updated: time.optional(),
    status: z.enum(['draft', 'ready']).optional(),
    topics: z.array(id).optional(),
    organisations: z.array(id).optional(),
    contacts: z.array(id).optional(),
    corrections: z.array(z.strictObject({date: time, note: byLanguage(text)})).optional(),
    retracted: z.strictObject({date: time, reason: byLanguage(text)}).optional()
  })
}

export type FrontMatter = z.output<ReturnType<typeof frontMatterSchema>>

/** An address on this site that a page had before: a path whose parts are plain, from the root. */
const oldAddress = z.string().regex(/^\/(?:[\w.~-]*[\w~-]\/?)+$/u, {
  error: 'expected a path on this site such as `/en/releases/old-slug/`'
})
