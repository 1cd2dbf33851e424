import type {Release} from '../read/release.ts'
import type {SitePath} from '../routes.ts'

/** A page or feed that is composed when it is asked for, and where it is published. */
export interface Composable<View> {
  path: SitePath
  compose: () => View
  of: Ingredients
}

/** What a page or feed is composed of: of the same, the same is composed again. */
export interface Ingredients {
  /** Everything that is not of releases, as plain data. */
  outline: unknown
  releases: readonly Release[]
  /** Whether it shows what their front matter says, or all of them. */
  shows: 'front matter' | 'text'
}
