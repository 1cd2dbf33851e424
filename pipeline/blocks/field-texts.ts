import type {Position} from 'unist'
import {type ByLanguage, type Language, languages} from '../language.ts'
import type {Version} from '../read/version.ts'
import type {KeyPath} from '../read/yaml.ts'
import {literalPattern} from './literal-pattern.ts'

/** A text of a version's front matter that readers see. */
export interface FieldText {
  text: string
  /** Place in the file of a part of the text, from offsets in it. */
  placeOf: (start: number, end: number) => Position | undefined
}

/** A text of a version's front matter with the key that it stands at: `image.alt`. */
export interface KeyedText extends FieldText {
  key: string
  /** What it is in: a file may say what was corrected in the other languages too. */
  language: Language
}

/** The texts of a version's front matter, in the order a reader meets them. */
export function fieldTexts(version: Version): KeyedText[] {
  const {title, subtitle, summary, image, corrections = [], retracted} = version.frontMatter
  const {language: own} = version
  const fields: [KeyPath, string | undefined, Language][] = [
    [['title'], title, own],
    [['subtitle'], subtitle, own],
    [['summary'], summary, own],
    [['image', 'alt'], image?.alt, own],
    [['image', 'caption'], image?.caption, own],
    [['image', 'credit'], image?.credit, own],
    ...corrections.flatMap(({note}, at) => byLanguage(['corrections', at, 'note'], note)),
    ...byLanguage(['retracted', 'reason'], retracted?.reason ?? {})
  ]
  return fields.flatMap(([path, text, language]) =>
    text === undefined
      ? []
      : [
          {
            key: path.map(String).join('.'),
            language,
            text,
            placeOf: (start: number, end: number) => placeInValue(version, path, text, start, end)
          }
        ]
  )
}

const byLanguage = (path: KeyPath, texts: ByLanguage<string>): [KeyPath, string, Language][] =>
  Object.entries(texts).flatMap(([tag, text]) =>
    languages
      .filter((language) => language === tag)
      .map((language) => [[...path, tag], text, language])
  )

/**
 * The place of a part of a YAML value. The value is the source without its quotes, escapes and line
 * breaks, so the part is looked for in the source; where it is not found as it is, the place is the
 * whole value's.
 */
function placeInValue(
  version: Version,
  path: KeyPath,
  text: string,
  start: number,
  end: number
): Position | undefined {
  const whole = version.yaml.valuePlace(path)
  const from = whole?.start.offset
  const to = whole?.end.offset
  if (from === undefined || to === undefined) return whole
  const part = new RegExp(literalPattern(text.slice(start, end)), 'g')
  const before = [...text.slice(0, start).matchAll(part)].length
  const found = [...version.text.slice(from, to).matchAll(part)][before]
  return found ? version.locate(from + found.index, from + found.index + found[0].length) : whole
}
