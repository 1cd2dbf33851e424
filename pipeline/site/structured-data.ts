import type {Root} from 'mdast'
import type {NewsArticle, Organization, Person as SchemaPerson, WithContext} from 'schema-dts'
import {type Language, tongueOf} from '../language.ts'
import {nodesOf} from '../markdown/nodes-of.ts'
import type {Organisation, Person} from '../names/registry.ts'
import type {Release} from '../read/release.ts'
import type {Version} from '../read/version.ts'
import {routes} from '../routes.ts'
import {lastChange} from './last-change.ts'
import {leadPicture} from './lead-picture.ts'
import {absoluteUrl, type Site} from './site.ts'

/** A release for search engines: schema.org `NewsArticle`, as JSON-LD. */
export function structuredData(
  site: Site,
  release: Release,
  version: Version,
  tree: Root
): WithContext<NewsArticle> {
  const {language, frontMatter} = version
  const {newsroom} = site
  const url = absoluteUrl(site, routes.release(language, release))
  const picture = leadPicture(release, language)
  const home = absoluteUrl(site, routes.home(language))
  const publisher: Organization = {
    '@type': 'Organization',
    name: newsroom.title[language] ?? '',
    url: home
  }
  const authors = organisationsOf(release, site, language)
  const corrections = release.corrections
    .filter(({date}) => date.instant <= site.now)
    .flatMap(({note}) => note[language] ?? [])
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    mainEntityOfPage: url,
    headline: frontMatter.title,
    inLanguage: newsroom.locales[language],
    datePublished: release.date.iso,
    dateModified: lastChange(release, site.now).iso,
    author: authors.length > 0 ? authors : publisher,
    publisher,
    ...(frontMatter.summary === undefined ? {} : {description: frontMatter.summary}),
    ...(picture ? {image: absoluteUrl(site, routes.picture(picture))} : {}),
    ...translations(site, release, language),
    ...(corrections.length > 0 ? {correction: corrections} : {}),
    ...mentionsOf(tree, site, language)
  }
}

function organisationsOf({organisations}: Release, site: Site, language: Language): Organization[] {
  return organisations.flatMap((id) => {
    const named = site.registryIn(language).organisations.get(id)
    return named ? [{'@type': 'Organization' as const, ...namesOf(named, language)}] : []
  })
}

/** The name in the page's language, and the one in the other script. */
function namesOf(
  named: Person | Organisation,
  language: Language
): {name: string; alternateName?: string} {
  const tongue = tongueOf(language)
  const other = tongue === 'zh' ? named.en : named.zh
  const own = named[tongue]
  const name = own ?? other ?? named.id
  return other === undefined || other === name ? {name} : {name, alternateName: other}
}

function mentionsOf(tree: Root, site: Site, language: Language): {mentions?: SchemaPerson[]} {
  const ids = new Set(nodesOf(tree, 'nameMention').map(({mention}) => mention.id))
  const people = [...ids].flatMap((id) => {
    const person = site.registryIn(language).people.get(id)
    return person ? [{'@type': 'Person' as const, ...namesOf(person, language)}] : []
  })
  return people.length > 0 ? {mentions: people} : {}
}

/** The source has its translations; a translation has its source. */
function translations(
  site: Site,
  release: Release,
  language: Language
): Pick<NewsArticleFields, 'workTranslation' | 'translationOfWork'> {
  const inLanguage = (tag: Language) => ({
    '@type': 'NewsArticle' as const,
    '@id': absoluteUrl(site, routes.release(tag, release)),
    inLanguage: site.newsroom.locales[tag]
  })
  const [source, ...others] = release.versions.keys()
  if (source === undefined || others.length === 0) return {}
  return source === language
    ? {workTranslation: others.map(inLanguage)}
    : {translationOfWork: inLanguage(source)}
}

type NewsArticleFields = Exclude<NewsArticle, string>
