import type {Registry} from '../names/registry.ts'
import type {Content} from '../read/content.ts'
import type {Newsroom} from '../read/newsroom.ts'
import {addressesOf} from './addresses.ts'
import {areConfirmed} from './translation-stale.ts'

/** What a rule that looks at one release knows of everything else. */
export interface Surroundings {
  newsroom: Newsroom
  registry: Registry
  /** Where everything is published that a release may link to. */
  addresses: ReadonlySet<string>
  /** Whether any translation of the newsroom is confirmed: then all should be. */
  confirmed: boolean
}

/** Sets out what rules know of a newsroom. */
export const surroundingsOf = (content: Content): Surroundings => ({
  newsroom: content.newsroom,
  registry: content.registry,
  addresses: addressesOf(content),
  confirmed: areConfirmed(content)
})
