import type {Root as HastRoot} from 'hast'
import type {Root} from 'mdast'
import {type ByLanguage, type Language, tongueOf} from '../language.ts'
import {nameText} from '../markdown/name-text.ts'
import {nodesOf} from '../markdown/nodes-of.ts'
import {renderArticle} from '../markdown/render.ts'
import {printedForm} from '../names/printed-form.ts'
import type {Contact} from '../read/newsroom.ts'
import type {Picture} from '../read/picture.ts'
import type {Release} from '../read/release.ts'
import type {Version} from '../read/version.ts'
import {routes, type SitePath} from '../routes.ts'
import {bilingualLanguages} from './bilingual-page.ts'
import {type DateView, yearOf} from './dates.ts'
import {excerpt} from './excerpt.ts'
import {type Frame, frame} from './frame.ts'
import {lastChange} from './last-change.ts'
import {type LeadImage, leadImage} from './lead-image.ts'
import {leadPicture} from './lead-picture.ts'
import {type MediaKitLink, mediaKitLink} from './media-kit.ts'
import {picturePlacer} from './picture-placer.ts'
import {readingTime} from './reading-time.ts'
import type {Related} from './related.ts'
import {cardSize, releaseCard} from './release-card.ts'
import {retractionOf} from './retraction.ts'
import {type ShareLink, shareLinks} from './share-links.ts'
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
  /** Whether it was converted from the other script, and by no person. */
  converted: boolean
  card: Card
  /** Where the reader is: the list of everything, and the year. */
  breadcrumbs: readonly Link[]
  /** How long reading it takes, in minutes. */
  minutes: number
  /** The release in two languages side by side. */
  bilingualHref?: string | undefined
  /** The release as text for pasting, and as data for newsrooms' systems. */
  textHref: string
  ninjsHref: string
  mediaKit?: MediaKitLink | undefined
  share: readonly ShareLink[]
  organisations: readonly Link[]
  related: readonly (Link & {date: DateView})[]
  /** For search engines, as JSON-LD. */
  structuredData: object
}

/** What the page of a release is composed of beside its front matter. */
interface Around {
  tree: Root
  /** Pictures that the release shows in any of its languages. */
  pictures: readonly Picture[]
  related: Related
}

/** Composes the page of a release in one language. */
export function releasePage(
  site: Site,
  release: Release,
  version: Version,
  {tree, pictures, related}: Around
): ReleasePage {
  const {language, frontMatter} = version
  const view = releaseView(site, release, version, tree)
  const path = routes.release(language, release)
  return {
    kind: 'release',
    frame: frame(site, {
      language,
      title: frontMatter.title,
      description: frontMatter.summary ?? frontMatter.subtitle ?? excerpt(view.body, language),
      robots: isHidden(site, release) ? 'noindex' : 'index',
      paths: [...release.versions.keys()].map((tag) => [tag, routes.release(tag, release)])
    }),
    converted: version.derivedFrom !== undefined,
    card: cardOf(site, release, version),
    breadcrumbs: breadcrumbs(site, release, language),
    minutes: readingTime(view.body),
    bilingualHref: bilingualLanguages(release) && hrefOf(site, routes.bilingual(release)),
    textHref: hrefOf(site, routes.releaseText(language, release)),
    ninjsHref: hrefOf(site, routes.releaseNinjs(language, release)),
    mediaKit: mediaKitLink(site, release, pictures, language),
    share: shareLinks(absoluteUrl(site, path), frontMatter.title),
    organisations: release.organisations.flatMap((id) => {
      const named = site.registryIn(language).organisations.get(id)
      const text = named && printedForm(named, tongueOf(language), 'full')?.text
      return text === undefined
        ? []
        : [{href: hrefOf(site, routes.organisation(language, id)), text}]
    }),
    related: (related[language] ?? []).map(({path: to, title, date}) => ({
      href: hrefOf(site, to),
      text: title,
      date: site.formats[language].date(date)
    })),
    structuredData: structuredData(site, release, version, tree),
    ...view
  }
}

