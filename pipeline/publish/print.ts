import type {Themed} from '../../templates/theme.ts'
import {htmlOf} from '../markup/html.ts'
import {xmlOf} from '../markup/xml.ts'

/** Prints what a template made, as the text of a file. */
export function print(themed: Themed): string {
  if ('html' in themed) return htmlOf(themed.html)
  if ('text' in themed) return themed.text
  return 'xml' in themed ? xmlOf(themed.xml) : `${JSON.stringify(themed.json, null, 2)}\n`
}
