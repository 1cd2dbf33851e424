import type {FoundFact} from './fact.ts'
import {matches} from './form.ts'

/**
 * Reads telephone numbers (ITU-T E.123, and as they are written in Taiwan, Hong Kong, the mainland and
 * North America), with their extension: `+886-2-2345-6789 ext. 12`, `(02) 2345-6789 轉 12`, `0800-000-123`.
 */
export const phones = (text: string): FoundFact[] =>
  (/\d{3}/.test(text) ? matches(phone, text) : []).flatMap(
    ({0: found, index, groups = {}}): FoundFact[] => {
      const digits = (groups['number'] ?? '').replace(/\D/g, '')
      if (digits.length < 7 || digits.length > 15) return []
      const value = `${nationalNumber(groups['number'] ?? '', digits)}#${groups['extension'] ?? ''}`
      return [
        {
          kind: 'phone',
          strength: 'strong',
          start: index,
          end: index + found.trimEnd().length,
          readings: [{type: 'token', value}]
        }
      ]
    }
  )

/** Eight digits, but not two years. */
const localNumber = '(?!20\\d\\d-20)[2-9]\\d{3}[ -]?\\d{4}'

const number = [
  // With a country code.
  '\\+\\d{1,3}(?:[ -]?\\(?\\d{1,4}\\)?){2,5}',
  '\\b(?:886|852|853|86)-\\d{1,4}(?:-\\d{2,4}){1,3}',
  // With an area code, in brackets or not; a mobile or freephone number of Taiwan.
  '\\(0\\d{1,3}\\) ?\\d{3,4}[ -]?\\d{3,4}',
  '\\b0\\d{1,3}[ -]\\d{3,4}[ -]?\\d{3,4}',
  '\\b09\\d{8}',
  // Of the mainland and of North America.
  '\\b1[3-9]\\d{9}',
  '\\b400-\\d{3,4}-\\d{3,4}',
  '\\(?\\b[2-9]\\d{2}\\)?[ -]\\d{3}-\\d{4}',
  // Of Hong Kong, Macao and Singapore, where the text says that it is a telephone.
  `${localNumber}(?<=(?:電話|电话|電|电|傳真|传真|熱線|热线|專線|专线|WhatsApp)(?:號碼|号码)?(?:為|为|是|至)?[：:]? ?${localNumber})`,
  `${localNumber}(?<=\\b(?:tel|telephone|phone|fax|hotline|call|line|WhatsApp)(?: (?:numbers?|us|the|enquiry|hotline))*\\.?(?: is| at| on| to)?:? ?${localNumber})`
].join('|')

const phone = new RegExp(
  `(?<![\\w.-])(?<number>${number})(?![\\d-])(?: ?(?:#|,? ?ext(?:ension)?\\.? ?|x ?|分機 ?|分机 ?|轉 ?|转 ?)(?<extension>\\d{1,6}))?`,
  'gi'
)

/** A number without country code and trunk zero, so that `+886-2-2345-6789` and `(02) 2345-6789` are one. */
function nationalNumber(text: string, digits: string): string {
  const country = /^\+?(886|852|853|86|65|81|1)(?=[ (-])/.exec(text)?.[1]
  return digits.slice(country?.length ?? 0).replace(/^0+/, '')
}
