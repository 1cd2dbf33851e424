import type {Data, Literal} from 'unist'
import type {Language} from '../language.ts'
import {type NameForm, nameLanguage} from '../names/name-language.ts'
import type {Mention} from '../names/recognition/recognizer.ts'

/** A registered name in a text (mdast). */
export interface NameMention extends Literal {
  type: 'nameMention'
  /** The name as the text has it, with its white space as it will be printed. */
  value: string
  mention: Omit<Mention, 'start' | 'end'>
  data?: Data
}

declare module 'mdast' {
  interface PhrasingContentMap {
    nameMention: NameMention
  }
  interface RootContentMap {
    nameMention: NameMention
  }
}

/** Attributes of the `span` that a name becomes. */
export interface NameProperties {
  className: string[]
  lang?: string
  translate: 'no'
}

/**
 * Attributes for a name in a text: its language where that is not the text's own, and a word to
 * translation tools that a name stays as it is (HTML, `translate`).
 */
export function nameProperties(form: NameForm, textLanguage: Language): NameProperties {
  const lang = nameLanguage(form, textLanguage)
  return {className: [form.kind], ...(lang === undefined ? {} : {lang}), translate: 'no'}
}

/** A name with single spaces; a name in Chinese with none at a line break. */
export function printedName(text: string, form: NameForm): string {
  return form.tongue === 'zh' ? text.replace(/\s*\n\s*/g, '') : text.replace(/\s+/g, ' ')
}
