import type {VFileMessage} from 'vfile-message'
import {checkOne, namedIn} from '../check-one.ts'
import {diagnostic, findingOf} from '../diagnostic.ts'
import {digest} from '../digest.ts'
import {createRecognizer} from '../names/recognition/recognizer.ts'
import {registryEntries} from '../names/registry-changes.ts'
import {once} from '../once.ts'
import type {Progress} from '../progress.ts'
import type {Content} from '../read/content.ts'
import type {Release} from '../read/release.ts'
import {ownLinksOf} from '../rules/link-dead.ts'
import {type Surroundings, surroundingsOf} from '../rules/surroundings.ts'
import {createCouldBeTouched} from './could-be-touched.ts'
import type {Ledger, LookRecord} from './ledger.ts'
import {createRecall, deadEnds} from './recall-releases.ts'

/** Looks at every release, but where the same would be found in it again; gives what was found in all of them. */
export function lookAtReleases(
  content: Content,
  ledger: Pick<Ledger, 'looks' | 'keepLooks'>,
  progress: Progress
): VFileMessage[] {
  const {releases} = content
  const surroundings = surroundingsOf(content)
  const names = registryEntries(content.registry)
  const keyOf = createLookKey(surroundings)
  const recall = createRecall({
    before: ledger.looks(),
    keyOf,
    isThere: () => true,
    surroundings,
    names
  })
  const {changes} = recall
  const couldBeTouched = once(() => changes && createCouldBeTouched(changes, surroundings))
  const look = createLook(surroundings, keyOf)
  const records: Record<string, LookRecord> = {}
  const messages = releases.flatMap((release, at) => {
    progress.step(at, releases.length)
    const known = recall.of(release)
    const holds = known?.holds === 'surely' || (known && !couldBeTouched()?.(release))
    const record = known && holds ? known.record : look(release)
    records[release.folder] = record
    return record.findings.map(diagnostic)
  })
  progress.end()
  ledger.keepLooks({releases: records, registry: names})
  return messages
}

/** Makes the function that looks at a release. */
function createLook(
  surroundings: Surroundings,
  keyOf: (release: Release) => string
): (release: Release) => LookRecord {
  const recognize = once(() => createRecognizer(surroundings.registry))
  return (release) => {
    const looked = checkOne(release, surroundings, recognize())
    const links = [...ownLinksOf(looked, surroundings.newsroom)].map(({path}) => path)
    return {
      key: keyOf(release),
      findings: looked.messages.map(findingOf),
      ids: namedIn(looked),
      links,
      addresses: deadEnds(links, surroundings)
    }
  }
}

/** Makes the function that gives a digest of everything that a release is looked at with, but for names. */
function createLookKey({newsroom, confirmed}: Surroundings): (release: Release) => string {
  const common = digest(
    JSON.stringify([{...newsroom, identifiers: newsroom.identifiers.map(String)}, confirmed])
  )
  return ({id, folder, versions, pictures}) =>
    digest(
      JSON.stringify([
        common,
        id,
        folder,
        [...versions.values()].map((version) => [version.language, version.path, version.digest]),
        [...pictures.values()].map((picture) => [picture.name, picture.digest])
      ])
    )
}
