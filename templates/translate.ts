import {createInstance, type ParseKeys, type TFunction} from 'i18next'
import {type ByLanguage, forLanguages, type Language} from '../pipeline/language.ts'
import type {Words} from '../pipeline/read/overrides.ts'
import en from './locales/en.json' with {type: 'json'}
import zhHans from './locales/zh-Hans.json' with {type: 'json'}
import zhHant from './locales/zh-Hant.json' with {type: 'json'}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: {translation: typeof en}
  }
}

/** Gives a language's words by their key, with values put into them. */
export type Translator = (key: ParseKeys, values?: Readonly<Record<string, unknown>>) => string

/** Gives the function that looks up a language's words. */
export type Translate = (language: Language) => Translator

/**
 * Sets up every language's words; a missing one is a fault, never another language's.
 *
 * @param own Words that a newsroom has instead of ours.
 */
export function createTranslate(own: ByLanguage<Words> = {}): Translate {
  const i18n = createInstance({
    resources: {
      en: {translation: merged(en, own.en)},
      'zh-Hant': {translation: merged(zhHant, own['zh-Hant'])},
      'zh-Hans': {translation: merged(zhHans, own['zh-Hans'])}
    },
    lng: 'en',
    fallbackLng: false,
    initAsync: false,
    interpolation: {escapeValue: false}
  })
  void i18n.init()
  const translators = forLanguages((language) => remembering(i18n.getFixedT(language)))
  return (language) => translators[language]
}

/** Words without values are looked up once: pages have a hundred of them, and i18next takes 10 µs for each. */
function remembering(t: TFunction): Translator {
  const known = new Map<ParseKeys, string>()
  return (key, values) => {
    if (values) return t(key, values)
    const word = known.get(key) ?? t(key)
    known.set(key, word)
    return word
  }
}

/** Words with some of them replaced. */
function merged(words: Words, own: Words = {}): Words {
  const replaced = Object.entries(own).map(([key, value]) => {
    const ours = words[key]
    return [
      key,
      typeof value === 'object' && typeof ours === 'object' ? merged(ours, value) : value
    ]
  })
  return {...words, ...Object.fromEntries(replaced)}
}
