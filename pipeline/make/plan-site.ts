import {createTheme, type Theme} from '../../templates/theme.ts'
import type {TextForms} from '../publish/file-writer.ts'
import {createLeakCheck, type LeakCheck, type Trace, tracesOf} from '../publish/leak-check.ts'
import type {Content} from '../read/content.ts'
import {loadOwnTemplates} from '../read/own-templates.ts'
import {newestFirst, type Release} from '../read/release.ts'
import {type Surroundings, surroundingsOf} from '../rules/surroundings.ts'
import {createSite, isPublished, type ListedSite, type SiteOptions} from '../site/site.ts'
import {type ReleaseKeys, releaseKeys} from './release-keys.ts'
import {formsOf, type Serving} from './serving.ts'
import {type Assets, readAssets, siteOptions} from './site-options.ts'

/** For when and for whom a site is made. */
export interface PlanOptions {
  /** Absolute path of the newsroom. */
  root: string
  /** Milliseconds since 1970 at which the site is to be right. */
  now: number
  /** Whether drafts are published too. */
  drafts: SiteOptions['drafts']
  /** What else is written for the host that serves the site. */
  serving?: ReadonlySet<Serving> | undefined
}

/** What is to be made of a newsroom, before any of it is. */
export interface SitePlan {
  site: ListedSite
  surroundings: Surroundings
  assets: Assets
  theme: Theme
  forms: TextForms
  /** What releases that are held can be told by. */
  traces: readonly Trace[]
  leaksIn: LeakCheck
  keys: ReleaseKeys
  /** The releases that are looked at, the oldest first. */
  releases: readonly Release[]
}

/**
 * Sets out what is to be made of a newsroom.
 *
 * @throws ContentFault where a template of its own cannot be loaded.
 */
export async function planSite(
  content: Content,
  {root, now, drafts, serving}: PlanOptions
): Promise<SitePlan> {
  const {words, templates} = content.newsroom
  const theme = createTheme(words, await loadOwnTemplates(root, templates))
  const assets = readAssets(content.newsroom)
  const site = createSite(content, siteOptions({now, drafts}, assets, theme.translate))
  const surroundings = surroundingsOf(content)
  const traces = tracesOf(content.releases, (release) => isPublished(release, site))
  return {
    site,
    surroundings,
    assets,
    theme,
    forms: formsOf(serving),
    traces,
    leaksIn: createLeakCheck(traces),
    keys: releaseKeys(site, surroundings),
    releases: site.releases
      .filter(({status}) => status !== 'draft' || drafts === 'include')
      .sort((a, b) => newestFirst(b, a))
  }
}
