import {digest} from '../digest.ts'
import type {Registry} from '../names/registry.ts'
import {once} from '../once.ts'
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
  /** SHA-256 of all of them, in hexadecimal. */
  addressesDigest: string
  /** Whether any translation of the newsroom is confirmed: then all should be. */
  confirmed: boolean
}

/** Sets out what rules know of a newsroom. Its addresses are collected when somebody asks. */
export function surroundingsOf(content: Content): Surroundings {
  const addresses = once(() => addressesOf(content))
  const addressesDigest = once(() => digest([...addresses()].join('\n')))
  return {
    newsroom: content.newsroom,
    registry: content.registry,
    get addresses() {
      return addresses()
    },
    get addressesDigest() {
      return addressesDigest()
    },
    confirmed: areConfirmed(content)
  }
}
