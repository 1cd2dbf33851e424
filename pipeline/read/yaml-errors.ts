import type {ErrorCode} from 'yaml'

/**
 * What an editor is told for each error of the `yaml` parser (its `ErrorCode`); the parser's own
 * words speak of mappings and scalars.
 */
const reasons: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: 'Unexpected `*`, expected a value; put quotes around a text that begins with `*`',
  BAD_DQ_ESCAPE:
    'Unexpected `\\` in double quotes, expected single quotes around a text with a backslash',
  BAD_INDENT:
    'Unexpected indentation, expected the lines of one list or block to begin in the same column',
  BAD_SCALAR_START:
    'Unexpected character at the start of a value, expected quotes around the value',
  BLOCK_AS_IMPLICIT_KEY:
    'Unexpected second `:` in the line, expected quotes around a value that holds a colon and a space',
  BLOCK_IN_FLOW:
    'Unexpected line break or list inside brackets, expected `,` or the closing bracket',
  DUPLICATE_KEY: 'Unexpected second key of the same name, expected each key once',
  MISSING_CHAR: 'Unexpected end of a value, expected a closing quote, bracket, comma or colon',
  MULTILINE_IMPLICIT_KEY: 'Unexpected line without a colon, expected `key: value`',
  MULTIPLE_DOCS: 'Unexpected `---`, expected one document in the file',
  NON_STRING_KEY: 'Unexpected key, expected text',
  TAB_AS_INDENT: 'Unexpected tab, expected spaces at the start of the line',
  TAG_RESOLVE_FAILED:
    'Unexpected `!` tag, expected a plain value; put quotes around a text that begins with `!`',
  UNEXPECTED_TOKEN: 'Unexpected text, expected the end of the line'
}

/** Where an error begins, where the parser marks the end of the text instead: at the open quote. */
export function yamlErrorStart(code: ErrorCode, message: string, yaml: string, at: number): number {
  const quote = code === 'MISSING_CHAR' ? /closing (["'])/.exec(message)?.[1] : undefined
  const opened = quote === undefined ? -1 : yaml.lastIndexOf(quote, at - 1)
  return opened < 0 ? at : opened
}

/** The sentence for a parser's error; its own message, where we have no better one. */
export function yamlErrorReason(code: ErrorCode, message: string): string {
  const bracket = /end with a ([\]}])/.exec(message)?.[1]
  if (bracket)
    return `Missing \`${bracket}\`, expected it at the end of what the bracket above opens`
  if (/closing ["']/.test(message))
    return 'Missing closing quote, expected it at the end of the value that begins here'
  return reasons[code] ?? `Unexpected YAML, expected a plain key and value: ${message}`
}

/** How far an error reaches, where the parser marks its first character alone. */
export const yamlErrorSpans: Partial<Record<ErrorCode, RegExp>> = {
  BLOCK_AS_IMPLICIT_KEY: /^.*\S/,
  DUPLICATE_KEY: /^[^:\n]+/
}
