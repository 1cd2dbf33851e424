import {z} from 'zod'
import {languages} from '../language.ts'

/** A text that is not empty; white space around it is no part of it. */
export const text = z.string().trim().min(1)

/** An id: small letters, digits and hyphens, so that it can stand in an address. */
export const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: ({input}) =>
    typeof input === 'string' && /[a-z] [a-z]/.test(input)
      ? 'expected a comma between two ids'
      : 'expected small letters, digits and hyphens (`annual-report-2024`)'
})

/** A group of entries by id. */
export const byId = <T extends z.ZodType>(value: T) => z.record(id, value)

export const language = z.enum(languages)

/** A value for each language that has one. */
export const byLanguage = <T extends z.ZodType>(value: T) => z.partialRecord(language, value)

/** A value for each side of the registry. */
export const byTongue = <T extends z.ZodType>(value: T) =>
  z.strictObject({en: value.optional(), zh: value.optional()})

/** An absolute address that a reader can follow. */
export const webAddress = z.string().refine(isWebAddress, {
  error: 'expected an absolute address such as `https://news.example.org/`'
})

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}

/** One value, or one for each language. */
export const sameOrByLanguage = <T extends z.ZodType>(value: T) =>
  z.union([value, byLanguage(value)])
