import type {Themed} from '../../templates/theme.ts'
import {htmlOf} from '../markup/html.ts'
import {xmlOf} from '../markup/xml.ts'
import {publishedBytes} from '../read/picture.ts'
import {zip} from './zip.ts'

/** Prints what a template made, as the content of a file. */
export function print(themed: Themed): string | Uint8Array {
  if ('html' in themed) return htmlOf(themed.html)
  if ('text' in themed) return themed.text
  if ('archive' in themed) {
    return zip(
      themed.archive.map((entry) => ({
        name: entry.name,
        content: 'text' in entry ? entry.text : publishedBytes(entry.picture)
      }))
    )
  }
  return 'xml' in themed ? xmlOf(themed.xml) : `${JSON.stringify(themed.json, null, 2)}\n`
}
