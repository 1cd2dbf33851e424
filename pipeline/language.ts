/** BCP 47 tags of the languages that releases are published in; also the first folder of every page address. */
export const languages = ['en', 'zh-Hant', 'zh-Hans'] as const

export type Language = (typeof languages)[number]

/** A text in some of the languages. */
export type ByLanguage<T> = Partial<Record<Language, T>>

/** The two sides of the registry: a Chinese form is the same fact in every Chinese language tag. */
export type Tongue = 'en' | 'zh'

export const tongueOf = (language: Language): Tongue => (language === 'en' ? 'en' : 'zh')

/**
 * What `<html lang>` and `Intl` get where `newsroom.yml` names no locale: the tag with the region
 * whose usage it stands for (CLDR likely subtags).
 */
export const defaultLocales: Record<Language, string> = {
  en: 'en',
  'zh-Hant': 'zh-Hant-TW',
  'zh-Hans': 'zh-Hans-CN'
}

/** A record with a value for every language. */
export const forLanguages = <T>(make: (language: Language) => T): Record<Language, T> => ({
  en: make('en'),
  'zh-Hant': make('zh-Hant'),
  'zh-Hans': make('zh-Hans')
})
