import type {Root as HastRoot} from 'hast'
import type {Root} from 'mdast'
import {type ByLanguage, type Language, tongueOf} from '../language.ts'
import {nameText} from '../markdown/name-text.ts'
import type {PlacedPicture} from '../markdown/place-pictures.ts'
import {renderArticle} from '../markdown/render.ts'
import type {Contact} from '../read/newsroom.ts'
import type {Release} from '../read/release.ts'
import type {Version} from '../read/version.ts'
import {routes} from '../routes.ts'
import type {DateView} from './dates.ts'
import {type Frame, frame} from './frame.ts'
import {lastChange} from './last-change.ts'
import {leadPicture} from './lead-picture.ts'
import {retractionOf} from './retraction.ts'
import {absoluteUrl, hrefOf, isHidden, type Site} from './site.ts'
import {structuredData} from './structured-data.ts'

export interface Link {
  href: string
  text: string
}

/** A notice on top of a release: what was corrected, or why it was withdrawn. */
export interface Notice {
  kind: 'correction' | 'retraction'
  date: DateView
  text: HastRoot
}

export interface LeadImage extends PlacedPicture {
  alt: string
  caption?: HastRoot | undefined
  credit?: string | undefined
}

/** Whom to ask, in the page's language. */
export interface ContactView {
  name: HastRoot
  role?: string | undefined
  phone?: string | undefined
  email?: string | undefined
}

/** What an organisation says of itself at the end of a release. */
export interface Boilerplate {
  name: HastRoot
  text: HastRoot
}

/** A release in one language, ready to be shown on a page or in a feed. */
export interface ReleaseView {
  title: HastRoot
  subtitle?: HastRoot | undefined
  dateline?: string | undefined
  date: DateView
  updated?: DateView | undefined
  status: Release['status']
  notices: readonly Notice[]
  image?: LeadImage | undefined
  body: HastRoot
  boilerplate: readonly Boilerplate[]
  contacts: readonly ContactView[]
  topics: readonly Link[]
}

/** What a link to the page looks like where it is shared (The Open Graph protocol). */
export interface Card {
  published: string
  modified: string
  image?: {url: string; width: number; height: number; alt: string} | undefined
}

export interface ReleasePage extends ReleaseView {
  kind: 'release'
  frame: Frame
  card: Card
  /** The release as text for pasting. */
  textHref: string
  /** For search engines, as JSON-LD. */
  structuredData: object
}

/** Composes the page of a release in one language. */
export function releasePage(
  site: Site,
  release: Release,
  version: Version,
  tree: Root
): ReleasePage {
  const {language, frontMatter} = version
  return {
    kind: 'release',
    frame: frame(site, {
      language,
      title: frontMatter.title,
      description: frontMatter.summary ?? frontMatter.subtitle,
      robots: isHidden(site, release) ? 'noindex' : 'index',
      paths: [...release.versions.keys()].map((tag) => [tag, routes.release(tag, release)])
    }),
    card: cardOf(site, release, version),
    textHref: hrefOf(site, routes.releaseText(language, release)),
    structuredData: structuredData(site, release, version, tree),
    ...releaseView(site, release, version, tree)
  }
}

function cardOf(site: Site, release: Release, {frontMatter, language}: Version): Card {
  const {image} = frontMatter
  const picture = leadPicture(release, language)
  return {
    published: release.date.iso,
    modified: lastChange(release, site.now).iso,
    image: image &&
      picture && {
        url: absoluteUrl(site, routes.picture(picture)),
        width: picture.width,
        height: picture.height,
        alt: image.alt
      }
  }
}

function releaseView(site: Site, release: Release, version: Version, tree: Root): ReleaseView {
  const {language, frontMatter} = version
  const {subtitle, dateline} = frontMatter
  const formatDate = site.formatDate[language]
  const rich = (text: string) => nameText(text, language, site.recognize)
  const place = picturePlacer(site, release)
  return {
    title: rich(frontMatter.title),
    subtitle: subtitle === undefined ? undefined : rich(subtitle),
    dateline,
    date: formatDate(release.date),
    updated: release.updated && formatDate(release.updated),
    status: release.status,
    notices: notices(site, release, language),
    image: leadImage(frontMatter.image, place, rich),
    body: renderArticle(tree, {
      language,
      siteUrl: site.newsroom.url,
      footnotes: site.footnotes(language),
      idPrefix: `${release.id}-`,
      place,
      gloss:
        site.newsroom.names.gloss === 'first' ? (id) => site.registry.people.get(id)?.zh : undefined
    }),
    boilerplate: boilerplate(site, release, language),
    contacts: release.contacts.flatMap((id) => {
      const contact = site.newsroom.contacts[id]
      return contact ? [contactView(contact, site, language)] : []
    }),
    topics: release.topics.map((id) => ({
      href: hrefOf(site, routes.topic(language, id)),
      text: site.newsroom.topics[id]?.[language] ?? id
    }))
  }
}

type Place = (name: string) => PlacedPicture | undefined

function picturePlacer(site: Site, release: Release): Place {
  return (name) => {
    const picture = release.pictures.get(name)
    return (
      picture && {
        src: hrefOf(site, routes.picture(picture)),
        width: picture.width,
        height: picture.height
      }
    )
  }
}

function leadImage(
  image: Version['frontMatter']['image'],
  place: Place,
  rich: (text: string) => HastRoot
): LeadImage | undefined {
  const placed = image && place(image.src)
  if (!image || !placed) return undefined
  const {alt, caption, credit} = image
  return {...placed, alt, caption: caption === undefined ? undefined : rich(caption), credit}
}

/** Notices that are due, the latest first; one dated in the future is under embargo like a release. */
function notices(site: Site, release: Release, language: Language): Notice[] {
  const text = (texts: ByLanguage<string>) =>
    nameText(texts[language] ?? Object.values(texts)[0] ?? '', language, site.recognize)
  const retraction = retractionOf(release, site)
  const corrections = release.corrections
    .filter(({date}) => date.instant <= site.now)
    .sort((a, b) => b.date.instant - a.date.instant)
    .map(({date, note}) => ({
      kind: 'correction' as const,
      date: site.formatDate[language](date),
      text: text(note)
    }))
  if (!retraction) return corrections
  const {date, reason} = retraction
  return [
    {kind: 'retraction', date: site.formatDate[language](date), text: text(reason)},
    ...corrections
  ]
}

function boilerplate(site: Site, release: Release, language: Language): Boilerplate[] {
  const tongue = tongueOf(language)
  const rich = (text: string) => nameText(text, language, site.recognize)
  return release.organisations.flatMap((id) => {
    const organisation = site.registry.organisations.get(id)
    const about = organisation?.about?.[tongue]
    if (!organisation || about === undefined) return []
    const name = organisation[tongue] ?? organisation.en ?? organisation.zh ?? id
    return [{name: rich(name), text: rich(about)}]
  })
}

function contactView(contact: Contact, site: Site, language: Language): ContactView {
  const inLanguage = (value: string | ByLanguage<string> | undefined): string | undefined =>
    typeof value === 'object' ? (value[language] ?? Object.values(value)[0]) : value
  return {
    name: nameText(inLanguage(contact.name) ?? '', language, site.recognize),
    role: inLanguage(contact.role),
    phone: inLanguage(contact.phone),
    email: inLanguage(contact.email)
  }
}
