import type {Language, Tongue} from '../language.ts'
import type {Romanization} from './registry.ts'

/**
 * Language tags of romanized Chinese (BCP 47, IANA Language Subtag Registry): the variant subtag
 * where one is registered, else the language and the script alone.
 */
const romanizedTags: Record<Romanization, string> = {
  hanyu: 'zh-Latn-pinyin',
  'wade-giles': 'zh-Latn-wadegile',
  tongyong: 'zh-Latn-tongyong',
  mps2: 'zh-Latn',
  gwoyeu: 'zh-Latn',
  yale: 'zh-Latn',
  jyutping: 'yue-jyutping',
  'hong-kong': 'yue-Latn',
  poj: 'nan-Latn-pehoeji',
  own: 'zh-Latn'
}

export interface NameForm {
  tongue: Tongue
  kind: 'person' | 'organisation'
  romanization?: Romanization | undefined
}

/**
 * The `lang` that a name needs inside a text of another language, or `undefined` where the text's
 * own language says it already.
 */
export function nameLanguage(form: NameForm, textLanguage: Language): string | undefined {
  if (form.tongue === 'zh') return textLanguage === 'en' ? 'zh-Hant' : undefined
  if (textLanguage === 'en') return undefined
  return form.kind === 'organisation' ? 'en' : romanizedTags[form.romanization ?? 'own']
}
