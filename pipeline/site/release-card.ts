import {digest} from '../digest.ts'
import type {Language} from '../language.ts'
import type {CardFont, FontFile} from '../read/card-fonts.ts'
import type {Release} from '../read/release.ts'
import {routes, type SitePath} from '../routes.ts'
import {retractionOf} from './retraction.ts'
import {accentOf, type Site} from './site.ts'

/** A picture of a release's headline, for links to it where they are shared (The Open Graph protocol). */
export interface ReleaseCard {
  kind: 'card'
  language: Language
  locale: string
  newsroom: string
  title: string
  date: string
  /** Whether it was withdrawn. */
  retracted: boolean
  /** Colour of the newsroom. */
  accent: string
}

/** A card and where it is published, in the font that has its characters. */
export interface PlacedCard {
  path: SitePath
  card: ReleaseCard
  fonts: readonly FontFile[]
}

/** In pixels: what Facebook, LinkedIn and X show whole. */
export const cardSize = {width: 1200, height: 630}

/** Changes whenever the same words would make another picture. */
const recipe = 1

/**
 * Composes the card of a release in a language. Its address is of all that it is made of.
 *
 * @returns Nothing where the newsroom has no cards; what is missing where the font lacks a character.
 */
export function releaseCard(
  site: Site,
  release: Release,
  language: Language
): PlacedCard | {missing: readonly string[]} | undefined {
  const font = site.cardFonts?.[language]
  const title = release.versions.get(language)?.frontMatter.title
  if (!font || title === undefined) return undefined
  const card: ReleaseCard = {
    kind: 'card',
    language,
    locale: site.newsroom.locales[language],
    newsroom: site.newsroom.title[language] ?? '',
    title,
    date: site.formats[language].date(release.date).text,
    retracted: retractionOf(release, site) !== undefined,
    accent: accentOf(site)
  }
  const words = site.cardWords[language]
  const {fonts, missing} = filesFor(font, words + Object.values(card).join(''))
  if (missing.length > 0) return {missing}
  const path = routes.card(digest(JSON.stringify([recipe, font.version, words, card])))
  return {path, card, fonts}
}

/** The files of a font that have the characters of a text, and characters that are in none. */
function filesFor(
  {fileOf}: CardFont,
  text: string
): {fonts: readonly FontFile[]; missing: readonly string[]} {
  const fonts = new Set<FontFile>()
  const missing: string[] = []
  for (const character of new Set(text)) {
    const file = fileOf(character)
    if (file) fonts.add(file)
    else missing.push(character)
  }
  return {fonts: [...fonts], missing}
}
