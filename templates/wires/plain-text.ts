import type {Root} from 'hast'
import {toText} from 'hast-util-to-text'
import {h} from 'hastscript'
import type {WireItem} from '../../pipeline/site/wire.ts'
import {fillLabel} from '../parts/fill-label.ts'
import type {Translator} from '../translate.ts'
import {plainMarkup} from './plain-markup.ts'

/**
 * A release as text for pasting: a paragraph is a line, with place and date in front of the first, and
 * with boilerplate, contacts and the end mark of press practice.
 */
export function plainText({view, item}: WireItem, t: Translator): string {
  const {title, subtitle, dateline, date, notices, body, boilerplate, contacts} = view
  const noticeTexts = notices.map(({kind, date: day, text}) => {
    const label = t(kind === 'correction' ? 'release.correction' : 'release.retraction')
    return `${label} (${day.text})\n${textOf(text)}`
  })
  const place =
    dateline === undefined
      ? date.text
      : t('release.placeAndDate', {place: dateline, date: date.text})
  const about = boilerplate.map(({name, text}) => {
    const label = textOf(h(null, fillLabel(t('release.about', {name: '{{name}}'}), name)))
    return `${label}\n${textOf(text)}`
  })
  const whom = contacts.map(({name, role, phone, email}) =>
    [textOf(name), role, phone, email].filter((line) => line !== undefined).join('\n')
  )
  return `${[
    ...noticeTexts,
    textOf(title),
    ...(subtitle === undefined ? [] : [textOf(subtitle)]),
    place,
    textOf(body),
    ...about,
    ...(whom.length === 0 ? [] : [`${t('release.contacts')}\n${whom.join('\n\n')}`]),
    item.url,
    t('release.end')
  ].join('\n\n')}\n`
}

const textOf = (tree: Root): string => toText(plainMarkup(tree)).replace(/ {2,}/g, ' ').trim()
