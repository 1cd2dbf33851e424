import type {ReleaseCard} from '../../pipeline/site/release-card.ts'
import type {Translate, Translator} from '../translate.ts'

/** A box of a card: CSS of flexible boxes (satori), and what is in it. */
export interface CardBox {
  type: 'div'
  props: {
    lang?: string
    style: Readonly<Record<string, string | number>>
    children: string | readonly CardBox[]
  }
}

/** Words that stand on a card: what it is, or that it was withdrawn. */
export const cardWords = (t: Translator): [kicker: string, withdrawn: string] => [
  t('release.kicker'),
  t('release.retraction')
]

/** The picture of a release's headline: who says it, what, and when. */
export function releaseCard(
  card: ReleaseCard,
  fonts: readonly string[],
  translate: Translate
): CardBox {
  const {language, locale, newsroom, title, date, retracted, accent} = card
  const [kicker, withdrawn] = cardWords(translate(language))
  return box(
    {
      width: '100%',
      height: '100%',
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '64px 72px 60px',
      borderTop: `20px solid ${accent}`,
      backgroundColor: '#fff',
      color: '#16191b',
      fontFamily: fonts.join(', ')
    },
    [
      row([
        box({color: accent, fontSize: 32}, newsroom),
        box(
          {color: retracted ? '#8f2419' : '#4a5258', fontSize: 28},
          retracted ? withdrawn : kicker
        )
      ]),
      box(
        {
          display: 'block',
          fontSize: sizeOf(title),
          lineHeight: language === 'en' ? 1.15 : 1.35,
          letterSpacing: language === 'en' ? '-0.015em' : 0,
          textWrap: 'balance',
          lineClamp: 4
        },
        title
      ),
      box({color: '#4a5258', fontSize: 28}, date)
    ],
    locale
  )
}

const row = (children: readonly CardBox[]): CardBox =>
  box({justifyContent: 'space-between', alignItems: 'baseline'}, children)

const box = (
  style: CardBox['props']['style'],
  children: CardBox['props']['children'],
  lang?: string
): CardBox => ({
  type: 'div',
  props: {...(lang === undefined ? {} : {lang}), style: {display: 'flex', ...style}, children}
})

/** In pixels, so that a headline fills three lines at most; a Han character is as wide as two letters. */
function sizeOf(title: string): number {
  let width = 0
  for (const character of title) width += /\p{Script=Han}|[　-〿＀-￯]/u.test(character) ? 2 : 1
  if (width <= 40) return 80
  if (width <= 66) return 66
  return width <= 96 ? 56 : 46
}
