/**
 * Reads YAML in which every line is a key and a plain text, a quoted text without escapes, a date, or a list of ids, as in
 * most front matter: what a YAML parser makes of that too, in a twentieth of the time. Gives nothing for anything else.
 *
 * YAML 1.2.2 §7.3.3 (plain scalars), §7.3.1 and §7.3.2 (quoted), §10.3.2 (which texts are none in the core schema).
 */
export function plainYaml(yaml: string): Record<string, string | string[]> | undefined {
  const data: Record<string, string | string[]> = {}
  for (const line of yaml.split(/\r?\n/)) {
    if (line === '') continue
    const {key, text, quoted, list} = entry.exec(line)?.groups ?? {}
    if (key === undefined || Object.hasOwn(data, key)) return undefined
    const value = list === undefined ? (text ?? quoted?.slice(1, -1)) : idsOf(list)
    if (value === undefined || (text !== undefined && isNoText(text))) return undefined
    data[key] = value
  }
  return data
}

/** Letters, marks, digits, punctuation, symbols and the common space: nothing that could end a line or be passed over. */
const sign = String.raw`[\p{L}\p{M}\p{N}\p{P}\p{S} ]`
const word = '[a-z][a-z\\d-]*'
const day = String.raw`\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?`

/** A line: `key: value`. Behind a colon or before a number sign, a plain text would end at a blank. */
const entry = new RegExp(
  `^(?<key>[a-z][a-z-]*): (?:(?<text>${day}|\\p{L}(?:(?!: | #)${sign})*(?<![: ]))|(?<quoted>"(?:(?!["\\\\])${sign})*"|'(?:(?!')${sign})*')|\\[(?<list>(?:${word}(?:, ${word})*)?)\\])$`,
  'u'
)

/** `null`, `true` and `false`, in letters of any size. */
const isNoText = (text: string): boolean => /^(?:null|true|false)$/i.test(text)

function idsOf(list: string): string[] | undefined {
  const ids = list === '' ? [] : list.split(', ')
  return ids.some(isNoText) ? undefined : ids
}
