import type {VFileMessage} from 'vfile-message'
import {diagnostic} from '../diagnostic.ts'
import {createRecognizer} from '../names/recognition/recognizer.ts'
import {registryEntries} from '../names/registry-changes.ts'
import {once} from '../once.ts'
import type {Progress} from '../progress.ts'
import type {Content} from '../read/content.ts'
import {surroundingsOf} from '../rules/surroundings.ts'
import type {Ledger} from './ledger.ts'
import {createLooker} from './looker.ts'
import type {LookRecord} from './records.ts'

/** Looks at every release, but where the same would be found in it again; gives what was found in all of them. */
export function lookAtReleases(
  content: Content,
  ledger: Pick<Ledger, 'looks' | 'keepLooks'>,
  progress: Progress
): VFileMessage[] {
  const {releases, registry} = content
  const recognizer = once(() => createRecognizer(registry))
  const looker = createLooker(surroundingsOf(content), (text) => recognizer()(text), ledger.looks())
  const records: Record<string, LookRecord> = {}
  const messages = releases.flatMap((release, at) => {
    progress.step(at, releases.length)
    const record = looker.recall(release) ?? looker.look(release).record
    records[release.folder] = record
    return record.findings.map(diagnostic)
  })
  progress.end()
  ledger.keepLooks({releases: records, registry: registryEntries(registry)})
  return messages
}
