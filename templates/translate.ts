import {createInstance, type TFunction} from 'i18next'
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

/** Gives the function that looks up a language's words. */
export type Translate = (language: Language) => TFunction

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
  const fixed = forLanguages((language) => i18n.getFixedT(language))
  return (language) => fixed[language]
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
