import {digest} from '../digest.ts'
import type {Language} from '../language.ts'
import {routes, type SitePath} from '../routes.ts'
import {accentOf, type Site} from './site.ts'

/** The picture of a newsroom in a browser's tab: the first letter of its name, in its colour. */
export interface SiteIcon {
  kind: 'icon'
  letter: string
  accent: string
}

export const siteIcon = (site: Site, language: Language): SiteIcon => ({
  kind: 'icon',
  letter: [...(site.newsroom.title[language] ?? '')][0] ?? '',
  accent: accentOf(site)
})

/** Where it is published: another picture is at another address. */
export const iconPath = (site: Site, language: Language): SitePath =>
  routes.icon(digest(JSON.stringify(siteIcon(site, language))))
