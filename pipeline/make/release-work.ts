import {createTheme} from '../../templates/theme.ts'
import {asWritten} from '../derive/derived-release.ts'
import type {RegistryChanges} from '../names/registry-changes.ts'
import {createFileWriter, type TextForms} from '../publish/file-writer.ts'
import {createLeakCheck, type Trace} from '../publish/leak-check.ts'
import {loadOwnTemplates} from '../read/own-templates.ts'
import type {Release} from '../read/release.ts'
import type {ReleaseData} from '../read/release-data.ts'
import type {Surroundings} from '../rules/surroundings.ts'
import type {Related} from '../site/related.ts'
import {type Site, type SiteOptions, unlistedSite} from '../site/site.ts'
import {createCouldBeTouched} from './could-be-touched.ts'
import type {Recalled} from './recall-releases.ts'
import type {ReleaseRecord} from './records.ts'
import {readAssets, siteOptions} from './site-options.ts'
import {type StagedRelease, type StageOptions, stageRelease} from './stage-release.ts'

/** What a thread must know to make releases, as plain data. */
export interface WorkSettings extends Pick<SiteOptions, 'now' | 'drafts'> {
  /** Absolute path of the newsroom. */
  root: string
  surroundings: Surroundings
  latestYears: Site['latestYears']
  traces: readonly Trace[]
  /** Folder that texts are written to. */
  folder: string
  forms: TextForms
  /** What changed in the registry since the last build. */
  changes?: RegistryChanges | undefined
}

/** A release to be made. */
export interface Work {
  release: ReleaseData
  /** Digests of its texts that are published, by file. */
  published: Readonly<Record<string, string>>
  /** Earlier releases that its pages lead to. */
  related: Related
  /** Whether what was made of it before holds unless it mentions what changed in the registry. */
  holds?: Recalled<ReleaseRecord>['holds'] | undefined
}

/**
 * Makes what releases are made with.
 *
 * @throws ContentFault where a template of the newsroom's own cannot be loaded.
 */
export async function stageOptionsOf(settings: WorkSettings): Promise<StageOptions> {
  const {root, surroundings, latestYears, traces, folder, forms} = settings
  const {words, templates} = surroundings.newsroom
  const theme = createTheme(words, await loadOwnTemplates(root, templates))
  return {
    surroundings,
    site: unlistedSite(
      surroundings,
      latestYears,
      siteOptions(settings, readAssets(surroundings.newsroom), theme.translate)
    ),
    theme,
    writer: createFileWriter(folder, forms),
    leaksIn: createLeakCheck(traces)
  }
}

/**
 * Makes the function that makes releases; it gives nothing for one that need not be made again.
 *
 * @throws ContentFault where a template of the newsroom's own cannot be loaded.
 */
export async function createWork(
  settings: WorkSettings
): Promise<(release: Release, work: Omit<Work, 'release'>) => StagedRelease | undefined> {
  const options = await stageOptionsOf(settings)
  const {changes, surroundings} = settings
  const couldBeTouched = changes && createCouldBeTouched(changes, surroundings)
  return (release, {related, published, holds}) =>
    holds === 'unless touched' && !couldBeTouched?.(asWritten(release))
      ? undefined
      : stageRelease(options.site.complete(release), related, published, options)
}
