import {createInstance, type TFunction} from 'i18next'
import type {Language} from '../pipeline/language.ts'
import en from './locales/en.json' with {type: 'json'}
import zhHant from './locales/zh-Hant.json' with {type: 'json'}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: {translation: typeof en}
  }
}

/** Gives the function that looks up a language's words. */
export type Translate = (language: Language) => TFunction

/** Sets up every language's words; a missing one is a fault, never another language's. */
export function createTranslate(): Translate {
  const i18n = createInstance({
    resources: {en: {translation: en}, 'zh-Hant': {translation: zhHant}},
    lng: 'en',
    fallbackLng: false,
    initAsync: false,
    interpolation: {escapeValue: false}
  })
  void i18n.init()
  const fixed = {en: i18n.getFixedT('en'), 'zh-Hant': i18n.getFixedT('zh-Hant')}
  return (language) => fixed[language]
}
