import {type Finding, findingOf} from '../diagnostic.ts'
import {digest} from '../digest.ts'
import type {FileWriter, WrittenFile} from '../publish/file-writer.ts'
import type {LeakCheck} from '../publish/leak-check.ts'
import type {Release} from '../read/release.ts'
import {outputFile} from '../routes.ts'
import type {FeedItem} from '../site/feed.ts'
import type {Related} from '../site/related.ts'
import {type MakeOptions, makeRelease} from './make-release.ts'

/** What a release became, as plain data; its texts are in the folder of the new site. */
export interface StagedRelease {
  findings: readonly Finding[]
  /** Its texts, by path below the site's folder. */
  files: readonly string[]
  /** What was written of them, and beside them. */
  written: readonly WrittenFile[]
  pictures: readonly string[]
  ids: readonly string[]
  items: readonly FeedItem[]
  links: readonly string[]
}

export interface StageOptions extends MakeOptions {
  writer: FileWriter
  leaksIn: LeakCheck
}

/**
 * Makes a release and writes its texts; those that are published as they are stay where they are.
 *
 * @param related Earlier releases that its pages lead to.
 * @param published Digests of its texts that are published, by file.
 */
export function stageRelease(
  release: Release,
  related: Related,
  published: Readonly<Record<string, string>>,
  options: StageOptions
): StagedRelease {
  const {writer, leaksIn} = options
  const {messages, files, ...made} = makeRelease(release, related, options)
  const findings = messages.map(findingOf)
  const written: WrittenFile[] = []
  for (const {path, content} of files) {
    const file = outputFile(path)
    if (typeof content === 'string') findings.push(...leaksIn(file, () => content))
    const known = digest(content)
    if (published[file] !== known) written.push(...writer.write(file, content, known))
  }
  return {...made, findings, files: files.map(({path}) => outputFile(path)), written}
}
