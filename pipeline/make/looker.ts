import {checkOne, type Looked, namedIn} from '../check-one.ts'
import {findingOf} from '../diagnostic.ts'
import {digest} from '../digest.ts'
import type {Recognizer} from '../names/recognition/recognizer.ts'
import {registryEntries} from '../names/registry-changes.ts'
import {once} from '../once.ts'
import type {Release} from '../read/release.ts'
import {ownLinksOf} from '../rules/link-dead.ts'
import type {Surroundings} from '../rules/surroundings.ts'
import {createCouldBeTouched} from './could-be-touched.ts'
import {createRecall, deadEnds} from './recall-releases.ts'
import type {LookRecord, LookRecords} from './records.ts'
import {filesOf, plainNewsroom} from './release-keys.ts'

/** Looks at releases, and knows what was found in those that are as they were. */
export interface Looker {
  /** What would be found in a release again; nothing where it must be looked at. */
  recall: (release: Release) => LookRecord | undefined
  look: (release: Release) => {looked: Looked; record: LookRecord}
}

/**
 * Makes what looks at the releases of a newsroom: for a check of all of them, and for the desk of a preview.
 *
 * @param before What was found before; what it says of a release holds as long as nothing that it was looked at with changed.
 */
export function createLooker(
  surroundings: Surroundings,
  recognize: Recognizer,
  before: LookRecords
): Looker {
  const keyOf = createLookKey(surroundings)
  const {of, changes} = createRecall({
    before,
    keyOf,
    isThere: () => true,
    surroundings,
    names: registryEntries(surroundings.registry)
  })
  const couldBeTouched = once(() => changes && createCouldBeTouched(changes, surroundings))
  return {
    recall: (release) => {
      const known = of(release)
      const holds = known?.holds === 'surely' || (known && !couldBeTouched()?.(release))
      return holds ? known?.record : undefined
    },
    look: (release) => {
      const looked = checkOne(release, surroundings, recognize)
      const links = [...ownLinksOf(looked, surroundings.newsroom)].map(({path}) => path)
      const record = {
        key: keyOf(release),
        findings: looked.messages.map(findingOf),
        ids: namedIn(looked),
        links,
        addresses: deadEnds(links, surroundings)
      }
      return {looked, record}
    }
  }
}

/** Makes the function that gives a digest of everything that a release is looked at with, but for names. */
function createLookKey({newsroom, confirmed}: Surroundings): (release: Release) => string {
  const common = digest(JSON.stringify([plainNewsroom(newsroom), confirmed]))
  return (release) => digest(JSON.stringify([common, release.id, release.folder, filesOf(release)]))
}
