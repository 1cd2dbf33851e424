import {createTranslate, type Translate} from '../templates/translate.ts'
import type {BuildOptions} from './build.ts'
import type {TextForms} from './publish/file-writer.ts'
import {createLeakCheck, type LeakCheck, type Trace, tracesOf} from './publish/leak-check.ts'
import type {Content} from './read/content.ts'
import type {Release} from './read/release.ts'
import {type ReleaseKeys, releaseKeys} from './release-keys.ts'
import {type Surroundings, surroundingsOf} from './rules/surroundings.ts'
import {createSite, isPublished, type ListedSite, newestFirst} from './site/site.ts'
import {readStylesheets, type Stylesheets, siteOptions} from './site-options.ts'

/** What is to be made of a newsroom, before any of it is. */
export interface SitePlan {
  site: ListedSite
  surroundings: Surroundings
  styles: Stylesheets
  translate: Translate
  forms: TextForms
  /** What releases that are held can be told by. */
  traces: readonly Trace[]
  leaksIn: LeakCheck
  keys: ReleaseKeys
  /** The releases that are looked at, the oldest first. */
  releases: readonly Release[]
}

/** Sets out what is to be made of a newsroom. */
export function planSite(
  content: Content,
  {now, drafts, serving}: Pick<BuildOptions, 'now' | 'drafts' | 'serving'>
): SitePlan {
  const translate = createTranslate()
  const styles = readStylesheets()
  const site = createSite(content, siteOptions({now, drafts}, styles, translate))
  const surroundings = surroundingsOf(content)
  const traces = tracesOf(content.releases, (release) => isPublished(release, site))
  return {
    site,
    surroundings,
    styles,
    translate,
    forms: serving?.has('compressed') ? 'compressed' : 'plain',
    traces,
    leaksIn: createLeakCheck(traces),
    keys: releaseKeys(site, surroundings),
    releases: content.releases
      .filter(({status}) => status !== 'draft' || drafts === 'include')
      .sort((a, b) => newestFirst(b, a))
  }
}
