import type {Result} from 'hastscript'
import type {Frame} from '../../pipeline/site/frame.ts'
import type {Card} from '../../pipeline/site/release-page.ts'

/** What a page says of itself where a link to it is shared. */
interface SharedPage {
  title: string
  description: string | undefined
  card: Card | undefined
}

/** What a link to a page looks like where it is shared (The Open Graph protocol; card tags of X). */
export function openGraph(frame: Frame, {title, description, card}: SharedPage): Result {
  const {siteTitle, canonical, locale, alternates} = frame
  const others = alternates.filter((other) => other.locale !== locale)
  return (
    <>
      {property('og:type', card ? 'article' : 'website')}
      {property('og:title', title)}
      {description === undefined ? null : property('og:description', description)}
      {property('og:url', canonical)}
      {property('og:site_name', siteTitle)}
      {property('og:locale', withTerritory(locale))}
      {others.map((other) => property('og:locale:alternate', withTerritory(other.locale)))}
      {card === undefined ? null : article(card)}
      <meta name="twitter:card" content={card?.image ? 'summary_large_image' : 'summary'} />
    </>
  )
}

const article = ({published, modified, image}: Card): Result => (
  <>
    {property('article:published_time', published)}
    {property('article:modified_time', modified)}
    {image === undefined
      ? null
      : [
          property('og:image', image.url),
          property('og:image:width', String(image.width)),
          property('og:image:height', String(image.height)),
          property('og:image:alt', image.alt)
        ]}
  </>
)

const property = (name: string, content: string): Result => (
  <meta property={name} content={content} />
)

const territories = new Map<string, string>()

/** `zh-Hant-TW` is `zh_TW`: Open Graph knows language and territory alone. */
function withTerritory(locale: string): string {
  const known = territories.get(locale)
  if (known !== undefined) return known
  const {language, region = ''} = new Intl.Locale(locale).maximize()
  const made = `${language}_${region}`
  territories.set(locale, made)
  return made
}