/** The newsroom's list, and that of the release's year. */
function breadcrumbs(site: Site, {date}: Release, language: Language): Link[] {
  const year = yearOf(date)
  return [
    {href: hrefOf(site, routes.home(language)), text: site.newsroom.title[language] ?? ''},
    {
      href: hrefOf(site, routes.archive(language, year)),
      text: site.formats[language].year(date).text
    }
  ]
}

function cardOf(site: Site, release: Release, {frontMatter, language}: Version): Card {
  const {image} = frontMatter
  const card = releaseCard(site, release, language)
  const photo = leadPicture(release, language)
  const picture = (
    path: SitePath,
    {width, height}: typeof cardSize,
    alt: string
  ): Card['image'] => ({
    url: absoluteUrl(site, path),
    width,
    height,
    alt
  })
  return {
    published: release.date.iso,
    modified: lastChange(release, site.now).iso,
    image:
      card && 'path' in card
        ? picture(card.path, cardSize, frontMatter.title)
        : image && photo && picture(routes.picture(photo), photo, image.alt)
  }
}

function releaseView(site: Site, release: Release, version: Version, tree: Root): ReleaseView {
  const {language, frontMatter} = version
  const {subtitle, dateline} = frontMatter
  const formatDate = site.formats[language].date
  const rich = (text: string) => nameText(text, language, site.recognizeIn(language))
  return {
    title: rich(frontMatter.title),
    subtitle: subtitle === undefined ? undefined : rich(subtitle),
    dateline,
    date: formatDate(release.date),
    updated: release.updated && formatDate(release.updated),
    status: release.status,
    notices: notices(site, release, language),
    image: leadImage(site, release, language, 'release'),
    body: bodyOf(site, release, language, tree),
    boilerplate: boilerplate(site, organisationsOf(release, tree), language),
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

const bodyOf = (site: Site, release: Release, language: Language, tree: Root): HastRoot =>
  renderArticle(tree, {
    language,
    siteUrl: site.newsroom.url,
    footnotes: site.footnotes(language),
    idPrefix: `${release.id}-${language}-`,
    place: picturePlacer(site, release),
    first: leadPicture(release, language) ? 'lazy' : 'eager',
    gloss:
      site.newsroom.names.gloss === 'first' ? (id) => site.registry.people.get(id)?.zh : undefined
  })

/** Notices that are due, the latest first; one dated in the future is under embargo like a release. */
function notices(site: Site, release: Release, language: Language): Notice[] {
  const text = (texts: ByLanguage<string>) =>
    nameText(texts[language] ?? Object.values(texts)[0] ?? '', language, site.recognizeIn(language))
  const retraction = retractionOf(release, site)
  const corrections = release.corrections
    .filter(({date}) => date.instant <= site.now)
    .sort((a, b) => b.date.instant - a.date.instant)
    .map(({date, note}) => ({
      kind: 'correction' as const,
      date: site.formats[language].date(date),
      text: text(note)
    }))
  if (!retraction) return corrections
  const {date, reason} = retraction
  return [
    {kind: 'retraction', date: site.formats[language].date(date), text: text(reason)},
    ...corrections
  ]
}

/** The organisations of a release: those that it says it is of, then the others that it names. */
function organisationsOf({organisations}: Release, tree: Root): string[] {
  const named = nodesOf(tree, 'nameMention')
    .filter(({mention}) => mention.kind === 'organisation')
    .map(({mention}) => mention.id)
  return [...new Set([...organisations, ...named])]
}

function boilerplate(
  site: Site,
  organisations: readonly string[],
  language: Language
): Boilerplate[] {
  const tongue = tongueOf(language)
  const rich = (text: string) => nameText(text, language, site.recognizeIn(language))
  return organisations.flatMap((id) => {
    const organisation = site.registryIn(language).organisations.get(id)
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
    name: nameText(inLanguage(contact.name) ?? '', language, site.recognizeIn(language)),
    role: inLanguage(contact.role),
    phone: inLanguage(contact.phone),
    email: inLanguage(contact.email)
  }
}
